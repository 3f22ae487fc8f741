import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../support/openTestSubgraph.js';
import { type DebtManagementCases, noticeBy, openDebtManagement, referralBy } from './openDebtManagement.js';

const NINO = 'QQ400000A';
const UNKNOWN = 'QQ499999A';

interface Ids {
  readonly nino: string;
  readonly referral: string;
  readonly notice: string;
  readonly obligation: string;
  readonly event: string;
}

let agency: DebtManagementCases;
let manchesters: Ids;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
  const referral = await agency.referral(NINO, '2024-06-14');
  const notice = await agency.notice(NINO, '2024-06-14');
  const [obligation] = await agency.obligations(NINO);
  const { rows } = await agency.database.query('SELECT id FROM events WHERE subject_reference = $1', [
    referral,
  ]);
  manchesters = { nino: NINO, referral, notice, obligation: obligation?.id ?? '', event: rows[0].id };
});
afterAll(() => agency.close());

const READ_ALL = `query ($nino: NationalInsuranceNumber!, $referral: ID!, $notice: ID!, $obligation: ID!, $event: ID!, $keys: [_Any!]!) {
  debtManagementCustomer(nino: $nino) {
    debtManagementObligations { id }
    debtManagementReferrals { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
    debtManagementChangeNotices { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  }
  debtManagementReferral(id: $referral) { id history { id } }
  debtManagementChangeNotice(id: $notice) { id history { id } }
  debtManagementObligation(id: $obligation) { id }
  debtManagementEvent(id: $event) { id }
  _entities(representations: $keys) {
    ... on SlaTimeline { debtManagementPart { obligations { id } handoffEnds { reference } } }
    ... on Customer { debtManagementObligations { id } }
  }
}`;

function readAll(ids: Ids, who: string | readonly string[]): Promise<Answer> {
  const { nino } = ids;
  const keys = [
    { __typename: 'SlaTimeline', nino, asOf: '2024-07-31' },
    { __typename: 'Customer', nino },
  ];
  return agency.as(who).query(READ_ALL, { ...ids, keys });
}

const NOTHING = {
  debtManagementCustomer: {
    debtManagementObligations: [],
    debtManagementReferrals: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
    debtManagementChangeNotices: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  },
  debtManagementReferral: null,
  debtManagementChangeNotice: null,
  debtManagementObligation: null,
  debtManagementEvent: null,
  _entities: [
    { debtManagementPart: { obligations: [], handoffEnds: [] } },
    { debtManagementObligations: [] },
  ],
};

function idsOfNothing(): Ids {
  return {
    nino: UNKNOWN,
    referral: randomUUID(),
    notice: randomUUID(),
    obligation: randomUUID(),
    event: randomUUID(),
  };
}

describe('who sees a referral of Manchester and what is owed for it', () => {
  it.each<[string, string | readonly string[]]>([
    ['the authority', 'manchester-benefits'],
    ['Debt Management', 'debt-manager'],
    ['who reads for the three bodies of DWP', 'oversight'],
  ])('%s', async (_why, who) => {
    const { data, errors } = await readAll(manchesters, who);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      debtManagementCustomer: {
        debtManagementObligations: [{}, {}, {}],
        debtManagementReferrals: { edges: [{ node: { id: manchesters.referral } }] },
        debtManagementChangeNotices: { edges: [{ node: { id: manchesters.notice } }] },
      },
      debtManagementReferral: { id: manchesters.referral, history: [{ id: manchesters.event }] },
      debtManagementChangeNotice: { id: manchesters.notice, history: [{}] },
      debtManagementObligation: { id: manchesters.obligation },
      debtManagementEvent: { id: manchesters.event },
      _entities: [
        { debtManagementPart: { obligations: [{}, {}, {}], handoffEnds: [{}] } },
        { debtManagementObligations: [{}, {}, {}] },
      ],
    });
  });
});

describe('to whom it looks as if there were nothing', () => {
  const outsiders: [string, string | readonly string[]][] = [
    ['another authority', 'glasgow-benefits'],
    ['the Child Maintenance Group', 'child-maintenance-officer'],
    ['Jobcentre Plus', 'jobcentre-officer'],
    ['the Home Office', 'home-office-caseworker'],
    ['who acts for nobody', []],
    [
      'who acts for a body that there is not',
      ['LA:XXX', 'LA:MANCHESTER', 'DEBT MANAGEMENT', 'DEBT_MANAGEMENT,LA:MAN'],
    ],
  ];
  it.each(outsiders)('%s, reading', async (_why, who) => {
    const answers = [await readAll(manchesters, who), await readAll(idsOfNothing(), who)];
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(NOTHING);
    }
  });

  it.each([
    ['another authority', 'glasgow-benefits', 'NOT_FOUND'],
    ['the Child Maintenance Group, by its token alone', 'child-maintenance-officer', 'FORBIDDEN'],
    ['Jobcentre Plus, by its token alone', 'jobcentre-officer', 'FORBIDDEN'],
    ['the Home Office, by its token alone', 'home-office-caseworker', 'FORBIDDEN'],
  ])('%s, writing', async (_why, who, code) => {
    for (const { event, obligation } of [manchesters, idsOfNothing()]) {
      const answers = [
        await agency.order(
          'correctDebtManagementEvent',
          { event, happenedOn: '2024-06-13', reason: 'x' },
          who,
        ),
        await agency.order(
          'withdrawDebtManagementObligation',
          { id: obligation, withdrawnOn: '2024-06-20', reason: 'x' },
          who,
        ),
      ];
      for (const { errors = [] } of answers) {
        expect(errors).toMatchObject([{ extensions: { code } }]);
        expect(Object.keys(errors[0]?.extensions ?? {})).toEqual(['code']);
      }
    }
  });

  it('to Debt Management’s commands an unknown record and one of another kind are alike', async () => {
    const input = { version: 1, inputOn: '2024-06-25' };
    const answers = [
      await agency.order('recordReferralInput', { id: manchesters.notice, ...input }),
      await agency.order('recordReferralInput', { id: randomUUID(), ...input }),
    ];
    const [first, second] = answers.map(({ errors }) => errors);
    expect(first).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(second).toEqual(first);
  });
});

describe('FORBIDDEN, whatever there is', () => {
  it.each([
    ['a customer', 'debtManagementCustomer(nino: "QQ400000A") { nino }'],
    ['a referral', 'debtManagementReferral(id: "00000000-0000-4000-8000-000000000000") { id }'],
    ['a change notice', 'debtManagementChangeNotice(id: "00000000-0000-4000-8000-000000000000") { id }'],
    ['an obligation', 'debtManagementObligation(id: "00000000-0000-4000-8000-000000000000") { id }'],
    ['an entry', 'debtManagementEvent(id: "00000000-0000-4000-8000-000000000000") { id }'],
    [
      'a customer of the gateway',
      '_entities(representations: [{ __typename: "Customer", nino: "QQ400000A" }]) { ... on Customer { debtManagementObligations { id } } }',
    ],
    [
      'a timeline of the gateway',
      '_entities(representations: [{ __typename: "SlaTimeline", nino: "QQ400000A", asOf: "2024-07-31" }]) { ... on SlaTimeline { debtManagementPart { obligations { id } } } }',
    ],
  ])('%s to an analyst', async (_why, field) => {
    const { errors } = await agency.as('performance-analyst').query(`{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('one customer of two authorities', () => {
  it('is shown to each in its own part, and whole to Debt Management', async () => {
    const nino = agency.newNino();
    await agency.referral(nino, '2024-06-14');
    await agency.referral(nino, '2024-06-17', { localAuthority: 'GLG' });
    const seenBy = async (who: string) =>
      (await agency.obligations(nino, null, who)).map(({ standard, owedTo }) => [
        standard.id,
        owedTo[0]?.code,
      ]);
    expect((await seenBy('manchester-benefits')).sort()).toEqual([
      ['DM-01', 'LA:MAN'],
      ['DM-02', 'LA:MAN'],
    ]);
    expect((await seenBy('glasgow-benefits')).sort()).toEqual([
      ['DM-01', 'LA:GLG'],
      ['DM-02', 'LA:GLG'],
    ]);
    expect(await seenBy('debt-manager')).toHaveLength(4);
  });

  it('is shown to the successor of an authority that is no more, and no longer to that itself', async () => {
    const nino = agency.newNino();
    await agency.referral(nino, '2023-03-31', { localAuthority: 'ALL' });
    expect(await agency.obligations(nino, null, ['LA:CBD'])).toHaveLength(2);
    expect(await agency.obligations(nino, null, ['LA:ALL'])).toEqual([]);
  });
});

describe('numbers that differ in the last letter', () => {
  const DOCUMENT = `query ($nino: NationalInsuranceNumber!, $other: NationalInsuranceNumber!) {
    asked: debtManagementCustomer(nino: $nino) { ...all }
    other: debtManagementCustomer(nino: $other) { ...all }
  }
  fragment all on Customer {
    nino
    debtManagementObligations { subject { customer { nino } } }
    debtManagementReferrals { edges { node { customer { nino debtManagementObligations { subject { customer { nino } } } } } } }
    debtManagementChangeNotices { edges { node { customer { nino } } } }
  }`;

  it('are one customer, and answers echo what was asked', async () => {
    await agency.order('submitReferral', referralBy('MAN', 'QQ555555A'), 'manchester-benefits');
    await agency.order('receiveDebtChangeNotice', {
      ...noticeBy('MAN', 'QQ555555B'),
      sentOn: '2024-06-13',
      receivedOn: '2024-06-14',
    });
    const { data, errors } = await agency
      .as('manchester-benefits')
      .query(DOCUMENT, { nino: 'qq 55 55 55 c', other: 'QQ-555555-D' });
    expect(errors).toBeUndefined();
    const answerFor = (nino: string) => {
      const subjects = [
        { subject: { customer: { nino } } },
        { subject: { customer: { nino } } },
        { subject: { customer: { nino } } },
      ];
      return {
        nino,
        debtManagementObligations: subjects,
        debtManagementReferrals: {
          edges: [{ node: { customer: { nino, debtManagementObligations: subjects } } }],
        },
        debtManagementChangeNotices: { edges: [{ node: { customer: { nino } } }] },
      };
    };
    expect(data).toEqual({ asked: answerFor('QQ555555C'), other: answerFor('QQ555555D') });
  });

  it('are two where another letter or digit differs', async () => {
    await agency.referral('QQ666666A', '2024-06-14');
    expect(await agency.obligations('QQ666667A')).toEqual([]);
  });
});

describe('a customer’s referrals by pages', () => {
  const PAGE = `query ($nino: NationalInsuranceNumber!, $first: Int, $after: String) {
    debtManagementCustomer(nino: $nino) {
      debtManagementReferrals(first: $first, after: $after) { edges { node { authorityReference } } pageInfo { hasNextPage endCursor } }
    }
  }`;
  const nino = 'QQ777777A';
  const pageOf = (edges: readonly string[], hasNextPage: boolean) => ({
    edges: edges.map((authorityReference) => ({ node: { authorityReference } })),
    pageInfo: { hasNextPage, endCursor: expect.any(String) },
  });

  it('go on where the page before ended', async () => {
    for (const authorityReference of ['HB/1', 'HB/2', 'HB/3']) {
      await agency.referral(nino, '2024-06-14', { authorityReference });
    }
    const page = async (after: unknown) => {
      const { data, errors } = await agency.as('manchester-benefits').query(PAGE, { nino, first: 2, after });
      expect(errors).toBeUndefined();
      return (
        data as { debtManagementCustomer: { debtManagementReferrals: { pageInfo: { endCursor: string } } } }
      ).debtManagementCustomer.debtManagementReferrals;
    };
    const first = await page(null);
    expect(first).toEqual(pageOf(['HB/1', 'HB/2'], true));
    expect(await page(first.pageInfo.endCursor)).toEqual(pageOf(['HB/3'], false));
  });

  it.each([
    ['no rows', { first: 0 }, 'first'],
    ['too many rows', { first: 101 }, 'first'],
    ['a cursor of nowhere', { first: 1, after: randomUUID() }, 'after'],
  ])('are refused for %s', async (_why, asked, field) => {
    const { errors } = await agency.as('manchester-benefits').query(PAGE, { nino, ...asked });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });
});
