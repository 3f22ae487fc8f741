import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** Complaints and MP enquiries, and the sequences of events by which authorities answer them. */
export class CreateComplaints1767230600000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE complaints (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    referral uuid NOT NULL REFERENCES referrals (id),
    kind text NOT NULL CHECK (kind IN ('CUSTOMER_COMPLAINT', 'MP_ENQUIRY')),
    state text NOT NULL CHECK (state IN ('RECEIVED', 'FORWARDED'))
  )`,
    'CREATE INDEX complaints_of_referral ON complaints (referral)',
    'CREATE INDEX complaints_by_customer ON complaints (customer_key)',
    'CREATE INDEX complaints_by_authority ON complaints (local_authority, customer_key)',
    'ALTER TABLE complaints ENABLE ROW LEVEL SECURITY',
    // An authority is owed the forwarding of a complaint from its receipt; of an MP enquiry it knows by getting it.
    `CREATE POLICY complaints_seen ON complaints FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR ((kind = 'CUSTOMER_COMPLAINT' OR state = 'FORWARDED') AND 'LA:' || local_authority = ANY (app_parties())))`,
    `CREATE POLICY complaints_received ON complaints FOR INSERT WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
    `CREATE POLICY complaints_forwarded ON complaints FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,

    `CREATE TABLE sequences_of_events (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    complaint uuid NOT NULL REFERENCES complaints (id),
    referral uuid NOT NULL REFERENCES referrals (id),
    state text NOT NULL CHECK (state IN ('REQUESTED', 'SUPPLIED')),
    entries jsonb,
    CONSTRAINT supplied_with_entries CHECK ((state = 'SUPPLIED') = (entries IS NOT NULL))
  )`,
    'CREATE INDEX sequences_of_referral ON sequences_of_events (referral)',
    'ALTER TABLE sequences_of_events ENABLE ROW LEVEL SECURITY',
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY sequences_seen ON sequences_of_events FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = sequences_of_events.id AND p.party = ANY (app_parties()) OFFSET 0)
   )`,
    `CREATE POLICY sequences_requested ON sequences_of_events FOR INSERT WITH CHECK (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY sequences_supplied ON sequences_of_events FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
  ];
}
