import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateReferrals1767225700000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE referrals (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    authority_reference text NOT NULL,
    debt text NOT NULL CHECK (debt IN ('HOUSING_BENEFIT', 'COUNCIL_TAX_BENEFIT')),
    outstanding_pence integer NOT NULL CHECK (outstanding_pence > 0),
    state text NOT NULL CHECK (state IN ('RECEIVED', 'SCREENED_OUT', 'INPUT', 'CLOSED')),
    screening_reason text,
    outcome text,
    recovery_starts_on date,
    rate_pence integer CHECK (rate_pence > 0),
    CONSTRAINT screened_out_for_a_reason CHECK ((state = 'SCREENED_OUT') = (screening_reason IS NOT NULL)),
    CONSTRAINT closed_with_an_outcome CHECK ((state = 'CLOSED') = (outcome IS NOT NULL)),
    CONSTRAINT starts_on_a_date_at_a_rate CHECK (
      (outcome IS NOT DISTINCT FROM 'RECOVERY_STARTS') = (recovery_starts_on IS NOT NULL)
      AND (recovery_starts_on IS NULL) = (rate_pence IS NULL)
    )
  )`,
    'ALTER TABLE referrals ENABLE ROW LEVEL SECURITY',
    // Seen by Debt Management, and by the parties of an obligation about the referral.
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY referrals_seen ON referrals FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = referrals.id AND p.party = ANY (app_parties()) OFFSET 0)
   )`,
    `CREATE POLICY referrals_submitted ON referrals FOR INSERT WITH CHECK (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties())
   )`,
    // The authority never changes what it has sent.
    `CREATE POLICY referrals_moved_on ON referrals FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
  ];
}
