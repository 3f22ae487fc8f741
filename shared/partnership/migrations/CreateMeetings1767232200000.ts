import { SqlMigration } from '../../database/SqlMigration.js';
import { partnershipTable } from './partnershipTable.js';

/** Meetings, contacts and reviews: called for or due, and held. */
export class CreateMeetings1767232200000 extends SqlMigration {
  protected readonly statements = [
    ...partnershipTable(
      'meetings',
      `kind text NOT NULL,
    clock text,
    business_year integer,
    state text NOT NULL CHECK (state IN ('EXPECTED', 'HELD')),
    attended_by text[] NOT NULL,
    summary text,
    CONSTRAINT attended_by_its_bodies CHECK (attended_by <@ ARRAY[kept_by, counterpart]),
    CONSTRAINT of_a_business_year CHECK ((clock IS NOT DISTINCT FROM 'BUSINESS_YEAR') = (business_year IS NOT NULL))`,
      ['state', 'attended_by', 'summary'],
    ),
    `CREATE UNIQUE INDEX meetings_of_year ON meetings (kept_by, counterpart, agreement, kind, business_year)
   WHERE business_year IS NOT NULL`,
    `CREATE UNIQUE INDEX meetings_next ON meetings (kept_by, counterpart, agreement, kind)
   WHERE state = 'EXPECTED' AND clock = 'LAST_HELD'`,
  ];
}
