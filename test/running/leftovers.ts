import { createServer } from 'node:net';
import { join } from 'node:path';
import { findPostmaster } from '../../shared/database/embedded/findPostmaster.js';

const PORTS = [0, 1, 2, 3, 4, 5];

/** Gives what still runs of a program that used this folder and these ports; nothing where it has stopped cleanly. */
export async function leftovers(dataDir: string, basePort: number): Promise<string[]> {
  const server = await findPostmaster(join(dataDir, 'postgres'));
  const taken = await Promise.all(PORTS.map((offset) => isTaken(basePort + offset)));
  return [
    ...(server === undefined ? [] : [`PostgreSQL ${server.pid}`]),
    ...PORTS.filter((offset) => taken[offset]).map((offset) => `port +${offset}`),
  ];
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}
