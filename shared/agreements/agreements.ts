import { assembleAgreements } from './assembleAgreements.js';
import { blanks } from './blanks.js';
import { contradictions } from './contradictions.js';
import { deepFreeze } from './deepFreeze.js';
import { debtManagement } from './documents/debtManagement.js';
import { goodPractice } from './documents/goodPractice.js';
import { homeOffice } from './documents/homeOffice.js';
import { jobcentrePlus } from './documents/jobcentrePlus.js';
import { jointBoards } from './documents/jointBoards.js';
import { nationalFramework } from './documents/nationalFramework.js';
import type { Agreement, Standard } from './Standard.js';

const documents = [debtManagement, nationalFramework, jobcentrePlus, goodPractice, jointBoards, homeOffice];

const agreements = deepFreeze(assembleAgreements(documents, contradictions, blanks));
const standards = deepFreeze(agreements.flatMap((agreement) => agreement.standards));

const agreementById = new Map<string, Agreement>(agreements.map((agreement) => [agreement.id, agreement]));
const standardById = new Map(standards.map((standard) => [standard.id, standard]));

/** Gives the six agreements, always in this order: DM, NFA, JCP, GP, JB, HO. */
export function listAgreements(): readonly Agreement[] {
  return agreements;
}

/** Gives the agreement with exactly this id (`DM`, never `dm`), or null where there is none. */
export function findAgreement(id: string): Agreement | null {
  return agreementById.get(id) ?? null;
}

/** Gives every standard, agreement by agreement, each in its document's order. */
export function listStandards(): readonly Standard[] {
  return standards;
}

/** Gives the standard with exactly this id (`DM-08a`, never `DM-8A`), or null where there is none. */
export function findStandard(id: string): Standard | null {
  return standardById.get(id) ?? null;
}

/**
 * Gives the standard with exactly this id, for ids that the code itself names; a client's go to `findStandard`.
 * @throws RangeError where there is none.
 */
export function getStandard(id: string): Standard {
  const standard = findStandard(id);
  if (standard === null) throw new RangeError(`No agreement has a standard ${id}.`);
  return standard;
}
