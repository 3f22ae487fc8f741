import type { EntityManager } from 'typeorm';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { Referral } from '../referrals/Referral.js';
import type { SequenceEntry } from './SequenceEntry.js';

type Debt = Pick<Referral, 'id' | 'localAuthorityCode' | 'authorityReference' | 'customerKey'>;

/**
 * Gives what is recorded about a debt up to a day, as corrected, in order: events, what was owed and done, notifications
 * and deductions. Only what its authority may see, whoever asks. One statement.
 */
export function readSequence(
  manager: EntityManager,
  { id, localAuthorityCode, authorityReference, customerKey }: Debt,
  upTo: PlainDate,
): Promise<SequenceEntry[]> {
  const party = localAuthorityParty(localAuthorityCode);
  return manager.query(SEQUENCE, [id, localAuthorityCode, authorityReference, customerKey, party, upTo]);
}

/** The debt’s own records: each a subject of events and obligations. */
const SUBJECTS = `SELECT $1::uuid AS id
  UNION SELECT id FROM change_notices WHERE local_authority = $2 AND authority_reference = $3 AND customer_key = $4
  UNION SELECT id FROM complaints WHERE referral = $1
  UNION SELECT id FROM sequences_of_events WHERE referral = $1
  UNION SELECT id FROM income_expenditure_applications WHERE recovery = $1`;

const SEQUENCE = `WITH subjects AS (${SUBJECTS}),
  standing AS (
    SELECT e.id, e.kind, e.happened_on, e.recorded_at FROM events e JOIN subjects s ON s.id = e.subject_reference
    WHERE $5 = ANY (e.parties) AND NOT EXISTS (SELECT 1 FROM events later WHERE later.supersedes = e.id)
  ),
  owed AS (
    SELECT o.* FROM obligations o JOIN subjects s ON s.id = o.subject_reference
    WHERE o.owed_by = $5 OR $5 = ANY (o.owed_to)
  ),
  entries AS (
    SELECT happened_on, recorded_at, 1 AS place, 'EVENT' AS kind, kind AS what, NULL::int AS amount FROM standing
    UNION ALL
    SELECT e.happened_on, e.recorded_at, 2, 'OBLIGATION_STARTED', o.standard, NULL
    FROM owed o JOIN events e ON e.id = o.start_event
    UNION ALL
    SELECT e.happened_on, e.recorded_at, 3, 'OBLIGATION_ENDED', o.standard, NULL
    FROM owed o JOIN events e ON e.id = o.end_event
    UNION ALL
    SELECT e.happened_on, e.recorded_at, 4, 'OBLIGATION_WITHDRAWN', o.standard, NULL
    FROM owed o JOIN events e ON e.id = o.withdraw_event
    UNION ALL
    SELECT h.sent_on, n.recorded_at, 5, 'NOTIFICATION', n.kind, NULL
    FROM notifications n JOIN handoff_ends h ON h.reference = n.id AND h.side = 'SENT' WHERE n.referral = $1
    UNION ALL
    SELECT d.deducted_on, d.recorded_at, 6, 'DEDUCTION', d.benefit, d.amount_pence
    FROM deductions d WHERE d.recovery = $1 AND d.takes_back IS NULL
      AND NOT EXISTS (SELECT 1 FROM deductions t WHERE t.takes_back = d.id)
  )
  SELECT happened_on::text AS "happenedOn", kind, what, amount AS "amountPence" FROM entries
  WHERE happened_on <= $6 ORDER BY happened_on, recorded_at, place, what`;
