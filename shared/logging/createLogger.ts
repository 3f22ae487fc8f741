import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { describeError } from './describeError.js';
import { hideNumbers } from './hideNumbers.js';

export type { Logger } from 'pino';

/**
 * Gives the logger of one service: a JSON object a line. Errors are logged by name, code and frames; messages of
 * the database are left out, since they quote rows.
 */
export function createLogger(
  service: string,
  level: string,
  out: DestinationStream = destination({ sync: true }),
): Logger {
  return pino(
    {
      level,
      base: { service },
      serializers: { err: (error: unknown) => describeError(error) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    { write: (line) => out.write(hideNumbers(line)) },
  );
}
