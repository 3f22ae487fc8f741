import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateCustomers1767225700000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE customers (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED UNIQUE,
    recorded_at timestamptz NOT NULL,
    full_name text NOT NULL CHECK (char_length(full_name) <= 70),
    date_of_birth date NOT NULL,
    address_lines text[] NOT NULL CHECK (cardinality(address_lines) BETWEEN 1 AND 4),
    postcode text NOT NULL,
    benefits_in_payment text[] NOT NULL CHECK (benefits_in_payment <@ ARRAY[
      'IS', 'AA', 'JSA', 'ESA', 'DLA', 'IB', 'IDB', 'CA', 'MA', 'RP', 'SDA', 'PC', 'BB', 'BA', 'UC'
    ])
  )`,
    'ALTER TABLE customers ENABLE ROW LEVEL SECURITY',
    // Seen by Jobcentre Plus, and by a local authority that is party to an obligation about the customer; by no other body.
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY customers_seen ON customers USING (
     'JOBCENTRE_PLUS' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.customer_key = customers.customer_key AND p.party = ANY (app_parties())
                AND p.party LIKE 'LA:%' OFFSET 0)
   ) WITH CHECK ('JOBCENTRE_PLUS' = ANY (app_parties()))`,
  ];
}
