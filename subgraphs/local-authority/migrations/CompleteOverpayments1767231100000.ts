import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What the national form (Appendix 6) asks of an overpayment, the checks before a referral (7.1), and what was sent. */
export class CompleteOverpayments1767231100000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE overpayments
     ADD debt text NOT NULL DEFAULT 'HOUSING_BENEFIT' CHECK (debt IN ('HOUSING_BENEFIT', 'COUNCIL_TAX_BENEFIT')),
     ADD classification text CHECK (classification IN ('ERROR', 'FRAUD')),
     ADD reason text,
     ADD periods jsonb NOT NULL DEFAULT '[]',
     ADD recovered_pence integer NOT NULL DEFAULT 0,
     ADD civil_penalty_for uuid REFERENCES overpayments (id),
     ADD CONSTRAINT recovered_at_most_all CHECK (recovered_pence BETWEEN 0 AND amount_pence),
     ADD CONSTRAINT no_penalty_for_itself CHECK (civil_penalty_for <> id)`,
    'CREATE INDEX overpayments_by_penalised ON overpayments (civil_penalty_for) WHERE civil_penalty_for IS NOT NULL',

    // Each by the entry that says on which day it was made: its id is that entry's, and the day follows corrections.
    `CREATE TABLE referral_checks (
    id uuid PRIMARY KEY REFERENCES events (id),
    overpayment uuid NOT NULL REFERENCES overpayments (id),
    local_authority text NOT NULL,
    address_confirmed boolean NOT NULL,
    benefits_in_payment text[] NOT NULL,
    housing_benefit_in_payment boolean NOT NULL
  )`,
    'CREATE INDEX referral_checks_of_overpayment ON referral_checks (overpayment)',
    'ALTER TABLE referral_checks ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY referral_checks_of_authority ON referral_checks
   USING ('LA:' || local_authority = ANY (app_parties()))`,

    `CREATE TABLE sent_referrals (
    id uuid PRIMARY KEY REFERENCES events (id),
    overpayment uuid NOT NULL REFERENCES overpayments (id),
    local_authority text NOT NULL,
    document uuid NOT NULL,
    recovered_pence integer NOT NULL,
    outstanding_pence integer NOT NULL CHECK (outstanding_pence > 0)
  )`,
    'CREATE INDEX sent_referrals_of_overpayment ON sent_referrals (overpayment)',
    'ALTER TABLE sent_referrals ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY sent_referrals_of_authority ON sent_referrals
   USING ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}
