import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureStory, Story } from '../../../../shared/demonstration/Story.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { enact } from '../../../../subgraphs/child-maintenance/demo/enact.js';
import { childMaintenance } from '../../../../subgraphs/child-maintenance/subgraph.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';
import { numberOf } from '../fixtures.js';

let subgraph: TestSubgraph;
let customers = 0;

beforeAll(async () => {
  subgraph = await openTestSubgraph(childMaintenance, { today: '2018-04-10' });
});
afterAll(() => subgraph.close());

function storyOf(disclosure: DisclosureStory | null): Story {
  customers += 1;
  return {
    nino: numberOf(`QQ77${String(customers).padStart(4, '0')}A`),
    fullName: 'Synthetic Customer',
    dateOfBirth: toPlainDate('1970-01-01'),
    addressLines: ['1 Example Street'],
    postcode: 'ZZ1 1ZZ',
    localAuthority: 'MAN',
    benefits: [],
    knownFrom: toPlainDate('2018-01-02'),
    interview: null,
    referral: null,
    change: null,
    disclosure,
  };
}

async function ledgerOf({ nino }: Story): Promise<unknown[]> {
  const { rows } = await subgraph.database.query(
    `SELECT r.state, r.decision, o.standard, o.started_on::text AS "startedOn", o.ended_on::text AS "endedOn"
     FROM disclosure_requests r JOIN obligations o ON o.subject_reference = r.id
     WHERE r.customer_number = $1 ORDER BY o.standard`,
    [nino],
  );
  return rows;
}

const receivedOn = toPlainDate('2018-03-16');
const on = toPlainDate('2018-03-20');
const destroyedOn = toPlainDate('2018-04-09');
const information = { standard: 'HO-01', startedOn: '2018-03-16' };
const retention = { standard: 'HO-05', startedOn: '2018-03-20' };

describe('enact', () => {
  it.each<[string, DisclosureStory | null, object[]]>([
    ['nothing was asked', null, []],
    [
      'a request without an answer',
      { receivedOn, answer: null },
      [{ ...information, state: 'RECEIVED', decision: null, endedOn: null }],
    ],
    [
      'a refusal',
      { receivedOn, answer: { on, decision: 'REFUSED', destroyedOn: null } },
      [{ ...information, state: 'ANSWERED', decision: 'REFUSED', endedOn: on }],
    ],
    [
      'a letter to a witness',
      { receivedOn, answer: { on, decision: 'LETTER_FORWARDED', destroyedOn: null } },
      [{ ...information, state: 'ANSWERED', decision: 'LETTER_FORWARDED', endedOn: on }],
    ],
    [
      'a partial disclosure that is still kept',
      { receivedOn, answer: { on, decision: 'DISCLOSED_IN_PART', destroyedOn: null } },
      [
        { ...information, state: 'ANSWERED', decision: 'DISCLOSED_IN_PART', endedOn: on },
        { ...retention, state: 'ANSWERED', decision: 'DISCLOSED_IN_PART', endedOn: null },
      ],
    ],
    [
      'a disclosure, destroyed',
      { receivedOn, answer: { on, decision: 'DISCLOSED_IN_FULL', destroyedOn } },
      [
        { ...information, state: 'DESTROYED', decision: 'DISCLOSED_IN_FULL', endedOn: on },
        { ...retention, state: 'DESTROYED', decision: 'DISCLOSED_IN_FULL', endedOn: destroyedOn },
      ],
    ],
  ])('%s, and the same when enacted again', async (_why, disclosure, expected) => {
    const story = storyOf(disclosure);
    await enact(story, subgraph.actAs);
    expect(await ledgerOf(story)).toEqual(expected);
    await enact(story, subgraph.actAs);
    expect(await ledgerOf(story)).toEqual(expected);
  });

  it('keeps the customer’s number out of the client references', async () => {
    const story = storyOf({ receivedOn, answer: null });
    await enact(story, subgraph.actAs);
    const { rows } = await subgraph.database.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE client_reference ~ 'QQ')::int AS telling FROM commands`,
    );
    expect(rows[0].all).toBeGreaterThan(0);
    expect(rows[0].telling).toBe(0);
  });
});
