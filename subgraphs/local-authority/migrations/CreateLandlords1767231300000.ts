import { SqlMigration } from '../../../shared/database/SqlMigration.js';

const RECORD = `id uuid PRIMARY KEY,
    version integer NOT NULL,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL`;

const CASE_RECORD = `${RECORD},
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED`;

/** What one entry held beyond its day; its id is that entry's. */
const STEP = `id uuid PRIMARY KEY REFERENCES events (id),
    local_authority text NOT NULL`;

/** Each authority its own, and nobody else. */
function ownOnly(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_of_authority ON ${table} USING ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}

function ownOfCustomer(table: string): string[] {
  return [`CREATE INDEX ${table}_by_customer ON ${table} (local_authority, customer_key)`, ...ownOnly(table)];
}

/** Landlords and tenants (Good practice, Landlords and Partnership working): records that their authority alone sees. */
export class CreateLandlords1767231300000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE landlords (
    ${RECORD},
    reference text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PRIVATE_LANDLORD', 'REGISTERED_SOCIAL_LANDLORD', 'REGISTERED_PROVIDER',
                                       'HOUSING_DEPARTMENT')),
    CONSTRAINT landlord_references UNIQUE (local_authority, reference)
  )`,
    ...ownOnly('landlords'),

    `CREATE TABLE landlord_checks (
    ${STEP},
    landlord uuid NOT NULL REFERENCES landlords (id),
    meets_verification_standards boolean NOT NULL,
    meets_data_protection_requirements boolean NOT NULL
  )`,
    'CREATE INDEX landlord_checks_of_landlord ON landlord_checks (landlord)',
    ...ownOnly('landlord_checks'),

    `CREATE TABLE rent_notices (
    ${STEP},
    landlord uuid NOT NULL REFERENCES landlords (id),
    kind text NOT NULL CHECK (kind IN ('PROJECTED', 'INCREASE')),
    effective_on date NOT NULL
  )`,
    'CREATE INDEX rent_notices_of_landlord ON rent_notices (landlord)',
    ...ownOnly('rent_notices'),

    `CREATE TABLE tenancies (
    ${CASE_RECORD},
    landlord uuid NOT NULL REFERENCES landlords (id),
    allows_overpayments_as_rent boolean NOT NULL,
    UNIQUE (id, allows_overpayments_as_rent)
  )`,
    ...ownOfCustomer('tenancies'),

    // An overpayment is no rent arrears unless the tenancy that the entry is about says so.
    `CREATE TABLE rent_arrears (
    ${STEP},
    tenancy uuid NOT NULL,
    amount_pence integer NOT NULL CHECK (amount_pence > 0),
    overpayment uuid REFERENCES overpayments (id),
    allows_overpayments_as_rent boolean NOT NULL,
    FOREIGN KEY (tenancy, allows_overpayments_as_rent) REFERENCES tenancies (id, allows_overpayments_as_rent),
    CONSTRAINT overpayment_is_no_rent CHECK (overpayment IS NULL OR allows_overpayments_as_rent)
  )`,
    'CREATE INDEX rent_arrears_of_tenancy ON rent_arrears (tenancy)',
    ...ownOnly('rent_arrears'),

    `CREATE TABLE landlord_consents (
    ${CASE_RECORD},
    landlord uuid NOT NULL REFERENCES landlords (id),
    topics text[] NOT NULL CHECK (
      cardinality(topics) > 0 AND topics <@ ARRAY['CLAIM_PROGRESS', 'OUTSTANDING_CLAIMS', 'DIRECT_PAYMENTS']
    ),
    form text NOT NULL CHECK (form IN ('CONSENT_FORM', 'SIGNED_REQUEST')),
    until date
  )`,
    ...ownOfCustomer('landlord_consents'),

    `CREATE TABLE landlord_information (
    ${CASE_RECORD},
    landlord uuid NOT NULL REFERENCES landlords (id),
    consent uuid NOT NULL REFERENCES landlord_consents (id),
    topic text NOT NULL CHECK (topic IN ('CLAIM_PROGRESS', 'OUTSTANDING_CLAIMS', 'DIRECT_PAYMENTS'))
  )`,
    ...ownOfCustomer('landlord_information'),

    `CREATE TABLE direct_payments (
    ${CASE_RECORD},
    landlord uuid NOT NULL REFERENCES landlords (id)
  )`,
    ...ownOfCustomer('direct_payments'),

    `CREATE TABLE payment_suspensions (
    ${CASE_RECORD},
    landlord uuid REFERENCES landlords (id),
    reason text NOT NULL,
    fraud_suspected boolean NOT NULL
  )`,
    ...ownOfCustomer('payment_suspensions'),

    `CREATE TABLE possession_cases (
    ${CASE_RECORD},
    landlord uuid NOT NULL REFERENCES landlords (id)
  )`,
    ...ownOfCustomer('possession_cases'),

    `CREATE TABLE account_payment_procedures (
    ${RECORD},
    reference text NOT NULL
  )`,
    'CREATE INDEX account_payment_procedures_of_authority ON account_payment_procedures (local_authority)',
    ...ownOnly('account_payment_procedures'),
  ];
}
