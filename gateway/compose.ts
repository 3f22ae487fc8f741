import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { composeSupergraph } from './supergraph/composeSupergraph.js';
import { supergraphFile } from './supergraph/supergraphFile.js';

/** `npm run compose`: writes the supergraph anew from the subgraphs. */
await writeFile(supergraphFile, composeSupergraph());
