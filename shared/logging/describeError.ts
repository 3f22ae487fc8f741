/** What a log line says of an error. */
export interface ErrorFacts {
  readonly name: string;
  readonly message?: string;
  readonly frames?: readonly string[];
  readonly cause?: ErrorFacts;
  /** What PostgreSQL or the operating system said: code, table, constraint. */
  readonly [fact: string]: unknown;
}

const FACTS = ['code', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'];
const DEEPEST_CAUSE = 3;

/**
 * Gives what may be logged of an error: its name, where it was thrown, and the facts that PostgreSQL gives beside its
 * message. Of the message, what is quoted goes and so does every word with a digit, since messages quote rows,
 * parameters and documents; the message of a database goes whole.
 */
export function describeError(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const driver = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  const isOfDatabase = driver !== error || 'severity' in driver;
  return {
    name: error.name,
    message: isOfDatabase ? 'The database refused a statement.' : withoutValues(error.message),
    ...factsOf(driver),
    frames: framesOf(error),
    ...(error.cause === undefined || depth === DEEPEST_CAUSE
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
}

/** The name of a property, as in "(reading 'length')", is no value. */
const QUOTED = /".*"|`.*`|(?<![\p{L}\p{N}]|\(reading )'.*'/gsu;
const WORD_WITH_DIGIT = /[\p{L}\p{N}_]*\p{N}[\p{L}\p{N}_]*/gsu;

function withoutValues(message: string): string {
  return message.replace(QUOTED, '"…"').replace(WORD_WITH_DIGIT, '…');
}

function factsOf(driver: Error): Record<string, unknown> {
  return Object.fromEntries(
    FACTS.flatMap((key) => {
      const fact: unknown = Reflect.get(driver, key);
      return typeof fact === 'string' ? [[key, fact]] : [];
    }),
  );
}

/** The stack begins with the message, which is left out. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
