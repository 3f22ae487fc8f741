import type { Draws } from './Draws.js';
import type { DemonstrationAuthority } from './demonstrationAuthorities.js';
import type { Circumstances } from './Person.js';
import type { ChangeScript, DisclosureScript, InterviewScript, ReferralScript, Script } from './Script.js';

/** About 15 months in working days: how far back stories begin. */
const HORIZON = 315;

/** Between the start of recovery and a change: more than two nations' bank holidays could ever shift the one past the other. */
const CLEAR_OF_RECOVERY = 5;

/** From a change's report until the overpayment team is told. */
const LONGEST_UNTIL_TOLD = 4;

const SCREENING_REASONS = ['NON_QUALITY_REFERRAL', 'CURRENT_INSTALMENT_PLAN', 'DUPLICATE'] as const;

/** Draws what happened to an ordinary customer: something, but seldom everything. */
export function drawScript(
  draws: Draws,
  circumstances: Circumstances,
  authority: DemonstrationAuthority,
): Script {
  if (circumstances === 'NO_BENEFIT') return screenedOutFor(draws);
  const workingAge = circumstances === 'WORKING_AGE';
  const referral = !workingAge || draws.chance(0.55) ? drawReferral(draws, recent(draws, HORIZON)) : null;
  return {
    // Whoever has no debt has at least come to claim.
    interview:
      workingAge && (referral === null || draws.chance(0.45))
        ? drawInterview(draws, authority, recent(draws, HORIZON))
        : null,
    referral,
    change: draws.chance(0.65) ? drawChange(draws, authority, recoveryAgo(referral), workingAge) : null,
    disclosure: workingAge && draws.chance(0.15) ? drawDisclosure(draws, recent(draws, HORIZON)) : null,
  };
}

/** Draws a story that crosses all four agencies, from the claim to a request of the Home Office. */
export function drawCrossing(draws: Draws, authority: DemonstrationAuthority): Script {
  const drawn = drawReferral(draws, draws.between(90, 170));
  const referral: ReferralScript = {
    ...drawn,
    screenedOut: null,
    input: drawn.input ?? 6,
    outcome: { ...drawn.outcome, kind: 'RECOVERY_STARTS' },
  };
  const change = drawChange(draws, authority, recoveryAgo(referral), true);
  return {
    interview: drawInterview(draws, authority, draws.between(180, HORIZON)),
    referral,
    // So long ago that the overpayment team has been told, too.
    change: change && { ...change, ago: Math.max(change.ago, LONGEST_UNTIL_TOLD), atWeekend: false },
    disclosure: drawDisclosure(draws, draws.between(0, 80)),
  };
}

/** The one referral that finds no benefit to recover from. */
function screenedOutFor(draws: Draws): Script {
  const screenedOut = {
    after: draws.between(2, 9),
    reason: 'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT' as const,
  };
  const referral = { ...drawReferral(draws, recent(draws, HORIZON)), screenedOut };
  return { interview: null, referral, change: null, disclosure: null };
}

/** So many working days ago, at most this many, denser towards today. A square is exact on every machine; a power need not be. */
function recent(draws: Draws, most: number): number {
  const fraction = draws.fraction();
  return Math.floor(fraction * fraction * (most + 1));
}

/** Within the first range, but in the share of late cases in the second. */
function lag(
  draws: Draws,
  inTime: readonly [number, number],
  late: readonly [number, number],
  lateShare: number,
): number {
  const range = draws.chance(lateShare) ? late : inTime;
  return draws.between(...range);
}

/** Null in this share of cases: left undone, or lost. */
function unless(draws: Draws, share: number, lag: number): number | null {
  return draws.chance(share) ? null : lag;
}

function delivery(draws: Draws): number | null {
  return unless(draws, 0.02, lag(draws, [1, 3], [4, 8], 0.05));
}

function drawInterview(
  draws: Draws,
  { jobcentreLate }: DemonstrationAuthority,
  ago: number,
): InterviewScript {
  const inTime = lag(draws, [0, 2], [3, 5], 0.04);
  return {
    ago,
    decision: draws.chance(0.9) ? 'HELD' : draws.pick(['WAIVED', 'DEFERRED'] as const),
    forwarded: unless(draws, 0.01, lag(draws, [inTime, inTime], [6, 12], jobcentreLate)),
    received: delivery(draws),
  };
}

function drawReferral(draws: Draws, ago: number): ReferralScript {
  const screenedOut = { after: draws.between(2, 9), reason: draws.pick(SCREENING_REASONS) };
  return {
    ago,
    overpaymentDecided: draws.between(5, 40),
    screenedOut: draws.chance(0.1) ? screenedOut : null,
    input: unless(draws, 0.01, lag(draws, [3, 10], [11, 16], 0.07)),
    outcome: {
      after: lag(draws, [3, 10], [11, 17], 0.06),
      kind: draws.chance(0.8) ? 'RECOVERY_STARTS' : draws.pick(['NOT_POSSIBLE', 'NOT_APPROPRIATE'] as const),
      startsAfterDays: draws.between(7, 21),
      ratePence: draws.between(20, 90) * 15,
    },
  };
}

/** Gives since how many working days recovery has run, at the least; null where none has. */
function recoveryAgo(referral: ReferralScript | null): number | null {
  if (referral === null || referral.screenedOut !== null || referral.input === null) return null;
  const { after, kind, startsAfterDays } = referral.outcome;
  return kind === 'RECOVERY_STARTS' ? referral.ago - referral.input - after - startsAfterDays : null;
}

/** Debt Management is told of a change once recovery runs, Jobcentre Plus while it pays a benefit; else nobody is. */
function drawChange(
  draws: Draws,
  { authorityLate }: DemonstrationAuthority,
  recoveryAgo: number | null,
  jobcentrePays: boolean,
): ChangeScript | null {
  const recovering = recoveryAgo !== null && recoveryAgo >= CLEAR_OF_RECOVERY;
  if (!recovering && !jobcentrePays) return null;
  const send = () => unless(draws, 0.015, lag(draws, [1, 5], [6, 13], authorityLate));
  const proforma = {
    told: draws.between(1, LONGEST_UNTIL_TOLD),
    sent: send(),
    received: delivery(draws),
    actioned: unless(draws, 0.03, lag(draws, [2, 9], [11, 20], 0.12)),
  };
  const documents = { sent: send(), received: delivery(draws) };
  return {
    ago: recent(draws, recovering ? recoveryAgo - CLEAR_OF_RECOVERY : HORIZON),
    atWeekend: draws.chance(0.08),
    proforma: recovering ? proforma : null,
    documents: jobcentrePays ? documents : null,
  };
}

function drawDisclosure(draws: Draws, ago: number): DisclosureScript {
  return {
    ago,
    atWeekend: draws.chance(0.08),
    answered: unless(draws, 0.06, draws.between(4, 35)),
    decision: draws.chance(0.15)
      ? // Not drawn: a draw more would change every story after it.
        ago % 3 === 0
        ? 'LETTER_FORWARDED'
        : 'REFUSED'
      : draws.pick(['DISCLOSED_IN_FULL', 'DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART'] as const),
    destroyed: unless(draws, 0.35, draws.between(30, 150)),
  };
}
