import { SqlMigration } from '../../database/SqlMigration.js';
import { partnershipTable } from './partnershipTable.js';

/** The shared issues log and the quality referral log, with the way of each issue up its ladder. */
export class CreateIssues1767232000000 extends SqlMigration {
  protected readonly statements = [
    ...partnershipTable(
      'partnership_issues',
      `kind text NOT NULL,
    contact text NOT NULL,
    ladder text NOT NULL,
    place integer NOT NULL CHECK (place >= 0),
    state text NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    description text NOT NULL`,
      ['place', 'state'],
    ),
    // No step without the one below it, whatever the code does.
    `CREATE TABLE issue_steps (
    issue uuid NOT NULL REFERENCES partnership_issues (id),
    place integer NOT NULL CHECK (place >= 0),
    below integer GENERATED ALWAYS AS (nullif(place, 0) - 1) STORED,
    step text NOT NULL,
    tried_below text,
    outcome text,
    PRIMARY KEY (issue, place),
    FOREIGN KEY (issue, below) REFERENCES issue_steps (issue, place),
    CONSTRAINT says_what_was_tried_below CHECK ((place = 0) = (tried_below IS NULL))
  )`,
    'ALTER TABLE issue_steps ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY issue_steps_of_bodies ON issue_steps
   USING (EXISTS (SELECT 1 FROM partnership_issues i WHERE i.id = issue))`,
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON issue_steps FROM %I', current_setting('app.role'));
     EXECUTE format('GRANT UPDATE (outcome) ON issue_steps TO %I', current_setting('app.role'));
   END $$`,
  ];
}
