import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { ReferralCheck } from './ReferralCheck.js';
import { SentReferral } from './SentReferral.js';

/** The day of a step as it stands after corrections: that of the last entry of those that supersede each other. */
const DAY = `(WITH RECURSIVE entry AS (
    SELECT id, happened_on FROM events WHERE id = step.id
    UNION ALL
    SELECT later.id, later.happened_on FROM events later JOIN entry ON later.supersedes = entry.id
  ) SELECT happened_on FROM entry WHERE NOT EXISTS (SELECT 1 FROM events WHERE supersedes = entry.id))`;

const CHECKS = `SELECT step.id, step.overpayment, step.local_authority AS "localAuthorityCode",
    step.address_confirmed AS "addressConfirmed", step.benefits_in_payment AS "benefitsInPayment",
    step.housing_benefit_in_payment AS "housingBenefitInPayment", ${DAY} AS "checkedOn"
  FROM referral_checks step JOIN events made USING (id)
  WHERE step.overpayment = ANY ($1) ORDER BY "checkedOn", made.recorded_at, step.id`;

const SENT = `SELECT step.id, step.overpayment, step.local_authority AS "localAuthorityCode", step.document,
    step.recovered_pence AS "recoveredPence", step.outstanding_pence AS "outstandingPence", ${DAY} AS "sentOn"
  FROM sent_referrals step JOIN events made USING (id)
  WHERE step.overpayment = ANY ($1) ORDER BY "sentOn", made.recorded_at, step.id`;

/** Gives the checks of overpayments, the earliest day first, within a transaction. */
export function readChecks(
  manager: EntityManager,
  overpayments: readonly string[],
): Promise<readonly ReferralCheck[]> {
  return manager.query(CHECKS, [overpayments]);
}

/** Gives each overpayment's checks, the earliest day first. One statement for all. */
export const checksOf = stepsOf<ReferralCheck>((manager, ids) => readChecks(manager, ids));

/** Gives the referrals of each overpayment that were sent, the earliest day first. One statement for all. */
export const sentReferralsOf = stepsOf<SentReferral>((manager, ids) => manager.query(SENT, [ids]));

/** Gives the latest check made by a day; null where there is none. */
export function latestCheck(checks: readonly ReferralCheck[], day: PlainDate): ReferralCheck | null {
  return checks.filter(({ checkedOn }) => checkedOn <= day).at(-1) ?? null;
}

function stepsOf<Step extends { readonly overpayment: string }>(
  read: (manager: EntityManager, overpayments: readonly string[]) => Promise<readonly Step[]>,
): (context: AgencyContext) => { load(overpayment: string): Promise<readonly Step[]> } {
  return defineLoader<string, readonly Step[]>([], async (context, overpayments) => {
    const steps = await casesOf(context).read<readonly Step[]>([], (manager) => read(manager, overpayments));
    const groups = new Map<string, Step[]>();
    for (const step of steps) groups.set(step.overpayment, [...(groups.get(step.overpayment) ?? []), step]);
    return groups;
  });
}
