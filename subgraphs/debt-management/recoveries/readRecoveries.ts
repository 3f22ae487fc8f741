import type { EntityTarget } from 'typeorm';
import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { Deduction } from '../deductions/Deduction.js';
import { Referral } from '../referrals/Referral.js';
import { Recovery } from './Recovery.js';

/** A rate of recovery, and the entry that set it. */
export interface RateRow {
  readonly recovery: string;
  readonly ratePence: number;
  readonly forHardship: boolean;
  readonly event: string;
}

/** Gives the recovery of each referral; null where there is none. One statement for all. */
export const recoveryOf = byId(Recovery);

/** Gives the referral of each recovery. One statement for all. */
export const referralOf = byId(Referral);

function byId<Row extends Referral | Recovery>(entity: EntityTarget<Row>) {
  return defineLoader<string, Row | null>(null, async (context, ids) => {
    const rows = await casesOf(context).read<Row[]>([], (manager) =>
      manager.createQueryBuilder(entity, 'record').where('record.id = ANY (:ids)', { ids }).getMany(),
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Gives the entries of each recovery’s deductions, in the order of recording. One statement for all. */
export const deductionsOf = defineLoader<string, readonly Deduction[]>([], async (context, recoveries) => {
  const rows = await casesOf(context).read<Deduction[]>([], (manager) =>
    manager
      .createQueryBuilder(Deduction, 'record')
      .where('record.recovery = ANY (:recoveries)', { recoveries })
      // What takes a deduction back comes before what stands in its place.
      .orderBy({ 'record.recordedAt': 'ASC', 'record.amountPence': 'ASC', 'record.id': 'ASC' })
      .getMany(),
  );
  return grouped(rows);
});

/** Gives the rates of each recovery, in the order in which they were set. One statement for all. */
export const ratesOf = defineLoader<string, readonly RateRow[]>([], async (context, recoveries) => {
  const rows = await casesOf(context).read<RateRow[]>([], (manager) =>
    manager.query(
      `SELECT recovery, rate_pence AS "ratePence", for_hardship AS "forHardship", event
       FROM recovery_rates WHERE recovery = ANY ($1) ORDER BY recorded_at, id`,
      [recoveries],
    ),
  );
  return grouped(rows);
});

function grouped<Row extends { readonly recovery: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.recovery, [...(groups.get(row.recovery) ?? []), row]);
  return groups;
}
