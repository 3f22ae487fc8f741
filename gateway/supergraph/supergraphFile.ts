import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../shared/projectRoot.js';

/** Where the composed supergraph is kept. `npm run compose` writes it; a test fails when it is stale. */
export const supergraphFile = join(projectRoot(), 'gateway', 'supergraph', 'supergraph.graphql');

export function readSupergraph(): Promise<string> {
  return readFile(supergraphFile, 'utf8');
}
