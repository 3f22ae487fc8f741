import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../support/codesOf.js';
import { openTestFederation, post, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';
import { countAllRows } from './countAllRows.js';
import { readme, TODAY } from './customers.js';

const { nino } = readme;
const N = '$nino: NationalInsuranceNumber!';
const DAY = 'asOf obligations { standard { id } status } waitingOn { code } handoffs { document state }';

let federation: TestFederation;

beforeAll(async () => {
  federation = await openTestFederation(TODAY, {}, await tellStories([readme]));
});

afterAll(() => federation.close());

interface Day {
  readonly asOf: string;
  readonly obligations: readonly { readonly standard: { readonly id: string }; readonly status: string }[];
  readonly waitingOn: readonly { readonly code: string }[];
  readonly handoffs: readonly { readonly document: string; readonly state: string }[];
}

const DAYS_AT_ONCE = 6;

const paid = 'JCP-01 MET';
const done = `${paid}, DM-01 MET, DM-02 MET_LATE, DM-03 MET`;
const documents =
  'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED, CHANGE_OF_CIRCUMSTANCES_DOCUMENTS';

/** The story of the README by the day: what was owed, by whom, and which documents were on their way. */
const days: [why: string, asOf: string, obligations: string, waitingOn: string, handoffs: string][] = [
  ['before anything', '2025-12-23', '', '', ''],
  ['the interview', '2025-12-24', 'JCP-01 RUNNING', 'JOBCENTRE_PLUS', ''],
  ['the day before its document was sent', '2025-12-28', 'JCP-01 RUNNING', 'JOBCENTRE_PLUS', ''],
  ['its document is sent', '2025-12-29', paid, '', 'LA_INPUT_DOCUMENT IN_TRANSIT'],
  ['the day before it arrived', '2025-12-30', paid, '', 'LA_INPUT_DOCUMENT IN_TRANSIT'],
  ['it arrived', '2025-12-31', paid, '', 'LA_INPUT_DOCUMENT RECEIVED'],
  ['the day before the referral', '2026-02-15', paid, '', 'LA_INPUT_DOCUMENT RECEIVED'],
  [
    'the referral',
    '2026-02-16',
    `${paid}, DM-01 RUNNING, DM-02 RUNNING`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED',
  ],
  [
    'three working days left',
    '2026-02-25',
    `${paid}, DM-01 RUNNING, DM-02 RUNNING`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED',
  ],
  [
    'two left',
    '2026-02-26',
    `${paid}, DM-01 RUNNING, DM-02 DUE_SOON`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED',
  ],
  [
    'the due day',
    '2026-03-02',
    `${paid}, DM-01 RUNNING, DM-02 DUE_SOON`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED',
  ],
  [
    'the day after',
    '2026-03-03',
    `${paid}, DM-01 RUNNING, DM-02 OVERDUE`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED',
  ],
  [
    'the input',
    '2026-03-04',
    `${paid}, DM-01 RUNNING, DM-02 MET_LATE, DM-03 RUNNING`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED',
  ],
  [
    'the day before the outcome',
    '2026-03-11',
    `${paid}, DM-01 RUNNING, DM-02 MET_LATE, DM-03 RUNNING`,
    'DEBT_MANAGEMENT',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED',
  ],
  ['the outcome', '2026-03-12', done, '', 'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED'],
  [
    'the day before the change',
    '2026-06-09',
    done,
    '',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED',
  ],
  [
    'the change',
    '2026-06-10',
    `${done}, JCP-03 RUNNING`,
    'LA:MAN',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED',
  ],
  [
    'the overpayment team is told',
    '2026-06-11',
    `${done}, JCP-03 RUNNING, DM-04 RUNNING`,
    'LA:MAN',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED',
  ],
  [
    'the Home Office asks',
    '2026-06-12',
    `${done}, JCP-03 RUNNING, DM-04 RUNNING, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED',
  ],
  [
    'the day before the documents are sent',
    '2026-06-15',
    `${done}, JCP-03 DUE_SOON, DM-04 RUNNING, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    'LA_INPUT_DOCUMENT RECEIVED, ACCEPTANCE RECEIVED, HBREC RECEIVED',
  ],
  [
    'they are sent',
    '2026-06-16',
    `${done}, JCP-03 MET, DM-04 DUE_SOON, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} IN_TRANSIT`,
  ],
  [
    'the due day of the proforma',
    '2026-06-18',
    `${done}, JCP-03 MET, DM-04 DUE_SOON, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} IN_TRANSIT`,
  ],
  [
    'today',
    TODAY,
    `${done}, JCP-03 MET, DM-04 OVERDUE, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} IN_TRANSIT`,
  ],
  [
    'ten working days on the way',
    '2026-06-30',
    `${done}, JCP-03 MET, DM-04 OVERDUE, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} IN_TRANSIT`,
  ],
  [
    'eleven',
    '2026-07-01',
    `${done}, JCP-03 MET, DM-04 OVERDUE, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} NEVER_ARRIVED`,
  ],
  [
    'the last day of all',
    '2028-12-31',
    `${done}, JCP-03 MET, DM-04 OVERDUE, HO-01 NO_AGREED_TIMESCALE`,
    'LA:MAN, CHILD_MAINTENANCE_GROUP',
    `${documents} NEVER_ARRIVED`,
  ],
  ['the first day of all', '2010-01-01', '', '', ''],
];

describe('several days in one query', () => {
  const told: Day[] = [];

  beforeAll(async () => {
    for (let place = 0; place < days.length; place += DAYS_AT_ONCE) {
      const aliases = days
        .slice(place, place + DAYS_AT_ONCE)
        .map(([, asOf], index) => `d${index}: slaTimeline(asOf: "${asOf}") { ${DAY} }`);
      const query = `query (${N}) { customer(nino: $nino) { ${aliases.join(' ')} } }`;
      const { text } = await federation.ask('oversight', query, { nino });
      told.push(...Object.values<Day>(JSON.parse(text).data.customer));
    }
  });

  it.each(days.map((day, index) => [...day, index] as const))(
    'each answers for its own: %s',
    (_why, asOf, obligations, waitingOn, handoffs, index) => {
      const day = told[index];
      expect({
        asOf: day?.asOf,
        obligations: day?.obligations.map(({ standard, status }) => `${standard.id} ${status}`).join(', '),
        waitingOn: day?.waitingOn.map(({ code }) => code).join(', '),
        handoffs: day?.handoffs.map(({ document, state }) => `${document} ${state}`).join(', '),
      }).toEqual({ asOf, obligations, waitingOn, handoffs });
    },
  );

  it('two aliases answer as the two questions alone do', async () => {
    const alone = async (arguments_: string) => {
      const query = `query (${N}) { customer(nino: $nino) { slaTimeline${arguments_} { ${DAY} } } }`;
      return JSON.parse((await federation.ask('oversight', query, { nino })).text).data.customer.slaTimeline;
    };
    const query = `query (${N}, $past: Date) { customer(nino: $nino) {
      past: slaTimeline(asOf: $past) { ${DAY} } now: slaTimeline { ${DAY} }
    } }`;
    const both = JSON.parse((await federation.ask('oversight', query, { nino, past: '2026-03-03' })).text)
      .data.customer;
    expect(both).toEqual({ past: await alone('(asOf: "2026-03-03")'), now: await alone('') });
    expect(both.past).not.toEqual(both.now);
  });

  it('two customers answer each for themselves', async () => {
    const query = `query (${N}, $other: NationalInsuranceNumber!) {
      one: customer(nino: $nino) { nino slaTimeline { obligations { id } } }
      other: customer(nino: $other) { nino slaTimeline { obligations { id } } }
    }`;
    const { one, other } = JSON.parse(
      (await federation.ask('oversight', query, { nino, other: 'QQ999999D' })).text,
    ).data;
    expect([one.nino, one.slaTimeline.obligations.length]).toEqual([nino, 7]);
    expect(other).toEqual({ nino: 'QQ999999D', slaTimeline: { obligations: [] } });
  });
});

describe('a day that no calendar here covers', () => {
  it.each([['2009-12-31'], ['2029-01-01'], ['0001-01-01'], ['9999-12-31']])(
    '%s is refused, naming asOf',
    async (day) => {
      const before = await countAllRows(federation);
      for (const query of [
        `query (${N}, $day: Date) { customer(nino: $nino) { slaTimeline(asOf: $day) { ${DAY} } } }`,
        `query (${N}) { customer(nino: $nino) { slaTimeline(asOf: "${day}") { ${DAY} } } }`,
        `query (${N}, $day: Date) { customer(nino: $nino) { jobcentrePlusObligations(asOf: $day) { id } } }`,
      ]) {
        const variables = query.includes('$day') ? { nino, day } : { nino };
        const { status, errors, data } = await federation.ask('oversight', query, variables);
        expect(errors).toEqual([
          {
            message: 'asOf: ask for a day from 2010-01-01 to 2028-12-31: the calendars here cover those',
            path: ['customer', query.includes('jobcentre') ? 'jobcentrePlusObligations' : 'slaTimeline'],
            extensions: { code: 'BAD_USER_INPUT', field: 'asOf' },
          },
        ]);
        expect({ status, told: Object.values(Object(data?.customer)) }).toEqual({
          status: 200,
          told: [null],
        });
      }
      expect(await countAllRows(federation)).toEqual(before);
    },
  );
});

describe('what cannot be read', () => {
  const TIMELINE = `query (${N}, $day: Date) { customer(nino: $nino) { slaTimeline(asOf: $day) { asOf } } }`;
  const long = 'QQ123456C'.repeat(3_000);

  it.each<[string, string, Record<string, unknown>]>([
    ['a number with a figure too many', TIMELINE, { nino: 'QQ1234567C' }],
    ['a number with the wrong last letter', TIMELINE, { nino: 'QQ123456E' }],
    ['a number with more behind it', TIMELINE, { nino: 'QQ123456C;--' }],
    ['an over-long number', TIMELINE, { nino: long }],
    ['figures', TIMELINE, { nino: 123456 }],
    ['an object', TIMELINE, { nino: { nino: 'QQ123456C' } }],
    ['no number', TIMELINE, { nino: null }],
    ['a day that there is not', TIMELINE, { nino, day: '2026-02-29' }],
    ['a day in another order', TIMELINE, { nino, day: '19/06/2026' }],
    ['a moment', TIMELINE, { nino, day: '2026-06-19T00:00:00Z' }],
    ['a day of five figures', TIMELINE, { nino, day: '02026-06-19' }],
    ['a number for a day', TIMELINE, { nino, day: 20260619 }],
    ['an over-long day', TIMELINE, { nino, day: long }],
    ['a number in the document', '{ customer(nino: "QQ1234567C") { nino } }', {}],
    [
      'a day in the document',
      '{ customer(nino: "QQ123456C") { slaTimeline(asOf: "QQ123456C") { asOf } } }',
      {},
    ],
    ['a field named like one', '{ customer(nino: "QQ123456C") { QQ123456C } }', {}],
    ['an argument named like one', '{ customer(QQ123456C: "x") { nino } }', {}],
    ['an id that is none', '{ debtManagementReferral(id: "QQ123456C") { id } }', {}],
    ['an over-long id', 'query ($id: ID!) { debtManagementReferral(id: $id) { id } }', { id: long }],
    [
      'an over-long code',
      'query ($id: ID!) { localAuthorityOverpayment(localAuthority: $id, reference: $id) { id } }',
      { id: long },
    ],
    [
      'an over-long cursor',
      `query (${N}, $id: String) { customer(nino: $nino) { debtManagementReferrals(after: $id) { edges { cursor } } } }`,
      { nino, id: long },
    ],
  ])('%s is refused without being repeated, and nothing is written', async (_why, query, variables) => {
    const before = await countAllRows(federation, ['audit_lines']);
    const answer = await federation.ask('oversight', query, variables);
    if (query.includes('localAuthorityOverpayment'))
      expect(answer.data).toEqual({ localAuthorityOverpayment: null });
    else expect(codesOf(answer)).not.toEqual([]);
    for (const code of codesOf(answer))
      expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
    expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/[A-Z]{2}\d{6}|2026-02-29|19\/06|T00|02026/);
    expect(await countAllRows(federation, ['audit_lines'])).toEqual(before);
  });

  it('a body over the limit', async () => {
    const body = { query: '{ __typename }', variables: { x: 'x'.repeat(256 * 1024) } };
    const answer = await post(federation.url, await federation.token('oversight'), body);
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({
      status: 413,
      codes: ['PAYLOAD_TOO_LARGE'],
    });
  });
});
