import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import { prepareEmbeddedDatabase } from '../../shared/database/embedded/prepareEmbeddedDatabase.js';

/** Gives the addresses of a new, empty database with its two roles, in the server of this test run. */
export function createTestDatabase(name = 'test'): Promise<DatabaseUrls> {
  return prepareEmbeddedDatabase(inject('postgresPort'), `${name}_${randomBytes(6).toString('hex')}`);
}
