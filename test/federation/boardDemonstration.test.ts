import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planStories } from '../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { askPage, pageOf, pageThrough } from '../support/boardOf.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { TODAY } from './customers.js';

/** The demonstration data behind a gateway that reaches the agencies over HTTP. */
let federation: TestFederation;
beforeAll(async () => {
  federation = await openTestFederation(TODAY, { TRANSPORT: 'http', DEMONSTRATION: 'on' });
});
afterAll(() => federation.close());

const TIMELINE = `query ($nino: NationalInsuranceNumber!) {
  customer(nino: $nino) { slaTimeline { obligations { id status dueOn } } }
}`;

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly dueOn: string | null;
}

/** What an authority is shown on all its customers' timelines. */
async function onTimelines(authority: string, who: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const { nino, localAuthority } of planStories(toPlainDate(TODAY))) {
    if (localAuthority !== authority) continue;
    const { text } = await federation.ask(who, TIMELINE, { nino });
    const answer: { data: { customer: { slaTimeline: { obligations: Seen[] } } } } = JSON.parse(text);
    seen.push(...answer.data.customer.slaTimeline.obligations);
  }
  return seen;
}

/** What the ledgers hold for a body without a customer, as started by today. */
async function aboutNoCustomer(party: string): Promise<readonly { id: string; standard: string }[]> {
  const held: { id: string; standard: string }[] = [];
  for (const { ownerUrl } of federation.databases.values()) {
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ id: string; standard: string }>(
      `SELECT id, standard FROM obligations
       WHERE customer_number IS NULL AND $1 = ANY (owed_by || owed_to) AND started_on <= $2`,
      [party, TODAY],
    );
    held.push(...rows);
    await owner.end();
  }
  return held;
}

describe('the board of the demonstration', () => {
  it('shows Manchester what its customers’ timelines show and what is about no customer, and nothing else', async () => {
    const seen = await onTimelines('MAN', 'manchester-benefits');
    const pages = await pageThrough(federation, 'manchester-benefits', { first: 30 });
    const board = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
    const byId = (a: Seen, b: Seen) => (a.id < b.id ? -1 : 1);
    expect(seen.length).toBeGreaterThan(30);
    const others = await aboutNoCustomer('LA:MAN');
    // Repayments (DM-07), reviews, contacts and notices.
    expect(new Set(others.map(({ standard }) => standard)).size).toBeGreaterThan(2);
    const otherIds = others.map(({ id }) => id);
    expect(board.map(({ id }) => id).sort()).toEqual([...seen.map(({ id }) => id), ...otherIds].sort());
    const ofCustomers = board.filter(({ id }) => !otherIds.includes(id));
    expect(ofCustomers.sort(byId)).toEqual([...seen].sort(byId));
    const late = { statuses: ['OVERDUE'] };
    const page = pageOf(await askPage(federation, 'manchester-benefits', { filter: late, first: 1 }, true));
    expect(page.totalCount).toBe(board.filter(({ status }) => status === 'OVERDUE').length);
  });

  it('counts for the three bodies what the ledgers hold', async () => {
    let held = 0;
    for (const { ownerUrl } of federation.databases.values()) {
      const owner = new Client({ connectionString: ownerUrl });
      await owner.connect();
      const { rows } = await owner.query(
        'SELECT count(*)::int AS count FROM obligations WHERE started_on <= $1',
        [TODAY],
      );
      held += rows[0].count;
      await owner.end();
    }
    expect(pageOf(await askPage(federation, 'oversight', { first: 1 }, true)).totalCount).toBe(held);
    const { totalCount } = pageOf(await askPage(federation, 'home-office-caseworker', { first: 1 }, true));
    expect(totalCount).toBeGreaterThan(0);
    expect(totalCount).toBeLessThan(held / 2);
  });

  it('leads from an obligation to its customer and authority, and takes two boards at once', async () => {
    const { text, errors } = await federation.ask(
      'oversight',
      `query {
        late: obligations(first: 2, filter: { agencies: [JOBCENTRE_PLUS, LOCAL_AUTHORITY], statuses: [OVERDUE] }) { totalCount edges { node { status ...about } } }
        met: obligations(first: 2, asOf: "2026-06-01", filter: { agencies: [JOBCENTRE_PLUS, LOCAL_AUTHORITY], statuses: [MET] }) { edges { node { status ...about } } }
      }
      fragment about on Obligation { standard { title } subject { customer { identity { fullName } } localAuthority { name } } }`,
    );
    expect(errors).toBeUndefined();
    const about = {
      standard: { title: expect.any(String) },
      subject: {
        customer: { identity: { fullName: expect.any(String) } },
        localAuthority: { name: expect.any(String) },
      },
    };
    expect(JSON.parse(text).data).toEqual({
      late: {
        totalCount: expect.any(Number),
        edges: Array(2).fill({ node: { status: 'OVERDUE', ...about } }),
      },
      met: { edges: Array(2).fill({ node: { status: 'MET', ...about } }) },
    });
  });

  it.each([
    ['a page too long', '(first: 101)', 'first'],
    ['a cursor that is none', '(after: "QQ123456C")', 'after'],
    ['an unknown standard', '(filter: { standards: ["DM-99"] })', 'filter.standards'],
  ])('names the argument that is wrong: %s', async (_why, given, field) => {
    const { text } = await federation.ask('oversight', `{ obligations${given} { totalCount } }`);
    expect(JSON.parse(text)).toMatchObject({
      data: { obligations: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT', field }, path: ['obligations'] }],
    });
    expect(text).not.toContain('QQ123456C');
  });
});
