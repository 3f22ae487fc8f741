import { AddDueDays1767227000000 } from './AddDueDays1767227000000.js';
import { CheckPartiesLast1767236000000 } from './CheckPartiesLast1767236000000.js';
import { CountByAuthority1767228200000 } from './CountByAuthority1767228200000.js';
import { CountByStart1767226100000 } from './CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from './CreateLedger1767225600000.js';
import { KeepChains1767229000000 } from './KeepChains1767229000000.js';
import { KeepCounts1767228100000 } from './KeepCounts1767228100000.js';
import { KeepOutcomes1767228000000 } from './KeepOutcomes1767228000000.js';
import { PlacePartiesAtOnce1767237000000 } from './PlacePartiesAtOnce1767237000000.js';

/** The migrations of the tables that every agency's database has. */
export const ledgerMigrations = [
  CreateLedger1767225600000,
  CountByStart1767226100000,
  AddDueDays1767227000000,
  KeepOutcomes1767228000000,
  KeepCounts1767228100000,
  CountByAuthority1767228200000,
  KeepChains1767229000000,
  CheckPartiesLast1767236000000,
  PlacePartiesAtOnce1767237000000,
];
