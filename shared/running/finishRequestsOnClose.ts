import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** More than a query may take. */
const FINISH_WITHIN_MS = 3_000;

/**
 * Lets a server that is closed first answer what it has begun, for a few seconds; meanwhile it refuses whatever is new
 * with status 503. To be called before anything is mounted.
 */
export function finishRequestsOnClose(app: FastifyInstance): void {
  const underWay = new Set<ServerResponse>();
  app.addHook('onRequest', async (_request, { raw }) => {
    underWay.add(raw);
    raw.once('close', () => underWay.delete(raw));
  });
  app.addHook('preClose', async () => {
    const finished = Promise.all([...underWay].map((response) => once(response, 'close')));
    await Promise.race([finished, sleep(FINISH_WITHIN_MS, undefined, { ref: false })]);
  });
}
