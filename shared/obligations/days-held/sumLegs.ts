import { isLateAsOf } from '../../sla/isLateAsOf.js';
import { workingDaysHeld } from '../../sla/workingDaysHeld.js';
import type { PlainDate } from '../../time/PlainDate.js';
import type { DaysHeldCell, HeldLegs } from './DaysHeldCell.js';
import type { AlikeLegs } from './readParts.js';

const NONE: HeldLegs = { legs: 0, late: 0, workingDays: 0 };

/** Gives the totals of these legs as of a day, a cell for each standard, body and office. */
export function sumLegs(groups: readonly AlikeLegs[], asOf: PlainDate): readonly DaysHeldCell[] {
  const cells = new Map<string, DaysHeldCell>();
  for (const group of groups) {
    const { standard, owedBy, office, isOfLate } = group;
    const key = JSON.stringify([standard, owedBy, office]);
    const cell = cells.get(key) ?? { standard, owedBy, office, all: NONE, inLateChains: NONE };
    const held = heldBy(group, asOf);
    cells.set(key, {
      ...cell,
      all: add(cell.all, held),
      inLateChains: isOfLate ? add(cell.inLateChains, held) : cell.inLateChains,
    });
  }
  return [...cells.values()];
}

/** Those that are alike are judged once. */
function heldBy(group: AlikeLegs, asOf: PlainDate): HeldLegs {
  const days = workingDaysHeld(group, asOf);
  return {
    legs: group.count,
    late: isLateAsOf(group, asOf) ? group.count : 0,
    workingDays: days === null ? null : days * group.count,
  };
}

function add(a: HeldLegs, b: HeldLegs): HeldLegs {
  return {
    legs: a.legs + b.legs,
    late: a.late + b.late,
    workingDays: a.workingDays === null || b.workingDays === null ? null : a.workingDays + b.workingDays,
  };
}
