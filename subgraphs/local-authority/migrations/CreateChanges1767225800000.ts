import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateChanges1767225800000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE change_notices (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    sent_to text NOT NULL CHECK (sent_to IN ('DEBT_MANAGEMENT', 'JOBCENTRE_PLUS')),
    document uuid,
    state text NOT NULL CHECK (state IN ('OWED', 'SENT')),
    CONSTRAINT sent_as_a_document CHECK ((state = 'SENT') = (document IS NOT NULL))
  )`,
    'ALTER TABLE change_notices ENABLE ROW LEVEL SECURITY',
    // Seen by the authority, and by the one body that is owed it; written by the authority alone.
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY change_notices_seen ON change_notices FOR SELECT USING (
     'LA:' || local_authority = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = change_notices.id AND p.party = ANY (app_parties()) OFFSET 0)
   )`,
    `CREATE POLICY change_notices_made ON change_notices FOR INSERT
   WITH CHECK ('LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY change_notices_changed ON change_notices FOR UPDATE
   USING ('LA:' || local_authority = ANY (app_parties()))`,

    `CREATE TABLE changes_of_circumstances (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    matter text NOT NULL CHECK (matter IN ('TENANCY', 'LANDLORD', 'RENT', 'OTHER')),
    jobcentre_plus_benefit_in_payment boolean NOT NULL,
    notice_to_debt_management uuid UNIQUE REFERENCES change_notices (id),
    notice_to_jobcentre_plus uuid UNIQUE REFERENCES change_notices (id),
    CONSTRAINT jobcentre_plus_notified_where_owed CHECK (
      (notice_to_jobcentre_plus IS NOT NULL) = (jobcentre_plus_benefit_in_payment AND matter = 'OTHER')
    )
  )`,
    'CREATE INDEX changes_by_customer ON changes_of_circumstances (local_authority, customer_key)',
    'ALTER TABLE changes_of_circumstances ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY changes_of_authority ON changes_of_circumstances
   USING ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}
