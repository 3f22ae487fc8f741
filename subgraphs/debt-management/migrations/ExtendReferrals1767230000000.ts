import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** The national referral form, how a referral was returned, and which returned one it takes up again. */
export class ExtendReferrals1767230000000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE referrals
     ADD COLUMN form_dated_on date,
     ADD COLUMN authority_address text[],
     ADD COLUMN authority_postcode text,
     ADD COLUMN authority_telephone text,
     ADD COLUMN cis_checked_on date,
     ADD COLUMN benefits_in_payment text[],
     ADD COLUMN customer_name text,
     ADD COLUMN customer_address text[],
     ADD COLUMN customer_postcode text,
     ADD COLUMN customer_date_of_birth date,
     ADD COLUMN cause text CHECK (cause IN ('FAILURE_TO_DISCLOSE', 'MISREPRESENTATION')),
     ADD COLUMN classification text CHECK (classification IN ('ERROR', 'FRAUD')),
     ADD COLUMN overpayment_reason text,
     ADD COLUMN overpaid_from date,
     ADD COLUMN overpaid_to date,
     ADD COLUMN recovered_by_authority_pence integer CHECK (recovered_by_authority_pence >= 0),
     ADD COLUMN civil_penalty_pence integer CHECK (civil_penalty_pence > 0),
     ADD COLUMN channel text CHECK (channel IN ('SECURE_EMAIL', 'POST')),
     ADD COLUMN read_receipt_set boolean,
     ADD COLUMN contact_centre text CHECK (contact_centre IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
     ADD COLUMN returned_by text CHECK (returned_by IN ('LARET', 'LARETM')),
     ADD COLUMN resubmission_of uuid REFERENCES referrals (id)`,
    // Referrals from before have none of the form.
    `ALTER TABLE referrals
     ADD CONSTRAINT whole_form CHECK (num_nulls(form_dated_on, cis_checked_on, benefits_in_payment, customer_name,
       customer_address, customer_postcode, customer_date_of_birth, cause, classification, overpayment_reason,
       overpaid_from, overpaid_to, recovered_by_authority_pence, channel, read_receipt_set) IN (0, 15)),
     ADD CONSTRAINT checked_before_referral CHECK (cis_checked_on <= form_dated_on),
     ADD CONSTRAINT overpaid_in_order CHECK (overpaid_from <= overpaid_to),
     ADD CONSTRAINT returned_or_recovered CHECK (returned_by IS NULL OR recovery_starts_on IS NULL)`,
    // An authority finds its own under its reference.
    'CREATE INDEX referrals_by_reference ON referrals (local_authority, authority_reference)',
  ];
}
