import 'reflect-metadata';
import { runSubgraph } from '../../shared/running/runSubgraph.js';
import { jobcentrePlus } from './subgraph.js';

await runSubgraph(jobcentrePlus);
