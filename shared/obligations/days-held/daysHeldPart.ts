import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import type { DaysHeldPart } from '../../graph/DaysHeld.js';
import { isLateAsOf } from '../../sla/isLateAsOf.js';
import { readDaysHeldQuestion } from './DaysHeldQuestion.js';
import { orderOfCells } from './orderOfCells.js';
import { type AlikeChains, readChainGroups, readLegGroups } from './readParts.js';
import { sumLegs } from './sumLegs.js';

const NOTHING: DaysHeldPart = { chains: 0, lateChains: 0, cells: [], cellsLeftOut: 0 };

/**
 * Gives what one agency's ledger says to the question of this key, as far as the caller may see it. Two statements over
 * one snapshot: the chains are judged, then their legs counted apart by the verdict.
 * @throws AppError as `readDaysHeldQuestion` does.
 */
export async function daysHeldPart(context: AgencyContext, key: string): Promise<DaysHeldPart> {
  const store = casesOf(context);
  const question = readDaysHeldQuestion(context, key);
  const { asOf, first } = question;
  return store.read<DaysHeldPart>(
    NOTHING,
    async (manager) => {
      const chains = await readChainGroups(manager, question, store.parties);
      const late = chains.filter((group) => isLateAsOf(group, asOf));
      const legs = await readLegGroups(manager, question, store.parties, late);
      const cells = [...sumLegs(legs, asOf)].sort(orderOfCells);
      return {
        chains: total(chains),
        lateChains: total(late),
        cells: cells.slice(0, first),
        cellsLeftOut: Math.max(0, cells.length - first),
      };
    },
    'REPEATABLE READ',
  );
}

function total(groups: readonly AlikeChains[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
