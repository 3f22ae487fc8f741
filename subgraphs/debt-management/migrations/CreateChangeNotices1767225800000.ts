import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateChangeNotices1767225800000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE change_notices (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    document uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'ACTIONED'))
  )`,
    'ALTER TABLE change_notices ENABLE ROW LEVEL SECURITY',
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY change_notices_seen ON change_notices USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = change_notices.id AND p.party = ANY (app_parties()) OFFSET 0)
   ) WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
  ];
}
