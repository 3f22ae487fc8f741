import { getStandard } from '../../agreements/agreements.js';
import type { ObligationLeg } from '../../graph/ObligationLeg.js';
import { getParty } from '../../identity/Party.js';
import { isLateAsOf } from '../../sla/isLateAsOf.js';
import { judge } from '../../sla/judge.js';
import { stateAsOf } from '../../sla/stateAsOf.js';
import { workingDaysHeld } from '../../sla/workingDaysHeld.js';
import { workingDaysUnheld } from '../../sla/workingDaysUnheld.js';
import type { PlainDate } from '../../time/PlainDate.js';
import type { ObligationRecord } from '../ObligationRecord.js';

export interface ChainView {
  /** In the order given. */
  readonly legs: readonly ObligationLeg[];
  /** Of the whole; null outside the published calendars. */
  readonly workingDaysHeldByNobody: number | null;
}

/**
 * Gives how an obligation's way went through these legs, as of a day; those that had not started by then are left out.
 * `knownOn` as in viewObligation. `Our reading`: a leg made the whole late where both are late. All of its days went
 * into the whole, and those past its own limit are what the others could not make good.
 */
export function viewChain(
  chain: ObligationRecord,
  legs: readonly ObligationRecord[],
  asOf: PlainDate,
  knownOn?: PlainDate,
): ChainView {
  const isChainLate = isLateAsOf(chain, asOf, knownOn);
  return {
    legs: legs.flatMap((leg) => viewLeg(leg, isChainLate, asOf, knownOn) ?? []),
    workingDaysHeldByNobody: workingDaysUnheld(chain, legs, asOf, knownOn),
  };
}

function viewLeg(
  leg: ObligationRecord,
  isChainLate: boolean,
  asOf: PlainDate,
  knownOn?: PlainDate,
): ObligationLeg | null {
  const state = stateAsOf(leg, asOf, knownOn);
  const verdict = judge(leg, asOf, knownOn);
  if (state === null || verdict === null) return null;
  const { dueOn, status } = verdict;
  const isLate = isLateAsOf(leg, asOf, knownOn);
  return {
    id: leg.id,
    standard: getStandard(leg.standard),
    owedBy: getParty(leg.owedBy),
    office: leg.office,
    calendar: leg.calendar,
    startedOn: leg.startedOn,
    endedOn: state.endedOn,
    withdrawnOn: state.withdrawnOn,
    dueOn,
    status,
    workingDaysHeld: workingDaysHeld(leg, asOf, knownOn),
    isLate,
    madeChainLate: isChainLate && isLate,
  };
}
