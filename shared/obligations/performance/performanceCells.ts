import type { EntityManager } from 'typeorm';
import { type AgencyContext, aggregatesOf, casesOf } from '../../access/AgencyContext.js';
import { requirePrincipal } from '../../access/require.js';
import { type Agency, localAuthorityOf } from '../../identity/Party.js';
import { isAboutOneAuthority } from '../questions/narrowing.js';
import { countCells } from './countCells.js';
import { figuresFor } from './figuresFor.js';
import type { ObligationGroup } from './ObligationGroup.js';
import type { PerformanceCell } from './PerformanceCell.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';
import { readKey } from './questionKey.js';
import { readAnybodysGroups, readSeenGroups } from './readGroups.js';
import { readRollUps } from './readRollUps.js';
import { roundCells } from './roundCells.js';

/**
 * Gives what one agency's ledger says to the question of this key: exact figures of what the caller may see, or for an
 * analyst rounded ones of everybody's, but for child-maintenance's: nobody else learns whether it holds anything.
 * @throws AppError as `readKey` does.
 */
export async function performanceCells(
  context: AgencyContext,
  agency: Agency,
  key: string,
): Promise<readonly PerformanceCell[]> {
  const figures = figuresFor(requirePrincipal(context.principal));
  const question = readKey(context, key);
  if (figures === 'EXACT') {
    const store = casesOf(context);
    const groups = await store.read<ObligationGroup[]>([], (manager) =>
      readSeen(manager, question, store.parties),
    );
    return countCells(groups, question.asOf);
  }
  if (agency === 'CHILD_MAINTENANCE') return [];
  const groups = await aggregatesOf(context).write((manager) => readAnybodys(manager, question));
  return roundCells(countCells(groups, question.asOf));
}

/** An authority's figures come from its own rows: of the roll-ups that others see it is a party to some only. */
function readSeen(
  manager: EntityManager,
  question: PerformanceQuestion,
  parties: readonly string[],
): Promise<ObligationGroup[]> {
  const isNational = parties.every((party) => localAuthorityOf(party) === null);
  return isNational && !isAboutOneAuthority(question)
    ? readRollUps(manager, question)
    : readSeenGroups(manager, question, parties);
}

function readAnybodys(manager: EntityManager, question: PerformanceQuestion): Promise<ObligationGroup[]> {
  return isAboutOneAuthority(question)
    ? readAnybodysGroups(manager, question)
    : readRollUps(manager, question);
}
