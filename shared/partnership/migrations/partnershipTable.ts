/**
 * Gives the statements that make a table of records between two bodies, each seen by both and by nobody else. Used by
 * migrations, so never changed: a later one makes its changes itself.
 */
export function partnershipTable(
  table: string,
  columns: string,
  changing: readonly string[],
): readonly string[] {
  const mine = `(kept_by = ANY (app_parties()) OR counterpart = ANY (app_parties()))`;
  return [
    `CREATE TABLE ${table} (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    local_authority text,
    recorded_at timestamptz NOT NULL,
    agreement text NOT NULL,
    kept_by text NOT NULL,
    counterpart text NOT NULL CHECK (counterpart <> kept_by),
    ${columns}
  )`,
    // Leading with the party, so that rows hidden from a caller cost the caller nothing.
    `CREATE INDEX ${table}_of_keeper ON ${table} (kept_by, recorded_at, id)`,
    `CREATE INDEX ${table}_of_counterpart ON ${table} (counterpart, recorded_at, id)`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_of_bodies ON ${table} USING ${mine}`,
    // Between whom a record is never changes.
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON ${table} FROM %I', current_setting('app.role'));
     EXECUTE format('GRANT UPDATE (${['version', ...changing].join(', ')}) ON ${table} TO %I', current_setting('app.role'));
   END $$`,
  ];
}
