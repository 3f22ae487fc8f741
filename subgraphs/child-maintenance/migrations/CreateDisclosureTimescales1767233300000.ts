import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** The timescale of HO-01, where both bodies have recorded one as a variation (1.3): seen by the two and nobody else. */
export class CreateDisclosureTimescales1767233300000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE disclosure_timescales (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    within_days integer NOT NULL CHECK (within_days BETWEEN 1 AND 366),
    unit text NOT NULL CHECK (unit IN ('WORKING_DAYS', 'CALENDAR_DAYS')),
    proposed_by_body text NOT NULL CHECK (proposed_by_body IN ('CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE')),
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    agreed_by_body text CHECK (agreed_by_body IN ('CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE')),
    agreed_by text,
    agreed_on date,
    agreed_at timestamptz,
    CONSTRAINT agreed_by_the_other CHECK (agreed_by_body <> proposed_by_body),
    CONSTRAINT agreed_as_a_whole CHECK (num_nulls(agreed_by_body, agreed_by, agreed_on, agreed_at) IN (0, 4))
  )`,
    'CREATE INDEX disclosure_timescales_in_force ON disclosure_timescales (agreed_at DESC) WHERE agreed_at IS NOT NULL',
    'ALTER TABLE disclosure_timescales ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY disclosure_timescales_of_the_two ON disclosure_timescales
   USING (app_parties() && ARRAY['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'])
   WITH CHECK (app_parties() && ARRAY['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'])`,
  ];
}
