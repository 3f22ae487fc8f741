import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** Income and expenditure applications: an authority sees those that it forwarded. */
export class CreateApplications1767230400000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE income_expenditure_applications (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recovery uuid NOT NULL REFERENCES recoveries (id),
    document uuid,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'DECIDED')),
    reduced_to_pence integer CHECK (reduced_to_pence > 0),
    CONSTRAINT reduced_by_a_decision CHECK (reduced_to_pence IS NULL OR state = 'DECIDED')
  )`,
    'CREATE INDEX applications_of_recovery ON income_expenditure_applications (recovery)',
    'CREATE INDEX applications_by_customer ON income_expenditure_applications (customer_key)',
    `CREATE INDEX applications_by_authority ON income_expenditure_applications (local_authority, customer_key)
   WHERE document IS NOT NULL`,
    'ALTER TABLE income_expenditure_applications ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY applications_seen ON income_expenditure_applications FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR (document IS NOT NULL AND 'LA:' || local_authority = ANY (app_parties())))`,
    `CREATE POLICY applications_received ON income_expenditure_applications FOR INSERT
   WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
    `CREATE POLICY applications_decided ON income_expenditure_applications FOR UPDATE
   USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
  ];
}
