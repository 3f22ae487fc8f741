import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../shared/database/embedded/startEmbeddedPostgres.js';
import { createLogger } from '../../shared/logging/createLogger.js';
import { removeLeftovers, temporaryFolder } from './temporaryFolder.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the PostgreSQL server of this test run listens, on 127.0.0.1. */
    postgresPort: number;
  }
}

/** Starts one PostgreSQL server for the whole run; gives what stops and removes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({
    dataDir: join(folder.path, 'postgres'),
    port: 0,
    log: createLogger('test', 'silent'),
  });
  project.provide('postgresPort', server.port);
  return async () => {
    await server.stop();
    await folder.remove();
  };
}
