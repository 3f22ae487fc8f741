import type { Database } from '../../database/Database.js';
import type { Logger } from '../../logging/createLogger.js';
import { foldCounts } from './foldCounts.js';

/**
 * Folds the counts of a database again and again, with a pause between. What goes wrong is logged, and tried again after
 * the pause: until then the figures are the same, and take longer. Gives what stops it, once what is under way is done.
 */
export function keepFolding(database: Database, log: Logger, pauseMs: number): () => Promise<void> {
  let isStopped = false;
  let underWay = Promise.resolve();
  const next = () => setTimeout(() => (underWay = fold()), pauseMs).unref();
  const fold = async () => {
    await foldCounts(database).catch((err: unknown) => log.warn({ err }, 'The counts were not folded.'));
    if (!isStopped) timer = next();
  };
  let timer = next();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
