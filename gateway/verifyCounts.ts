import 'reflect-metadata';
import { describeDifferences, isSame, recount } from '../shared/obligations/counts/recount.js';
import { maintain } from './maintain.js';

/** `npm run verify-counts` */
await maintain('verify-counts', async (owner) => {
  const differences = await recount(owner, 'VERIFY');
  return { text: describeDifferences(differences), isWell: isSame(differences) };
});
