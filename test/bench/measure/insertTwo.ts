import { randomUUID } from 'node:crypto';
import { getStandard } from '../../../shared/agreements/agreements.js';
import { inTransaction } from '../../../shared/database/inTransaction.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { type Bench, LARGEST } from '../run/Bench.js';
import { preparePlainTables } from './preparePlainTables.js';

/**
 * Gives what inserts an event and the obligation that it starts, and nothing else, in one transaction: as the
 * application's role, bound by row-level security, into tables of the same shape that hold the same rows.
 */
export async function insertTwo({ large, options }: Bench): Promise<() => Promise<void>> {
  const { urls, database } = large.ledgerOf('DEBT_MANAGEMENT');
  await preparePlainTables(urls);
  const { kind, terms } = getStandard('DM-03');
  const authority = localAuthorityParty(LARGEST);
  const day = options.today;
  return () =>
    inTransaction(database, { 'app.parties': DEBT_MANAGEMENT }, async (manager) => {
      const [event, subject] = [randomUUID(), randomUUID()];
      await manager.query(
        `INSERT INTO plain_events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties)
         VALUES ($1, 'REFERRAL_INPUT', 'REFERRAL', $2, $3::date, now(), $4, $5)`,
        [event, subject, day, DEBT_MANAGEMENT, [DEBT_MANAGEMENT, authority]],
      );
      await manager.query(
        `INSERT INTO plain_obligations (id, standard, kind, terms, calendar, owed_by, owed_to, office, subject_kind,
           subject_reference, customer_number, local_authority, started_on, start_event, due_on)
         VALUES ($1, 'DM-03', $2, $3, 'ENGLAND_AND_WALES', $4, $5, 'Contact Centre Group', 'REFERRAL', $6, 'QQ000001A',
           $7, $8, $9, $8)`,
        [
          randomUUID(),
          kind,
          JSON.stringify(terms),
          DEBT_MANAGEMENT,
          [authority],
          subject,
          LARGEST,
          day,
          event,
        ],
      );
    });
}
