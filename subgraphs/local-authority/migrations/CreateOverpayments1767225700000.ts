import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateOverpayments1767225700000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE overpayments (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    reference text NOT NULL,
    amount_pence integer NOT NULL CHECK (amount_pence > 0),
    cause text CHECK (cause IN ('FAILURE_TO_DISCLOSE', 'MISREPRESENTATION')),
    state text NOT NULL CHECK (state IN ('AWAITING_CAUSE', 'DECIDED')),
    CONSTRAINT decided_with_a_cause CHECK ((state = 'DECIDED') = (cause IS NOT NULL)),
    CONSTRAINT overpayment_references UNIQUE (local_authority, reference)
  )`,
    // No obligation is about an overpayment, so its authority finds it here and nobody else sees it.
    'CREATE INDEX overpayments_by_customer ON overpayments (local_authority, customer_key)',
    'ALTER TABLE overpayments ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY overpayments_of_authority ON overpayments
   USING ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}
