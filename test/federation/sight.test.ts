import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../support/codesOf.js';
import { openTestFederation, post, type TestFederation } from '../support/openTestFederation.js';
import { readGraph } from '../support/readGraph.js';
import { tellStories } from '../support/tellStories.js';
import { textAt } from '../support/textAt.js';
import { crossing, NOBODY, readme, TODAY, undisclosed } from './customers.js';
import { everythingAbout } from './everythingAbout.js';
import { TIMELINE_QUERY, timelineOf } from './missingAgency.js';

let federation: TestFederation;
let questions: readonly string[];

beforeAll(async () => {
  federation = await openTestFederation(TODAY, {}, await tellStories([readme, crossing, undisclosed]));
  questions = everythingAbout(await readGraph(federation));
});

afterAll(() => federation.close());

async function askEverything(who: string, nino: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const query of questions) {
    const { status, text } = await federation.ask(who, query, { nino });
    expect(text).not.toContain('"errors"');
    answers.push(`${status} ${text}`);
  }
  return answers;
}

describe('manchester-benefits', () => {
  it('sees of its customer all to which Manchester is a party, and nothing else', async () => {
    const query = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline {
      obligations { standard { id } owedBy { code } owedTo { code } }
      handoffs { sentBy { code } sentTo { code } }
      waitingOn { code }
      agencies { agency answer }
    } } }`;
    const { text } = await federation.ask('manchester-benefits', query, { nino: readme.nino });
    const way = (from: string, to: string) => ({ sentBy: { code: from }, sentTo: { code: to } });
    const duty = (id: string, by: string, to: string) => ({
      standard: { id },
      owedBy: { code: by },
      owedTo: [{ code: to }],
    });
    expect(JSON.parse(text)).toEqual({
      data: {
        customer: {
          slaTimeline: {
            obligations: [
              duty('JCP-01', 'JOBCENTRE_PLUS', 'LA:MAN'),
              duty('DM-01', 'DEBT_MANAGEMENT', 'LA:MAN'),
              duty('DM-02', 'DEBT_MANAGEMENT', 'LA:MAN'),
              duty('DM-03', 'DEBT_MANAGEMENT', 'LA:MAN'),
              duty('JCP-03', 'LA:MAN', 'JOBCENTRE_PLUS'),
              duty('DM-04', 'LA:MAN', 'DEBT_MANAGEMENT'),
            ],
            handoffs: [
              way('JOBCENTRE_PLUS', 'LA:MAN'),
              way('DEBT_MANAGEMENT', 'LA:MAN'),
              way('DEBT_MANAGEMENT', 'LA:MAN'),
              way('LA:MAN', 'JOBCENTRE_PLUS'),
            ],
            waitingOn: [{ code: 'LA:MAN' }],
            agencies: ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE', 'LOCAL_AUTHORITY'].map(
              (agency) => ({
                agency,
                answer: 'ANSWERED',
              }),
            ),
          },
        },
      },
    });
  });

  it.each([
    ['another authority’s customer', 'manchester-benefits', crossing.nino],
    ['its customer, to another authority', 'glasgow-benefits', readme.nino],
  ])('%s looks like a number that nobody has', async (_why, who, nino) => {
    const hidden = await askEverything(who, nino);
    const unknown = await askEverything(who, NOBODY);
    expect(hidden).toEqual(unknown.map((text) => text.replaceAll(NOBODY, nino)));
  });

  it('is answered alike under any last letter, and told the one that was asked', async () => {
    const other = readme.nino.replace(/.$/, 'A');
    const asked = await askEverything('manchester-benefits', other);
    const known = await askEverything('manchester-benefits', readme.nino);
    expect(asked).toEqual(known.map((text) => text.replaceAll(readme.nino, other)));
  });
});

describe('a disclosure request', () => {
  const strangers = ['manchester-benefits', 'glasgow-benefits', 'debt-manager', 'jobcentre-officer'];
  const { nino } = undisclosed;

  async function order(
    who: string,
    mutation: string,
    type: string,
    input: Record<string, unknown>,
  ): Promise<string> {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const answer = await federation.ask(who, query, { input: { clientReference: randomUUID(), ...input } });
    return textAt(answer, mutation, 'id');
  }

  async function heldBy(who: string): Promise<string> {
    const query = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) {
      childMaintenanceObligations { id standard { id } }
      childMaintenanceDisclosureRequests { edges { node { id history { id } } } }
    } }`;
    return (await federation.ask(who, query, { nino })).text;
  }

  it('leaves no trace for anybody but its parties, from before it is made until what was disclosed is destroyed', async () => {
    const before = new Map<string, readonly string[]>();
    for (const who of strangers) before.set(who, await askEverything(who, nino));
    const expectNoTrace = async () => {
      for (const who of strangers) expect(await askEverything(who, nino), who).toEqual(before.get(who));
    };
    expect(await heldBy('child-maintenance-officer')).not.toContain('HO-01');
    const id = await order('home-office-caseworker', 'requestDisclosure', 'RequestDisclosureInput', {
      nino,
      purpose: 'ACCOMMODATION',
      reason: 'A test',
      otherLinesOfEnquiryPursued: true,
      countersignedBy: 'another',
      countersignerGrade: 'HEO',
    });
    expect(await heldBy('child-maintenance-officer')).toContain('HO-01');
    await expectNoTrace();
    await order('child-maintenance-officer', 'answerDisclosureRequest', 'AnswerDisclosureRequestInput', {
      id,
      version: 1,
      decision: 'DISCLOSED_IN_FULL',
      gateway: 'CUSTOMER_CONSENT',
      disclosed: 'An address',
      answeredOn: TODAY,
    });
    await order('home-office-caseworker', 'recordRetentionEvent', 'RecordRetentionEventInput', {
      ...{ id, version: 2, event: 'PURPOSE_ENDED', happenedOn: TODAY },
    });
    await order('home-office-caseworker', 'recordDestruction', 'RecordDestructionInput', {
      id,
      version: 3,
      destroyedOn: TODAY,
    });
    expect(await heldBy('home-office-caseworker')).toContain('HO-05');
    await expectNoTrace();

    const ids = (await heldBy('child-maintenance-officer')).match(/"id":"[0-9a-f-]{36}"/g) ?? [];
    expect(ids.length).toBeGreaterThan(4);
    for (const who of strangers) {
      for (const field of ['DisclosureRequest', 'Obligation', 'Event']) {
        const query = `query ($id: ID!) { childMaintenance${field}(id: $id) { id } }`;
        const unknown = await federation.ask(who, query, { id: randomUUID() });
        for (const quoted of ids) {
          const known = await federation.ask(who, query, { id: quoted.slice(6, -1) });
          expect(known.text).toBe(unknown.text);
        }
      }
    }
  });
});

describe('performance-analyst', () => {
  it('is refused every question about a customer, by the token alone', async () => {
    for (const nino of [readme.nino, NOBODY]) {
      for (const query of questions) {
        const answer = await federation.ask('performance-analyst', query, { nino });
        expect(new Set(codesOf(answer)), query).toEqual(new Set(['FORBIDDEN']));
        expect(answer.text.split('"data":')[1]).not.toMatch(/"\w+":[^n{]/);
      }
    }
  });

  it('reads the agreements', async () => {
    const { text } = await federation.ask('performance-analyst', '{ agreements { id } }');
    expect(JSON.parse(text).data.agreements).toHaveLength(6);
  });
});

describe('without a good token', () => {
  const questionsOf = (url: string) =>
    [
      [url, TIMELINE_QUERY, { nino: readme.nino }],
      [url, '{ agreements { id } }', {}],
      [url.replace('/graphql', '/coordination/graphql'), '{ agreements { id } }', {}],
    ] as const;

  it.each([
    ['none', null],
    ['one that is no token', 'x.y.z'],
    [
      'one that somebody else signed',
      `${btoa('{"alg":"RS256","typ":"at+jwt"}')}.${btoa('{"sub":"x"}')}.c2ln`.replaceAll('=', ''),
    ],
  ])('%s: 401, and nothing is answered', async (_why, token) => {
    for (const [url, query, variables] of questionsOf(federation.url)) {
      const answer = await post(url, token, { query, variables });
      expect(answer.status).toBe(401);
      expect(answer.data).toBeUndefined();
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('a good one is answered', async () => {
    const answer = await federation.ask('oversight', TIMELINE_QUERY, { nino: readme.nino });
    expect(timelineOf(answer).obligations.length).toBeGreaterThan(5);
  });
});
