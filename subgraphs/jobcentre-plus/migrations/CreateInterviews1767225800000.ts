import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateInterviews1767225800000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE interviews (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    decision text NOT NULL CHECK (decision IN ('HELD', 'WAIVED', 'DEFERRED')),
    state text NOT NULL CHECK (state IN ('DECIDED', 'INPUT_DOCUMENT_FORWARDED')),
    document uuid,
    CONSTRAINT forwarded_as_a_document CHECK ((state = 'INPUT_DOCUMENT_FORWARDED') = (document IS NOT NULL))
  )`,
    'ALTER TABLE interviews ENABLE ROW LEVEL SECURITY',
    // Seen by Jobcentre Plus, and by the parties of an obligation about the interview.
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY interviews_seen ON interviews USING (
     'JOBCENTRE_PLUS' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = interviews.id AND p.party = ANY (app_parties()) OFFSET 0)
   ) WITH CHECK ('JOBCENTRE_PLUS' = ANY (app_parties()))`,
  ];
}
