import { SqlMigration } from '../../database/SqlMigration.js';
import { partnershipTable } from './partnershipTable.js';

/** Who fills which role towards whom: by role and office, never by name. */
export class CreateContactPoints1767232100000 extends SqlMigration {
  protected readonly statements = [
    ...partnershipTable(
      'contact_points',
      `role text NOT NULL,
    office text,
    state text NOT NULL CHECK (state IN ('CURRENT', 'STOOD_DOWN'))`,
      ['office', 'state'],
    ),
    `CREATE UNIQUE INDEX contact_points_current ON contact_points (kept_by, counterpart, agreement, role)
   WHERE state = 'CURRENT'`,
  ];
}
