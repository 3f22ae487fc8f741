import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import type {
  CustomerKey,
  NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { REPAYMENT } from './Repayment.js';

/** What one debtor has on a schedule. */
@ObjectType('DebtRepaymentLine', { description: 'What one debtor has on a schedule.' })
export class RepaymentLine {
  @Field(() => ID, { description: 'Of the recovery.' })
  readonly id!: string;

  readonly nino!: NationalInsuranceNumber;
  readonly customerKey!: CustomerKey;

  @Field(() => ID, { description: 'The authority’s own reference for the overpayment.' })
  readonly authorityReference!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As on the referral form; null where it was referred before that was kept here.',
  })
  readonly customerName!: string | null;

  @Field(() => Int, { description: 'Deducted in the month, in pence.' })
  readonly recoveredPence!: number;

  @Field(() => Int, {
    description:
      'Recorded or corrected after an earlier month’s schedule was sent, in pence; may be below zero.',
  })
  readonly adjustmentPence!: number;

  @Field(() => Int, { description: 'Both together.' })
  readonly totalPence!: number;
}

/** Gives the lines of schedules that have been sent, in the order of the authority's references. One statement for all. */
export const linesOf = defineLoader<string, readonly RepaymentLine[]>([], async (context, repayments) => {
  const rows = await casesOf(context).read<(RepaymentLine & { repayment: string })[]>([], async (manager) => {
    const lines: (RepaymentLine & { repayment: string })[] = await manager.query(
      `SELECT d.repayment, r.id, r.customer_number AS nino, r.customer_key AS "customerKey",
         r.authority_reference AS "authorityReference", f.customer_name AS "customerName",
         coalesce(sum(d.amount_pence) FILTER (WHERE to_char(d.deducted_on, 'YYYY-MM') = p.month), 0)::int AS "recoveredPence",
         coalesce(sum(d.amount_pence) FILTER (WHERE to_char(d.deducted_on, 'YYYY-MM') <> p.month), 0)::int AS "adjustmentPence",
         sum(d.amount_pence)::int AS "totalPence"
       FROM repayments p JOIN deductions d ON d.repayment = p.id
         JOIN recoveries r ON r.id = d.recovery JOIN referrals f ON f.id = r.id
       WHERE p.id = ANY ($1)
       GROUP BY d.repayment, r.id, f.customer_name ORDER BY r.authority_reference, r.id`,
      [repayments],
    );
    await auditShown(context, manager, lines);
    return lines;
  });
  const lines = new Map<string, RepaymentLine[]>();
  for (const { repayment, ...line } of rows) lines.set(repayment, [...(lines.get(repayment) ?? []), line]);
  return lines;
});

/** Each customer on a schedule has been shown. */
async function auditShown(
  context: AgencyContext,
  manager: Parameters<typeof audit>[0],
  lines: readonly RepaymentLine[],
): Promise<void> {
  const keys = new Set(lines.map(({ customerKey }) => customerKey));
  const line = { action: `VIEW_${REPAYMENT}`, scope: 'cases:read' as const, recordKind: REPAYMENT };
  await audit(
    manager,
    context,
    [...keys].map((customerKey) => ({ ...line, customerKey })),
  );
}
