import 'reflect-metadata';
import { describeDifferences, recount } from '../shared/obligations/counts/recount.js';
import { maintain } from './maintain.js';

/** `npm run rebuild-counts` */
await maintain('rebuild-counts', async (owner) => {
  const differences = await recount(owner, 'REBUILD');
  return { text: `${describeDifferences(differences)}, now as the rows have it`, isWell: true };
});
