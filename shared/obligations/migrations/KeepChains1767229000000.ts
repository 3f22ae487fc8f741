import { SqlMigration } from '../../database/SqlMigration.js';

/** Of a part: what totals of days held are worked out from. */
const FACTS = `standard, kind, terms, fixed_on, calendar, owed_by, office, started_on, ended_on, withdrawn_on`;
const COLUMNS = `party, chain_id, obligation_id, is_leg, local_authority, chain_started_on, ${FACTS}`;

/**
 * What belongs to one chain, beside who may see it: each obligation whose standard has legs, and its legs, by the body
 * that is a party to both and by the day the chain started. So totals over a period read what started in it and nothing
 * else. A new bulk load without triggers fills it from `chain_part_rows`.
 */
export class KeepChains1767229000000 extends SqlMigration {
  protected readonly statements = [
    // A part's days change without a new entry in either index, where the page has room.
    `CREATE TABLE chain_parts (
    party text NOT NULL,
    chain_id uuid NOT NULL,
    obligation_id uuid NOT NULL,
    is_leg boolean NOT NULL,
    local_authority text,
    chain_started_on date NOT NULL,
    standard text NOT NULL,
    kind text NOT NULL,
    terms jsonb NOT NULL,
    fixed_on date,
    calendar text NOT NULL,
    owed_by text NOT NULL,
    office text,
    started_on date NOT NULL,
    ended_on date,
    withdrawn_on date,
    PRIMARY KEY (obligation_id, chain_id, party)
  ) WITH (fillfactor = 85)`,
    'CREATE INDEX chain_parts_by_start ON chain_parts (party, local_authority, chain_started_on)',
    'ALTER TABLE chain_parts ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY chain_parts_seen ON chain_parts FOR SELECT USING (party = ANY (app_parties()))',

    `CREATE VIEW chain_part_rows WITH (security_invoker = true) AS
   SELECT shared.party, c.id AS chain_id, o.id AS obligation_id, o.id <> c.id AS is_leg, c.local_authority,
     c.started_on AS chain_started_on, o.standard, o.kind, o.terms, o.fixed_on, o.calendar, o.owed_by, o.office,
     o.started_on, o.ended_on, o.withdrawn_on, c.subject_reference
   FROM obligations c
   JOIN obligations o ON o.subject_reference = c.subject_reference
     AND (o.id = c.id OR (c.standard, o.standard) IN (('DM-01', 'DM-02'), ('DM-01', 'DM-03')))
   CROSS JOIN LATERAL (
     SELECT DISTINCT party FROM unnest(o.owed_by || o.owed_to) AS party WHERE party = ANY (c.owed_by || c.owed_to)
   ) AS shared
   WHERE c.standard IN ('DM-01')`,
    `INSERT INTO chain_parts (${COLUMNS}) SELECT ${COLUMNS} FROM chain_part_rows ORDER BY chain_started_on`,

    // Written by the owner only, as who may see an obligation is.
    `CREATE FUNCTION keep_chain_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO chain_parts (${COLUMNS})
     SELECT ${COLUMNS} FROM chain_part_rows
     WHERE subject_reference = NEW.subject_reference AND NEW.id IN (chain_id, obligation_id)
     -- Of two that one statement records, each sees the other.
     ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER keep_chain_parts AFTER INSERT ON obligations
   FOR EACH ROW WHEN (NEW.standard IN ('DM-01', 'DM-02', 'DM-03')) EXECUTE FUNCTION keep_chain_parts()`,
    `CREATE FUNCTION move_chain_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE chain_parts
     SET started_on = NEW.started_on, ended_on = NEW.ended_on, withdrawn_on = NEW.withdrawn_on
     WHERE obligation_id = NEW.id;
     IF NEW.started_on <> OLD.started_on THEN
       UPDATE chain_parts SET chain_started_on = NEW.started_on
       WHERE chain_id = NEW.id AND obligation_id IN (
         SELECT id FROM obligations WHERE subject_reference = NEW.subject_reference
       );
     END IF;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER move_chain_parts AFTER UPDATE OF started_on, ended_on, withdrawn_on ON obligations
   FOR EACH ROW
   WHEN (NEW.standard IN ('DM-01', 'DM-02', 'DM-03')
     AND (OLD.started_on, OLD.ended_on, OLD.withdrawn_on) IS DISTINCT FROM (NEW.started_on, NEW.ended_on, NEW.withdrawn_on))
   EXECUTE FUNCTION move_chain_parts()`,
  ];
}
