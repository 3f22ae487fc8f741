import { type AgencyContext, casesOf, defineLoader } from '../access/AgencyContext.js';
import { audit } from '../access/audit.js';
import type { HandoffEnd } from '../graph/SlaTimeline.js';
import type { CustomerKey } from '../identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../time/PlainDate.js';
import { asRecordedBy } from './asRecordedBy.js';
import type { ObligationRecord } from './ObligationRecord.js';
import { readEntries } from './readEntries.js';

/** An obligation `o` as ObligationRecord. */
export const OBLIGATION_COLUMNS = `o.id, o.standard, o.kind, o.terms, o.fixed_on AS "fixedOn", o.calendar, o.owed_by AS "owedBy",
  o.owed_to AS "owedTo", o.office, o.subject_kind AS "subjectKind", o.subject_reference AS "subjectReference",
  o.customer_key AS "customerKey", o.customer_number AS nino, o.local_authority AS "localAuthority",
  o.started_on AS "startedOn", o.ended_on AS "endedOn", o.withdrawn_on AS "withdrawnOn"`;

/** Gives each customer's obligations that the caller may see, in order of start. One statement for all. */
export const obligationsOfCustomer = defineLoader<CustomerKey, readonly ObligationRecord[]>(
  [],
  async (context, keys) => {
    const rows = await casesOf(context).read<ObligationRecord[]>([], async (manager) => {
      await audit(
        manager,
        context,
        keys.map((customerKey) => ({ action: 'VIEW_OBLIGATIONS', scope: 'cases:read', customerKey })),
      );
      return manager.query(
        `SELECT ${OBLIGATION_COLUMNS} FROM obligations o WHERE o.id IN (
         SELECT obligation_id FROM obligation_parties WHERE party = ANY ($1) AND customer_key = ANY ($2)
       ) ORDER BY o.started_on, o.standard, o.id`,
        [casesOf(context).parties, keys],
      );
    });
    return groupBy(rows, (row) => row.customerKey);
  },
);

/**
 * Gives one obligation, as recorded now or by the end of the day `knownOn`; null where there is, or was by then, none
 * that the caller may see.
 */
export async function findObligation(
  context: AgencyContext,
  id: string,
  knownOn: PlainDate | null = null,
): Promise<ObligationRecord | null> {
  return casesOf(context).read<ObligationRecord | null>(null, async (manager) => {
    const [row]: ObligationRecord[] = await manager.query(
      `SELECT ${OBLIGATION_COLUMNS} FROM obligations o WHERE o.id = (
         SELECT obligation_id FROM obligation_parties WHERE party = ANY ($1) AND obligation_id = $2 LIMIT 1
       )`,
      [casesOf(context).parties, id],
    );
    await audit(manager, context, [
      {
        action: 'VIEW_OBLIGATION',
        scope: 'cases:read',
        recordKind: 'OBLIGATION',
        recordReference: id,
        customerKey: row?.customerKey ?? null,
      },
    ]);
    if (row === undefined || knownOn === null) return row ?? null;
    const entries = (await readEntries(manager, [row.id])).get(row.id);
    return entries === undefined ? null : asRecordedBy(row, entries, knownOn);
  });
}

interface HandoffEndRecord extends HandoffEnd {
  readonly customerKey: CustomerKey;
}

/** Gives each customer's handoff ends that the caller may see, in order of sending. One statement for all. */
export const handoffEndsOfCustomer = defineLoader<CustomerKey, readonly HandoffEndRecord[]>(
  [],
  async (context, keys) => {
    const rows = await casesOf(context).read<HandoffEndRecord[]>([], (manager) =>
      manager.query(
        `SELECT document, reference, sent_by AS "sentBy", sent_to AS "sentTo", sent_on AS "sentOn",
         received_on AS "receivedOn", customer_key AS "customerKey"
       FROM handoff_ends WHERE sent_by = ANY ($1) AND customer_key = ANY ($2)
       UNION
       SELECT document, reference, sent_by, sent_to, sent_on, received_on, customer_key
       FROM handoff_ends WHERE sent_to = ANY ($1) AND customer_key = ANY ($2)
       ORDER BY 5, 2`,
        [casesOf(context).parties, keys],
      ),
    );
    return groupBy(rows, (row) => row.customerKey);
  },
);

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => CustomerKey | null,
): Map<CustomerKey, Row[]> {
  const groups = new Map<CustomerKey, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
