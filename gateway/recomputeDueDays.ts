import 'reflect-metadata';
import { setDerived } from '../shared/obligations/setDerived.js';
import { maintain } from './maintain.js';

/** `npm run recompute-due-days` */
await maintain('recompute-due-days', async (owner, today) => ({
  text: `${await setDerived(owner, 'ALL', today)} changed`,
  isWell: true,
}));
