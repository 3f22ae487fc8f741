import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateIncomeApplications1767231200000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE income_applications (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    document uuid
  )`,
    'CREATE INDEX income_applications_by_customer ON income_applications (local_authority, customer_key)',
    'ALTER TABLE income_applications ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY income_applications_of_authority ON income_applications
   USING ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}
