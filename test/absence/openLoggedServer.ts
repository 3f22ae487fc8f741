import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../shared/database/embedded/startEmbeddedPostgres.js';
import { createLogger } from '../../shared/logging/createLogger.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { LINE_PREFIX, PostgresWork } from './PostgresWork.js';

/** A PostgreSQL server that writes down all that it is sent and how it does it. */
export interface LoggedServer {
  readonly port: number;
  readonly work: PostgresWork;
  /** Where a federation over it may keep its issuer's key. */
  readonly dataDir: string;
  /** Writes nothing down any longer on connections to come: what is written takes time. */
  readonly quiet: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Autovacuum comes when it likes, and would make one of two equal databases another. */
const SERVER_SETTINGS = { log_line_prefix: LINE_PREFIX, autovacuum: 'off' };

const SESSION_SETTINGS = {
  session_preload_libraries: 'auto_explain',
  log_statement: 'all',
  synchronous_commit: 'off',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': 'json',
};

export async function openLoggedServer(): Promise<LoggedServer> {
  const folder = await temporaryFolder();
  const dataDir = join(folder.path, 'postgres');
  const server = await startEmbeddedPostgres({ dataDir, port: 0, log: createLogger('test', 'silent') });
  await asSuperuser(server.port, 'postgres', async (client) => {
    await client.query(`LOAD 'auto_explain'`);
    for (const [name, value] of Object.entries(SERVER_SETTINGS))
      await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
    for (const [name, value] of Object.entries(SESSION_SETTINGS))
      await client.query(`ALTER ROLE ALL SET ${name} = '${value}'`);
    await client.query('SELECT pg_reload_conf()');
  });
  return {
    port: server.port,
    work: new PostgresWork(join(dataDir, 'server.log')),
    dataDir: folder.path,
    quiet: () =>
      asSuperuser(server.port, 'postgres', async (client) => {
        for (const name of Object.keys(SESSION_SETTINGS)) await client.query(`ALTER ROLE ALL RESET ${name}`);
      }),
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}
