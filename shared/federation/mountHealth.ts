import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/Database.js';

/** Serves /ping, /health and /info: open to everyone, so with nothing of what is kept. */
export function mountHealth(app: FastifyInstance, service: string, databases: readonly Database[]): void {
  const startedAt = Date.now();
  const uptime = () => Math.round((Date.now() - startedAt) / 1000);
  app.get('/ping', async () => ({ status: 'UP' }));
  app.get('/info', async () => ({ build: { name: service }, uptime: uptime() }));
  app.get('/health', async (_request, reply) => {
    const answers = await Promise.all(databases.map(answersToQuery));
    const status = answers.every((isUp) => isUp) ? 'UP' : 'DOWN';
    const components = databases.length === 0 ? {} : { database: { status } };
    return reply.status(status === 'UP' ? 200 : 503).send({ status, components, uptime: uptime() });
  });
}

async function answersToQuery({ dataSource }: Database): Promise<boolean> {
  try {
    await dataSource.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
