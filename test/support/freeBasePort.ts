import { createServer } from 'node:net';

const FIRST = 20_000;
const BLOCK = 10;
const BLOCKS = 1_000;
/** The gateway, four subgraphs and PostgreSQL. */
const NEEDED = 6;

/** Gives the first of a row of free ports below those that the system gives away. */
export async function freeBasePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const base = FIRST + BLOCK * Math.floor(Math.random() * BLOCKS);
    const free = await Promise.all(Array.from({ length: NEEDED }, (_, offset) => isFree(base + offset)));
    if (free.every((port) => port)) return base;
  }
  throw new Error('No row of free ports was found.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
