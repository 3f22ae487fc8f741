import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * What the figures of a period are read by: whose obligations started when, leading with the party, and for analysts
 * counts without anything by which a case could be told.
 */
export class CountByStart1767226100000 extends SqlMigration {
  protected readonly statements = [
    'ALTER TABLE obligation_parties ADD COLUMN local_authority text, ADD COLUMN started_on date',
    `UPDATE obligation_parties p SET local_authority = o.local_authority, started_on = o.started_on
   FROM obligations o WHERE o.id = p.obligation_id`,
    'ALTER TABLE obligation_parties ALTER COLUMN started_on SET NOT NULL',
    // Serves a period of all authorities too: a body deals with few of them, or with a few hundred that are skipped between.
    `CREATE INDEX obligation_parties_by_start ON obligation_parties (party, local_authority, started_on)
   INCLUDE (obligation_id)`,

    `CREATE OR REPLACE FUNCTION list_obligation_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO obligation_parties (party, obligation_id, customer_key, subject_reference, local_authority, started_on)
     SELECT DISTINCT party, NEW.id, NEW.customer_key, NEW.subject_reference, NEW.local_authority, NEW.started_on
     FROM unnest(NEW.owed_by || NEW.owed_to) AS party;
     RETURN NULL;
   END $$`,
    // A correction moves the day of the start, and nothing else that is copied.
    `CREATE FUNCTION move_obligation_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE obligation_parties SET started_on = NEW.started_on
     WHERE party = ANY (NEW.owed_by || NEW.owed_to) AND obligation_id = NEW.id;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER move_obligation_parties AFTER UPDATE OF started_on ON obligations
   FOR EACH ROW WHEN (NEW.started_on <> OLD.started_on) EXECUTE FUNCTION move_obligation_parties()`,

    // Reads with its owner's eyes: counts of everybody's obligations, of nobody in particular, where a transaction says so.
    `CREATE VIEW obligation_counts AS
   SELECT standard, kind, terms, fixed_on, calendar, owed_by, local_authority, started_on, ended_on, withdrawn_on,
     count(*) AS n
   FROM obligations
   WHERE standard NOT LIKE 'HO-%' AND current_setting('app.aggregates', true) = 'on'
   GROUP BY standard, kind, terms, fixed_on, calendar, owed_by, local_authority, started_on, ended_on, withdrawn_on`,
  ];
}
