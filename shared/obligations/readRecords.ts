import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../access/AgencyContext.js';
import { audit } from '../access/audit.js';
import { notFound } from '../errors/AppError.js';
import type { CustomerKey, NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';

/** A record that obligations can be about. */
export interface SubjectRecord extends ObjectLiteral {
  readonly id: string;
  /** Left out where it is about no customer. */
  readonly customerKey?: CustomerKey;
}

/** A record about a customer. */
interface CustomersRecord extends SubjectRecord {
  readonly customerKey: CustomerKey;
}

/** A condition on `record` that leads over an index, with its values; `:keys` are the customers. */
export interface RecordCondition {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The way over the caller's own obligations, so that records hidden from the caller cost nothing. */
function partyToAnObligation(context: AgencyContext): RecordCondition {
  return {
    where: `record.id IN (SELECT subject_reference FROM obligation_parties
      WHERE party = ANY (:parties) AND customer_key = ANY (:keys))`,
    values: { parties: casesOf(context).parties },
  };
}

/**
 * Gives a loader of a customer's records of one kind that the caller may see, oldest first. `conditionFor` gives the
 * way to them where no obligation is about them.
 */
export function recordsOfCustomer<Row extends CustomersRecord>(
  entity: EntityTarget<Row>,
  kind: string,
  conditionFor: (context: AgencyContext) => RecordCondition = partyToAnObligation,
) {
  return defineLoader<CustomerKey, readonly Row[]>([], async (context, keys) => {
    const { where, values } = conditionFor(context);
    const rows = await casesOf(context).read<Row[]>([], async (manager) => {
      await audit(
        manager,
        context,
        keys.map((customerKey) => viewedRecord(kind, { customerKey })),
      );
      return manager
        .createQueryBuilder(entity, 'record')
        .where(where, { ...values, keys })
        .orderBy('record.recordedAt')
        .addOrderBy('record.id')
        .getMany();
    });
    const groups = new Map<CustomerKey, Row[]>();
    for (const row of rows) groups.set(row.customerKey, [...(groups.get(row.customerKey) ?? []), row]);
    return groups;
  });
}

/** Gives the audit line of having been shown records of one kind: which, and whose, where that is one. */
export function viewedRecord(
  kind: string,
  what: { readonly customerKey?: CustomerKey | null; readonly recordReference?: string } = {},
) {
  return { action: `VIEW_${kind}`, scope: 'cases:read' as const, recordKind: kind, ...what };
}

/** Gives one record by its id, or null where there is none that the caller may see. */
export async function findRecord<Row extends SubjectRecord>(
  context: AgencyContext,
  entity: EntityTarget<Row>,
  kind: string,
  id: string,
): Promise<Row | null> {
  return casesOf(context).read<Row | null>(null, async (manager) => {
    const record = await manager
      .createQueryBuilder(entity, 'record')
      .where('record.id = :id', { id })
      .getOne();
    const customerKey = record?.customerKey ?? null;
    await audit(manager, context, [viewedRecord(kind, { customerKey, recordReference: id })]);
    return record;
  });
}

/** Gives the record that the caller has just written, in the caller's sight. */
export async function getRecord<Row extends ObjectLiteral>(
  context: AgencyContext,
  entity: EntityTarget<Row>,
  id: string,
): Promise<Row> {
  const record = await casesOf(context).write((manager) =>
    manager.createQueryBuilder(entity, 'record').where('record.id = :id', { id }).getOne(),
  );
  if (record === null) throw notFound();
  return record;
}

/** Gives the records with the customer's number as it was asked: numbers that differ in the last letter are one customer. */
export function asAsked<Row extends CustomersRecord>(
  records: readonly Row[],
  nino: NationalInsuranceNumber,
): readonly Row[] {
  return records.map((record) => ({ ...record, nino }));
}
