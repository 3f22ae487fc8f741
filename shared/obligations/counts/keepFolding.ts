import type { Database } from '../../database/Database.js';
import type { Logger } from '../../logging/createLogger.js';
import { foldCounts } from './foldCounts.js';

/**
 * Folds the counts of a database at once, and then again and again, with a pause when nothing is left. What goes wrong
 * is logged, and tried again after the pause: until then the figures are the same, and take longer. Gives what stops it,
 * once the portion that is under way is done.
 */
export function keepFolding(database: Database, log: Logger, pauseMs: number): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const fold = async () => {
    const isMore = await foldCounts(database).catch((err: unknown) => {
      log.warn({ err }, 'The counts were not folded.');
      return false;
    });
    if (isStopped) return;
    timer = setTimeout(
      () => {
        underWay = fold();
      },
      isMore ? 0 : pauseMs,
    ).unref();
  };
  let underWay = fold();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
