import type { Client } from 'pg';

/** Each finds rows that must not be, said anew in terms of what was done, not of the constraints that forbid it. `$1` are the requests. */
const searches: Readonly<Record<string, string>> = {
  'countersigned by the requester': `SELECT id FROM disclosure_requests r WHERE id = ANY ($1) AND requested_by = countersigned_by`,
  'disclosed without one gateway': `SELECT request FROM disclosures d WHERE request = ANY ($1) AND 1 <> (
     SELECT count(gateway) FROM disclosure_decisions b WHERE b.request = d.request AND b.number = d.number)`,
  'gateway 4 without its test': `SELECT request FROM disclosure_decisions WHERE request = ANY ($1)
     AND gateway = 'DISCLOSURE_GUIDANCE' AND is_substantial_chance IS NOT TRUE`,
  'a witness disclosed': `SELECT d.request FROM disclosures d JOIN disclosure_requests r ON r.id = d.request
     WHERE r.id = ANY ($1) AND r.is_witness_or_victim`,
  'a list decided locally': `SELECT d.request FROM disclosure_decisions d JOIN disclosure_requests r ON r.id = d.request
     WHERE r.id = ANY ($1) AND r.list IS NOT NULL AND d.office <> 'SUBJECT_ACCESS_REQUEST_TEAM'`,
  'a letter forwarded that was not approved': `SELECT d.request FROM disclosure_decisions d WHERE d.request = ANY ($1)
     AND d.decision = 'LETTER_FORWARDED' AND NOT EXISTS (SELECT 1 FROM disclosure_matters m
       WHERE m.id = d.letter AND m.request = d.request AND m.outcome = 'APPROVED')`,
  'reviewed by a junior, an equal or the same': `SELECT b.request FROM disclosure_decisions a JOIN disclosure_decisions b
     ON b.request = a.request AND b.number = a.number + 1 WHERE a.request = ANY ($1) AND (a.decided_by = b.decided_by
       OR array_position('{AA,AO,EO,HEO,SEO,G7,G6,SCS}', a.decider_grade)
         >= array_position('{AA,AO,EO,HEO,SEO,G7,G6,SCS}', b.decider_grade))`,
  'destroyed too early': `SELECT id FROM disclosure_requests WHERE id = ANY ($1) AND state = 'DESTROYED'
     AND (purpose_ended_on IS NULL OR (proceedings_begun_on IS NOT NULL AND proceedings_ended_on IS NULL)
       OR (appeal_period_begun_on IS NOT NULL AND appeal_period_ended_on IS NULL)
       OR destroyed_on < greatest(purpose_ended_on, proceedings_ended_on, appeal_period_ended_on))`,
  'surplus destroyed without confirmation': `SELECT id FROM disclosure_requests r WHERE id = ANY ($1) AND state = 'DESTROYED'
     AND NOT surplus_destruction_confirmed AND (list IS NOT NULL
       OR EXISTS (SELECT 1 FROM disclosures d WHERE d.request = r.id AND d.has_surplus))`,
  'a challenge answered by another': `SELECT id FROM disclosure_matters WHERE request = ANY ($1) AND kind = 'CHALLENGE'
     AND answered_by <> addressed_to`,
  'released before it was discussed': `SELECT id FROM disclosure_matters WHERE request = ANY ($1)
     AND released_on IS NOT NULL AND outcome IS NULL`,
  'HO-01 running on what was answered or returned': `SELECT o.id FROM obligations o JOIN disclosure_requests r
     ON r.id = o.subject_reference WHERE r.id = ANY ($1) AND o.standard = 'HO-01' AND r.state <> 'RECEIVED'
     AND o.ended_on IS NULL AND o.withdrawn_on IS NULL`,
  'HO-05 running where nothing is kept': `SELECT o.id FROM obligations o JOIN disclosure_requests r
     ON r.id = o.subject_reference WHERE r.id = ANY ($1) AND o.standard = 'HO-05' AND o.ended_on IS NULL
     AND o.withdrawn_on IS NULL AND (r.state <> 'ANSWERED'
       OR NOT EXISTS (SELECT 1 FROM disclosures d WHERE d.request = r.id))`,
  'disclosed, and no duty to destroy it': `SELECT r.id FROM disclosure_requests r JOIN disclosures d ON d.request = r.id
     WHERE r.id = ANY ($1) AND r.state = 'ANSWERED' AND NOT EXISTS (SELECT 1 FROM obligations o
       WHERE o.subject_reference = r.id AND o.standard = 'HO-05')`,
  'two HO-01 or two HO-05 at once': `SELECT subject_reference FROM obligations WHERE subject_reference = ANY ($1)
     AND ended_on IS NULL AND withdrawn_on IS NULL GROUP BY subject_reference, standard HAVING count(*) > 1`,
  'HO-08 running on what was discussed': `SELECT o.id FROM obligations o JOIN disclosure_matters m
     ON m.id = o.subject_reference WHERE m.request = ANY ($1) AND m.outcome IS NOT NULL
     AND o.ended_on IS NULL AND o.withdrawn_on IS NULL`,
  'a consultation or letter open on what was decided, where nothing came after': `SELECT m.id FROM disclosure_matters m JOIN disclosure_requests r
     ON r.id = m.request WHERE r.id = ANY ($1) AND m.outcome IS NULL
     AND (m.kind = 'WITNESS_LETTER' OR m.kind = 'CONSULTATION') AND r.state <> 'RECEIVED' AND NOT EXISTS (
       SELECT 1 FROM disclosure_matters q WHERE q.request = r.id AND q.kind IN ('DECISION_QUERY', 'CHALLENGE'))`,
  'a query open on what was destroyed': `SELECT m.id FROM disclosure_matters m JOIN disclosure_requests r
     ON r.id = m.request WHERE r.id = ANY ($1) AND m.outcome IS NULL AND m.kind = 'DECISION_QUERY'
     AND r.state = 'DESTROYED'`,
  'the request tells the Home Office of a consultation': `SELECT e.id FROM events e JOIN disclosure_matters m
     ON m.id = e.subject_reference WHERE m.request = ANY ($1) AND m.kind = 'CONSULTATION' AND 'HOME_OFFICE' = ANY (e.parties)`,
};

/** Gives what is unlawful about these requests, each as what it is and where. Needs the owner's connection. */
export async function unlawfulRows(
  database: Client,
  requests: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, search] of Object.entries(searches)) {
    const { rows } = await database.query(search, [requests]);
    found.push(...rows.map((row) => `${what}: ${JSON.stringify(row)}`));
  }
  return found;
}
