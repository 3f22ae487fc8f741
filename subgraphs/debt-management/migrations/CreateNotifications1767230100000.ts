import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What authorities are notified of, each authority's in a gap-free order, and how far each has acknowledged. */
export class CreateNotifications1767230100000 extends SqlMigration {
  protected readonly statements = [
    // A row an authority: locked by whoever takes its next number, until that is committed.
    `CREATE TABLE notification_numbers (
    local_authority text PRIMARY KEY,
    last integer NOT NULL CHECK (last > 0)
  )`,
    'ALTER TABLE notification_numbers ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY notification_numbers_taken ON notification_numbers USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,

    `CREATE TABLE notifications (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('HBREC', 'LAHSAG', 'LARET', 'LARETM', 'HBPIF', 'ACCEPTANCE', 'SCREENING', 'CESSATION')),
    referral uuid NOT NULL REFERENCES referrals (id),
    starts_on date,
    rate_pence integer CHECK (rate_pence > 0),
    contact_centre text,
    reason text,
    CONSTRAINT notification_order UNIQUE (local_authority, number),
    CONSTRAINT start_letter CHECK ((kind = 'HBREC') = (starts_on IS NOT NULL) AND (kind = 'HBREC') = (contact_centre IS NOT NULL)),
    CONSTRAINT letter_with_rate CHECK ((kind IN ('HBREC', 'LAHSAG')) = (rate_pence IS NOT NULL)),
    CONSTRAINT letter_with_reason CHECK ((kind IN ('SCREENING', 'CESSATION')) = (reason IS NOT NULL))
  )`,
    'CREATE INDEX notifications_of_referral ON notifications (referral)',
    'CREATE INDEX notifications_by_authority ON notifications (local_authority, customer_key)',
    // For Debt Management, which keeps them.
    'CREATE INDEX notifications_by_customer ON notifications (customer_key)',
    'ALTER TABLE notifications ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY notifications_seen ON notifications FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY notifications_issued ON notifications FOR INSERT
   WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,

    // Each acknowledges all up to a number; the largest counts.
    `CREATE TABLE notification_acknowledgements (
    local_authority text NOT NULL,
    up_to integer NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    PRIMARY KEY (local_authority, up_to),
    FOREIGN KEY (local_authority, up_to) REFERENCES notifications (local_authority, number)
  )`,
    'ALTER TABLE notification_acknowledgements ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY acknowledgements_seen ON notification_acknowledgements FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY acknowledged_by_authority ON notification_acknowledgements FOR INSERT
   WITH CHECK ('LA:' || local_authority = ANY (app_parties()))`,
  ];
}
