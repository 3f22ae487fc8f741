import { availableParallelism, totalmem } from 'node:os';
import type { Ledger } from '../run/Ledger.js';

const GIBIBYTE = 2 ** 30;

/** Gives the machine's size and the versions, in one line. */
export async function machine({ database }: Ledger): Promise<string> {
  const [server]: { server_version: string }[] = await database.dataSource.query('SHOW server_version');
  const memory = Math.round(totalmem() / GIBIBYTE);
  const version = server?.server_version.split(' ')[0];
  return `${availableParallelism()} cores, ${memory} GiB of memory; PostgreSQL ${version} as shipped, Node ${process.version}`;
}
