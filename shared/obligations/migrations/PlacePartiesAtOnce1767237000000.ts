import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * Less work a row. Who sees a new obligation is listed with its place on the board at once, instead of looking that up
 * for each party; and row-level security reads the caller's bodies once a statement, not once an obligation.
 */
export class PlacePartiesAtOnce1767237000000 extends SqlMigration {
  protected readonly statements = [
    'DROP TRIGGER place_obligation_party ON obligation_parties',
    'DROP FUNCTION place_obligation_party',
    `CREATE OR REPLACE FUNCTION list_obligation_parties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO obligation_parties (party, obligation_id, customer_key, subject_reference, local_authority, started_on,
       due_on, is_open)
     SELECT DISTINCT party, NEW.id, NEW.customer_key, NEW.subject_reference, NEW.local_authority, NEW.started_on,
       coalesce(NEW.due_on, 'infinity'), NEW.ended_on IS NULL AND NEW.withdrawn_on IS NULL
     FROM unnest(NEW.owed_by || NEW.owed_to) AS party;
     RETURN NULL;
   END $$`,
    `ALTER POLICY obligations_of_parties ON obligations
   USING (owed_by = ANY ((SELECT app_parties())::text[]) OR owed_to && (SELECT app_parties()))`,
  ];
}
