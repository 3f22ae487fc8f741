import 'reflect-metadata';
import { runSubgraph } from '../../shared/running/runSubgraph.js';
import { childMaintenance } from './subgraph.js';

await runSubgraph(childMaintenance);
