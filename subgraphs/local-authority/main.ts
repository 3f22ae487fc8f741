import 'reflect-metadata';
import { runSubgraph } from '../../shared/running/runSubgraph.js';
import { localAuthority } from './subgraph.js';

await runSubgraph(localAuthority);
