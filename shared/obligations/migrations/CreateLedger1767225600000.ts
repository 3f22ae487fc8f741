import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * The tables that every agency's database has: events, obligations, the index of who may see them, both ends of
 * handoffs, commands and the audit trail. Row-level security reads the caller's bodies from `app.parties`.
 */
export class CreateLedger1767225600000 extends SqlMigration {
  protected readonly statements = [
    // Null where nothing is set: then no row is anyone's.
    `CREATE FUNCTION app_parties() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
   AS $$ SELECT string_to_array(nullif(current_setting('app.parties', true), ''), ',') $$`,

    `CREATE TABLE events (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    subject_kind text NOT NULL,
    subject_reference uuid NOT NULL,
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    parties text[] NOT NULL,
    supersedes uuid UNIQUE REFERENCES events (id),
    reason text,
    by_clock boolean NOT NULL DEFAULT false,
    CONSTRAINT corrected_for_a_reason CHECK (supersedes IS NULL OR reason IS NOT NULL)
  )`,
    'CREATE INDEX events_of_subject ON events (subject_reference)',
    'ALTER TABLE events ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY events_seen ON events FOR SELECT USING (parties && app_parties())',
    `CREATE POLICY events_recorded ON events FOR INSERT
   WITH CHECK (recorded_by = ANY (app_parties()) AND recorded_by = ANY (parties))`,

    `CREATE TABLE obligations (
    id uuid PRIMARY KEY,
    standard text NOT NULL,
    kind text NOT NULL,
    terms jsonb NOT NULL,
    fixed_on date,
    calendar text NOT NULL,
    owed_by text NOT NULL,
    owed_to text[] NOT NULL,
    office text,
    subject_kind text NOT NULL,
    subject_reference uuid NOT NULL,
    customer_number text,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text,
    started_on date NOT NULL,
    ended_on date,
    withdrawn_on date,
    start_event uuid NOT NULL REFERENCES events (id),
    end_event uuid REFERENCES events (id),
    withdraw_event uuid REFERENCES events (id),
    CONSTRAINT ends_after_it_starts CHECK (ended_on >= started_on),
    CONSTRAINT withdrawn_after_it_starts CHECK (withdrawn_on >= started_on),
    CONSTRAINT ends_by_an_event CHECK ((ended_on IS NULL) = (end_event IS NULL)),
    CONSTRAINT withdrawn_by_an_event CHECK ((withdrawn_on IS NULL) = (withdraw_event IS NULL)),
    CONSTRAINT ended_or_withdrawn CHECK (ended_on IS NULL OR withdrawn_on IS NULL)
  )`,
    'CREATE INDEX obligations_of_subject ON obligations (subject_reference)',
    'CREATE INDEX obligations_started_by ON obligations (start_event)',
    'CREATE INDEX obligations_ended_by ON obligations (end_event) WHERE end_event IS NOT NULL',
    'CREATE INDEX obligations_withdrawn_by ON obligations (withdraw_event) WHERE withdraw_event IS NOT NULL',
    'ALTER TABLE obligations ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY obligations_of_parties ON obligations
   USING (owed_by = ANY (app_parties()) OR owed_to && app_parties())`,

    // Who may see what, leading with the party, so that rows hidden from a caller cost the caller nothing.
    `CREATE TABLE obligation_parties (
    party text NOT NULL,
    obligation_id uuid NOT NULL REFERENCES obligations (id),
    customer_key text,
    subject_reference uuid NOT NULL,
    PRIMARY KEY (party, obligation_id)
  )`,
    'CREATE INDEX obligation_parties_by_customer ON obligation_parties (party, customer_key)',
    'CREATE INDEX obligation_parties_by_subject ON obligation_parties (party, subject_reference)',
    'ALTER TABLE obligation_parties ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY obligation_parties_seen ON obligation_parties FOR SELECT USING (party = ANY (app_parties()))',

    // Filled by the owner: nobody else can write who sees what.
    `CREATE FUNCTION list_obligation_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO obligation_parties (party, obligation_id, customer_key, subject_reference)
     SELECT DISTINCT party, NEW.id, NEW.customer_key, NEW.subject_reference
     FROM unnest(NEW.owed_by || NEW.owed_to) AS party;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER list_obligation_parties AFTER INSERT ON obligations
   FOR EACH ROW EXECUTE FUNCTION list_obligation_parties()`,
    // What is owed, by whom, to whom and about what never changes; a wrong obligation is withdrawn.
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON obligations FROM %I', current_setting('app.role'));
     EXECUTE format('GRANT UPDATE (started_on, ended_on, withdrawn_on, start_event, end_event, withdraw_event)
                     ON obligations TO %I', current_setting('app.role'));
   END $$`,

    `CREATE TABLE handoff_ends (
    reference uuid NOT NULL,
    side text NOT NULL CHECK (side IN ('SENT', 'RECEIVED')),
    document text NOT NULL,
    sent_by text NOT NULL,
    sent_to text NOT NULL,
    sent_on date NOT NULL,
    received_on date,
    customer_number text,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    recorded_at timestamptz NOT NULL,
    event uuid REFERENCES events (id),
    PRIMARY KEY (reference, side, sent_by, sent_to),
    CONSTRAINT received_at_its_end CHECK ((side = 'RECEIVED') = (received_on IS NOT NULL)),
    CONSTRAINT received_after_sent CHECK (received_on >= sent_on)
  )`,
    'CREATE INDEX handoff_ends_of_sender ON handoff_ends (sent_by, customer_key)',
    'CREATE INDEX handoff_ends_of_receiver ON handoff_ends (sent_to, customer_key)',
    'CREATE INDEX handoff_ends_by_event ON handoff_ends (event) WHERE event IS NOT NULL',
    'ALTER TABLE handoff_ends ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY handoff_ends_seen ON handoff_ends FOR SELECT
   USING (sent_by = ANY (app_parties()) OR sent_to = ANY (app_parties()))`,
    `CREATE POLICY handoff_ends_recorded ON handoff_ends FOR INSERT
   WITH CHECK (CASE side WHEN 'SENT' THEN sent_by ELSE sent_to END = ANY (app_parties()))`,
    `CREATE POLICY handoff_ends_corrected ON handoff_ends FOR UPDATE
   USING (CASE side WHEN 'SENT' THEN sent_by ELSE sent_to END = ANY (app_parties()))`,

    `CREATE TABLE commands (
    party text NOT NULL,
    client_reference text NOT NULL,
    name text NOT NULL,
    input_hash text NOT NULL,
    result uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (party, client_reference)
  )`,
    'ALTER TABLE commands ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY commands_of_party ON commands USING (party = ANY (app_parties()))',

    // Written by everyone, read by nobody through the application.
    `CREATE TABLE audit_lines (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    subject text NOT NULL,
    parties text[] NOT NULL,
    scope text NOT NULL,
    action text NOT NULL,
    record_kind text,
    record_reference uuid,
    customer_key text,
    request_id uuid NOT NULL
  )`,
    'ALTER TABLE audit_lines ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY audit_lines_written ON audit_lines FOR INSERT WITH CHECK (true)',

    // Synthetic and real numbers never meet in one database.
    `CREATE TABLE database_facts (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number_mode text NOT NULL CHECK (number_mode IN ('synthetic', 'real')),
    demonstration_begun_on date,
    demonstration_loaded boolean NOT NULL DEFAULT false
  )`,
    'ALTER TABLE database_facts ENABLE ROW LEVEL SECURITY',
  ];
}
