import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What is recovered of a referred debt, at which rates, by which deductions, and the months in which it is paid over. */
export class CreateRecoveries1767230200000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE recoveries (
    id uuid PRIMARY KEY REFERENCES referrals (id),
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text NOT NULL,
    recorded_at timestamptz NOT NULL,
    authority_reference text NOT NULL,
    state text NOT NULL CHECK (state IN ('IN_RECOVERY', 'ENDED', 'CLOSED')),
    starts_on date NOT NULL,
    rate_pence integer NOT NULL CHECK (rate_pence > 0),
    contact_centre text CHECK (contact_centre IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
    owed_pence integer NOT NULL CHECK (owed_pence > 0),
    recovered_pence integer NOT NULL DEFAULT 0,
    outstanding_pence integer NOT NULL GENERATED ALWAYS AS (owed_pence - recovered_pence) STORED,
    deductions_ceased boolean NOT NULL DEFAULT false,
    ended_as text CHECK (ended_as IN ('COMPLETE', 'CEASED')),
    cease_reason text,
    CONSTRAINT recovered_of_what_is_owed CHECK (recovered_pence BETWEEN 0 AND owed_pence),
    CONSTRAINT ended_in_a_way CHECK ((state = 'IN_RECOVERY') = (ended_as IS NULL)),
    CONSTRAINT ceased_for_a_reason CHECK ((ended_as IS NOT DISTINCT FROM 'CEASED') = (cease_reason IS NOT NULL)),
    CONSTRAINT complete_when_nothing_is_outstanding CHECK (ended_as IS DISTINCT FROM 'COMPLETE' OR recovered_pence = owed_pence)
  )`,
    // An authority's proformas find the recovery under its reference.
    'CREATE INDEX recoveries_by_reference ON recoveries (local_authority, authority_reference)',
    'ALTER TABLE recoveries ENABLE ROW LEVEL SECURITY',
    // As its referral. OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY recoveries_seen ON recoveries FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = recoveries.id AND p.party = ANY (app_parties()) OFFSET 0)
   )`,
    `CREATE POLICY recoveries_begun ON recoveries FOR INSERT
   WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()) AND recovered_pence = 0)`,
    `CREATE POLICY recoveries_moved_on ON recoveries FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
    // What is owed never changes, and what is recovered is added up by the database.
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON recoveries FROM %I', current_setting('app.role'));
     EXECUTE format('GRANT UPDATE (version, state, rate_pence, deductions_ceased, ended_as, cease_reason)
                     ON recoveries TO %I', current_setting('app.role'));
   END $$`,
    `INSERT INTO recoveries (id, version, customer_number, local_authority, recorded_at, authority_reference, state,
     starts_on, rate_pence, owed_pence)
   SELECT id, 1, customer_number, local_authority, recorded_at, authority_reference, 'IN_RECOVERY',
     recovery_starts_on, rate_pence, outstanding_pence
   FROM referrals WHERE recovery_starts_on IS NOT NULL`,

    `CREATE TABLE recovery_rates (
    id uuid PRIMARY KEY,
    recovery uuid NOT NULL REFERENCES recoveries (id),
    local_authority text NOT NULL,
    rate_pence integer NOT NULL CHECK (rate_pence > 0),
    for_hardship boolean NOT NULL,
    event uuid NOT NULL,
    recorded_at timestamptz NOT NULL
  )`,
    'CREATE INDEX recovery_rates_of_recovery ON recovery_rates (recovery)',
    'ALTER TABLE recovery_rates ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY recovery_rates_seen ON recovery_rates FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY recovery_rates_set ON recovery_rates FOR INSERT
   WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,

    `CREATE TABLE repayments (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    local_authority text NOT NULL,
    month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    recorded_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('OWED', 'SCHEDULED', 'PAID')),
    total_pence integer,
    CONSTRAINT repayment_of_month UNIQUE (local_authority, month),
    CONSTRAINT scheduled_with_a_total CHECK ((state = 'OWED') = (total_pence IS NULL))
  )`,
    'ALTER TABLE repayments ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY repayments_seen ON repayments FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY repayments_owed ON repayments FOR INSERT WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
    `CREATE POLICY repayments_moved_on ON repayments FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,

    // Never changed: a wrong one is taken back by an entry below zero and, where there is another, superseded by that.
    `CREATE TABLE deductions (
    id uuid PRIMARY KEY,
    recovery uuid NOT NULL REFERENCES recoveries (id),
    local_authority text NOT NULL,
    benefit text NOT NULL CHECK (benefit IN ('IS', 'AA', 'JSA', 'ESA', 'DLA', 'IB', 'IDB', 'CA', 'MA', 'RP', 'SDA', 'PC', 'BB', 'BA')),
    deducted_on date NOT NULL,
    amount_pence integer NOT NULL CHECK (amount_pence <> 0),
    takes_back uuid UNIQUE REFERENCES deductions (id),
    supersedes uuid UNIQUE REFERENCES deductions (id),
    reason text,
    recorded_at timestamptz NOT NULL,
    repayment uuid REFERENCES repayments (id),
    CONSTRAINT taken_back_below_zero CHECK ((takes_back IS NOT NULL) = (amount_pence < 0)),
    CONSTRAINT superseding_or_taking_back CHECK (takes_back IS NULL OR supersedes IS NULL),
    CONSTRAINT corrected_deduction_for_a_reason CHECK ((takes_back IS NULL AND supersedes IS NULL) = (reason IS NULL))
  )`,
    'CREATE INDEX deductions_of_recovery ON deductions (recovery)',
    'CREATE INDEX deductions_of_repayment ON deductions (repayment) WHERE repayment IS NOT NULL',
    'CREATE INDEX deductions_to_be_paid_over ON deductions (local_authority, deducted_on) WHERE repayment IS NULL',
    'ALTER TABLE deductions ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY deductions_seen ON deductions FOR SELECT USING (
     'DEBT_MANAGEMENT' = ANY (app_parties()) OR 'LA:' || local_authority = ANY (app_parties()))`,
    `CREATE POLICY deductions_made ON deductions FOR INSERT
   WITH CHECK ('DEBT_MANAGEMENT' = ANY (app_parties()) AND repayment IS NULL)`,
    `CREATE POLICY deductions_paid_over ON deductions FOR UPDATE USING ('DEBT_MANAGEMENT' = ANY (app_parties()))`,
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON deductions FROM %I', current_setting('app.role'));
     EXECUTE format('GRANT UPDATE (repayment) ON deductions TO %I', current_setting('app.role'));
   END $$`,

    // An entry is of its recovery's authority; one that takes back is the exact opposite of what it takes back.
    `CREATE FUNCTION check_deduction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     IF NEW.local_authority <> (SELECT local_authority FROM recoveries WHERE id = NEW.recovery) THEN
       RAISE EXCEPTION 'A deduction is of the authority of its recovery.';
     END IF;
     IF NEW.takes_back IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM deductions d WHERE d.id = NEW.takes_back AND d.recovery = NEW.recovery
         AND d.benefit = NEW.benefit AND d.deducted_on = NEW.deducted_on AND d.amount_pence = -NEW.amount_pence
     ) THEN
       RAISE EXCEPTION 'What takes a deduction back is its exact opposite.';
     END IF;
     RETURN NEW;
   END $$`,
    `CREATE TRIGGER check_deduction BEFORE INSERT ON deductions FOR EACH ROW EXECUTE FUNCTION check_deduction()`,
    `CREATE FUNCTION add_up_recovery() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE recoveries SET recovered_pence = recovered_pence + NEW.amount_pence WHERE id = NEW.recovery;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER add_up_recovery AFTER INSERT ON deductions FOR EACH ROW EXECUTE FUNCTION add_up_recovery()`,

    // Each is paid over once, by a schedule of its authority that has not been sent.
    `CREATE FUNCTION check_paying_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     IF OLD.repayment IS NOT NULL OR NOT EXISTS (
       SELECT 1 FROM repayments r WHERE r.id = NEW.repayment AND r.state = 'OWED'
         AND r.local_authority = NEW.local_authority
     ) THEN
       RAISE EXCEPTION 'A deduction goes on one schedule, before that is sent.';
     END IF;
     RETURN NEW;
   END $$`,
    `CREATE TRIGGER check_paying_over BEFORE UPDATE ON deductions FOR EACH ROW EXECUTE FUNCTION check_paying_over()`,
    `CREATE FUNCTION check_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     IF (OLD.state <> 'OWED' AND (NEW.state = 'OWED' OR NEW.total_pence <> OLD.total_pence))
       OR (NEW.state <> 'OWED' AND NEW.total_pence <>
           (SELECT coalesce(sum(amount_pence), 0) FROM deductions WHERE repayment = NEW.id)) THEN
       RAISE EXCEPTION 'A schedule balances to the penny and is never changed.';
     END IF;
     RETURN NEW;
   END $$`,
    `CREATE TRIGGER check_schedule BEFORE UPDATE ON repayments FOR EACH ROW EXECUTE FUNCTION check_schedule()`,
  ];
}
