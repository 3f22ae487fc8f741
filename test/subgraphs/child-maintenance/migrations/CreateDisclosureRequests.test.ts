import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE, JOBCENTRE_PLUS } from '../../../../shared/identity/Party.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { answerDisclosureRequest } from '../../../../subgraphs/child-maintenance/disclosure-requests/DisclosureRequests.js';
import { childMaintenance } from '../../../../subgraphs/child-maintenance/subgraph.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';
import { newReference, received } from '../fixtures.js';

const TODAY = toPlainDate('2018-04-10');

let subgraph: TestSubgraph;
let id: string;

beforeAll(async () => {
  subgraph = await openTestSubgraph(childMaintenance, { today: TODAY });
  id = await received(subgraph.actAs(HOME_OFFICE, TODAY), 'QQ123456C');
  await answerDisclosureRequest(subgraph.actAs(CHILD_MAINTENANCE_GROUP, TODAY), {
    clientReference: newReference(),
    id,
    version: 1,
    decision: 'DISCLOSED_IN_FULL',
    gateway: 'CUSTOMER_CONSENT',
    disclosed: 'An address.',
    office: 'LOCAL_OFFICE',
    answeredOn: TODAY,
  });
});
afterAll(() => subgraph.close());

describe('constraints: PostgreSQL refuses what the code would', () => {
  const sound = {
    id: '',
    version: 1,
    customer_number: 'QQ654321A',
    local_authority: null,
    recorded_at: '2018-04-10T12:00:00Z',
    purpose: 'ACCOMMODATION',
    reason: 'A reason.',
    other_lines_of_enquiry_pursued: true,
    is_northern_ireland_customer: false,
    requested_by: 'officer-1',
    requester_grade: 'EO',
    countersigned_by: 'officer-2',
    countersigner_grade: 'EO',
    state: 'RECEIVED',
    decision: null,
    decision_number: null,
    refusal_reason: null,
    return_reason: null,
  };
  const disclosed = { state: 'ANSWERED', decision: 'DISCLOSED_IN_FULL', decision_number: 1 };
  const refused = { ...disclosed, decision: 'REFUSED', refusal_reason: 'No.' };

  async function insert(changes: object): Promise<string> {
    const row = { ...sound, ...changes, id: randomUUID() };
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    return subgraph.database
      .query(`INSERT INTO disclosure_requests (${names}) VALUES (${places})`, Object.values(row))
      .then(
        () => 'taken',
        (error: { constraint?: string }) => error.constraint ?? String(error),
      );
  }

  it.each([
    ['a sound request', {}],
    ['a return', { state: 'RETURNED', return_reason: 'Not the template.' }],
  ])('takes %s', async (_why, changes) => {
    expect(await insert(changes)).toBe('taken');
  });

  it.each([
    ['a disclosure without its decision', disclosed, 'says_what_was_decided'],
    ['a refusal without its decision', refused, 'says_what_was_decided'],
    ['a decision that no number names', { ...disclosed, decision_number: null }, 'decided_by_a_decision'],
    ['self-countersignature', { countersigned_by: 'officer-1' }, 'countersigned_by_another'],
    ['self-countersignature in capitals', { countersigned_by: 'OFFICER-1' }, 'countersigned_by_another'],
    ['a countersignature below EO', { countersigner_grade: 'AO' }, 'countersigned_by_an_executive'],
    ['a requester below EO', { requester_grade: 'AA' }, 'requested_by_an_executive'],
    [
      'other lines of enquiry not pursued',
      { other_lines_of_enquiry_pursued: false },
      'other_lines_pursued_first',
    ],
    ['an authority with a part in it', { local_authority: 'MAN' }, 'no_authority_takes_part'],
    ['an answer without a decision', { state: 'ANSWERED' }, 'answered_with_a_decision'],
    ['a decision on what was not answered', { ...disclosed, state: 'RECEIVED' }, 'answered_with_a_decision'],
    ['a refusal without a reason', { ...refused, refusal_reason: null }, 'refused_for_a_reason'],
    ['a reason of refusal on a disclosure', { ...disclosed, refusal_reason: 'No.' }, 'refused_for_a_reason'],
    ['a return without a reason', { state: 'RETURNED' }, 'returned_for_a_reason'],
    [
      'the destruction of what was refused',
      { ...refused, state: 'DESTROYED', purpose_ended_on: TODAY, destroyed_on: TODAY },
      'destroyed_once_disclosed',
    ],
    ['another purpose', { purpose: 'OTHER' }, 'disclosure_requests_purpose_check'],
    ['another decision', { ...disclosed, decision: 'OTHER' }, 'disclosure_requests_decision_check'],
    ['another marking', { marking: 'SECRET' }, 'marked_official'],
    ['a list that was not narrowed', { list: randomUUID() }, 'narrowed_first'],
    ['a criterion without a return', { return_criterion: 'REASON' }, 'criterion_of_a_return'],
    ['a reason that is too long', { reason: 'x'.repeat(4001) }, 'disclosure_requests_reason_check'],
  ])('refuses %s', async (_why, changes, constraint) => {
    expect(await insert(changes)).toBe(constraint);
  });
});

describe('row-level security, beneath the code', () => {
  const tables = ['disclosure_requests', 'disclosures', 'obligations', 'obligation_parties', 'events'];

  it.each([
    ['the Child Maintenance Group', [CHILD_MAINTENANCE_GROUP], true],
    ['the Home Office', [HOME_OFFICE], true],
    ['Jobcentre Plus', [JOBCENTRE_PLUS], false],
    ['a local authority', ['LA:MAN'], false],
    ['nobody', [], false],
  ])('%s', async (_why, parties, isShown) => {
    for (const table of tables) {
      const column = { disclosure_requests: 'id', disclosures: 'request' }[table] ?? 'subject_reference';
      const rows = await subgraph.runAs(parties, `SELECT 1 FROM ${table} WHERE ${column} = $1`, [id]);
      expect(rows.length > 0, table).toBe(isShown);
    }
  });

  it('nobody else changes a request, nor enters one', async () => {
    const update = 'UPDATE disclosure_requests SET version = version WHERE id = $1 RETURNING id';
    expect(await subgraph.runAs([HOME_OFFICE], update, [id])).toEqual([{ id }]);
    expect(await subgraph.runAs([JOBCENTRE_PLUS], update, [id])).toEqual([]);
    const copy = `INSERT INTO disclosure_requests (id, version, customer_number, recorded_at, purpose, reason,
        other_lines_of_enquiry_pursued, is_northern_ireland_customer, requested_by, requester_grade, countersigned_by,
        countersigner_grade, state)
      VALUES ($1, 1, 'QQ123456C', now(), 'ACCOMMODATION', 'x', true, false, 'a', 'EO', 'b', 'EO', 'RECEIVED')`;
    expect(await subgraph.runAs([HOME_OFFICE], copy, [randomUUID()])).toEqual([]);
    await expect(subgraph.runAs([JOBCENTRE_PLUS], copy, [randomUUID()])).rejects.toThrow(
      'row-level security',
    );
  });
});
