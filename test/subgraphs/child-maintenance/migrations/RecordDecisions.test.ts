import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../shared/database/openDatabase.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { RecordDecisions1767233000000 } from '../../../../subgraphs/child-maintenance/migrations/RecordDecisions1767233000000.js';
import { childMaintenance } from '../../../../subgraphs/child-maintenance/subgraph.js';
import { createTestDatabase } from '../../../support/testPostgres.js';

const log = createLogger('test', 'silent');
const BEFORE = childMaintenance.migrations.filter(
  ({ name }) => timestampOf(name) < timestampOf(RecordDecisions1767233000000.name),
);

function timestampOf(name: string): number {
  return Number(name.slice(-13));
}

let owner: Client;
const [answered, waiting] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  const urls = await createTestDatabase('child_maintenance');
  const { entities, migrations } = childMaintenance;
  await (await openDatabase({ urls, entities: [], migrations: BEFORE, log })).close();
  owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await insert(answered, ['DESTROYED', 'DISCLOSED_IN_PART', 'DISCLOSURE_GUIDANCE']);
  await insert(waiting, ['RECEIVED', null, null]);
  for (const [day, wrong] of [
    ['2018-03-19', null],
    ['2018-03-20', '2018-03-19'],
  ] as const) {
    await owner.query(
      `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties,
         supersedes, reason)
       VALUES ($1, 'DISCLOSURE_REQUEST_ANSWERED', 'DISCLOSURE_REQUEST', $2, $3, now(), 'CHILD_MAINTENANCE_GROUP',
         '{CHILD_MAINTENANCE_GROUP,HOME_OFFICE}', (SELECT id FROM events WHERE happened_on = $4), 'A slip.')`,
      [randomUUID(), answered, day, wrong],
    );
  }
  await (await openDatabase({ urls, entities, migrations, log })).close();
});
afterAll(() => owner.end());

function insert(id: string, [state, decision, gateway]: readonly (string | null)[]): Promise<unknown> {
  return owner.query(
    `INSERT INTO disclosure_requests (id, version, customer_number, recorded_at, purpose, reason,
       other_lines_of_enquiry_pursued, is_northern_ireland_customer, requested_by, requester_grade, countersigned_by,
       countersigner_grade, state, decision, gateway)
     VALUES ($1, 1, 'QQ123456C', now(), 'ACCOMMODATION', 'x', true, false, 'a', 'EO', 'b', 'EO', $2, $3, $4)`,
    [id, state, decision, gateway],
  );
}

describe('a database of before decisions were recorded', () => {
  it('keeps each decision with its gateway and its day as corrected, and leaves blank what nobody recorded', async () => {
    const { rows } = await owner.query(
      `SELECT request, number, decision, gateway, decided_by, decider_grade, office, withheld, is_substantial_chance,
         decided_on::text AS day FROM disclosure_decisions`,
    );
    expect(rows).toEqual([
      {
        ...{ request: answered, number: 1, decision: 'DISCLOSED_IN_PART', gateway: 'DISCLOSURE_GUIDANCE' },
        ...{
          decided_by: null,
          decider_grade: null,
          office: null,
          withheld: null,
          is_substantial_chance: null,
        },
        day: '2018-03-20',
      },
    ]);
    const requests = await owner.query(
      'SELECT id, state, decision_number, marking FROM disclosure_requests ORDER BY decision_number',
    );
    expect(requests.rows).toEqual([
      { id: answered, state: 'DESTROYED', decision_number: 1, marking: null },
      { id: waiting, state: 'RECEIVED', decision_number: null, marking: null },
    ]);
  });
});
