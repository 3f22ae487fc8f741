import 'reflect-metadata';
import { runSubgraph } from '../../shared/running/runSubgraph.js';
import { debtManagement } from './subgraph.js';

await runSubgraph(debtManagement);
