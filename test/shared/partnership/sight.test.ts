import { randomUUID } from 'node:crypto';
import { AbstractLogger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { PARTNERSHIP_TABLES } from '../../support/partnershipTables.js';
import {
  type CommandName,
  type Input,
  openPartnership,
  type Partnership,
  type Who,
} from './openPartnership.js';

const TODAY = '2024-07-31';
const CREATED = ['Issue', 'ContactPoint', 'Meeting', 'AgreementInPlace', 'Variation', 'Notice'] as const;
const PLURALS: Readonly<Record<string, string>> = { AgreementInPlace: 'AgreementsInPlace' };
const all = (one: string) => PLURALS[one] ?? `${one}s`;

/** Keeps the statements that were sent. */
class Statements extends AbstractLogger {
  readonly sent: string[] = [];

  override logQuery(statement: string): void {
    this.sent.push(statement);
  }

  protected override writeLog(): void {}
}

let debt: Partnership;
const manchesters = new Map<string, string>();
const statements = new Statements();

/** One record of each kind that Debt Management keeps with an authority. */
function recordsWith(counterpart: string): readonly (readonly [string, CommandName, Input])[] {
  const sides = { agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart };
  const description = 'Something to be seen by two bodies.';
  const termination = { kind: 'TERMINATION', description, servedOn: '2024-07-01' };
  const inPlace = { basis: 'NATIONAL_MODEL', inForceFrom: '2014-04-01', dateSource: 'COVER_PAGE' };
  const review = { kind: 'JOINT_REVIEW', businessYear: 2023 };
  return [
    ['Issue', 'raiseIssue', { ...sides, kind: 'NON_COMPLIANCE', description, identifiedOn: '2024-07-01' }],
    ['ContactPoint', 'nominateContact', { ...sides, role: 'CASE_ENQUIRIES', nominatedOn: '2024-07-01' }],
    ['AgreementInPlace', 'recordAgreement', { ...sides, ...inPlace, documentVersion: '3.0' }],
    ['Meeting', 'callMeeting', { ...sides, ...review }],
    ['Variation', 'proposeVariation', { ...sides, kind: 'VARIATION', description }],
    ['Notice', 'serveNotice', { ...sides, ...termination }],
  ];
}

beforeAll(async () => {
  debt = await openPartnership('debt-management', TODAY);
  for (const [one, command, input] of recordsWith('LA:MAN')) {
    manchesters.set(one, await debt.made(command, input, 'debt-manager'));
  }
  const { dataSource } = debt.actAs('DEBT_MANAGEMENT', toPlainDate(TODAY)).database;
  Object.assign(dataSource, { logger: statements });
});
afterAll(() => debt.close());

const READS = CREATED.map(
  (one) => `${one}: ${'debtManagement'}${one}(id: $${one}) { id history { id } }
    all${one}: debtManagement${all(one)}(sharedWith: $body, first: 5) { edges { cursor node { id history { id } } } pageInfo { hasNextPage endCursor } }`,
).join('\n');
const READ_ALL = `query ($body: ID, ${CREATED.map((one) => `$${one}: ID!`).join(', ')}) { ${READS} }`;

const read = (who: Who, ids: ReadonlyMap<string, string>, body: string | null = null) =>
  debt.as(who).query(READ_ALL, { ...Object.fromEntries(ids), body });

const nothing = Object.fromEntries(
  CREATED.flatMap((one) => [
    [one, null],
    [`all${one}`, { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }],
  ]),
);

describe('who sees how Manchester and Debt Management run their agreement', () => {
  it.each<[string, Who]>([
    ['the authority', 'manchester-benefits'],
    ['Debt Management', 'debt-manager'],
    ['who reads for the three bodies of DWP', 'oversight'],
  ])('%s', async (_why, who) => {
    const { data, errors } = await read(who, manchesters);
    expect(errors).toBeUndefined();
    for (const one of CREATED) {
      const node = { id: manchesters.get(one), history: expect.arrayContaining([expect.anything()]) };
      expect(data).toMatchObject({ [one]: node, [`all${one}`]: { edges: [{ node }] } });
    }
  });

  it.each<[string, Who]>([
    ['another authority', 'glasgow-benefits'],
    ['Jobcentre Plus', 'jobcentre-officer'],
    ['the Child Maintenance Group', 'child-maintenance-officer'],
    ['the Home Office', 'home-office-caseworker'],
    ['who acts for nobody', []],
    ['who acts for a body that there is not', ['LA:XXX', 'DEBT MANAGEMENT', 'DEBT_MANAGEMENT,LA:MAN']],
  ])('%s sees none of it, as if there were nothing', async (_why, who) => {
    const unknown = new Map(CREATED.map((one) => [one, randomUUID()]));
    for (const ids of [manchesters, unknown]) {
      for (const body of [null, 'LA:MAN']) {
        const { data, errors } = await read(who, ids, body);
        expect(errors).toBeUndefined();
        expect(data).toEqual(nothing);
      }
    }
  });

  it('an analyst is refused by the token alone', async () => {
    const { errors } = await read('performance-analyst', manchesters);
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['FORBIDDEN']));
  });
});

describe('the audit trail', () => {
  it('has a line of every read, also of those that found nothing, and none of it about a customer', async () => {
    await read('glasgow-benefits', manchesters);
    const { rows } = await debt.database.query(
      `SELECT action, record_reference AS id, customer_key AS key FROM audit_lines
       WHERE parties = '{LA:GLG}' AND scope = 'cases:read'`,
    );
    const kinds = ['PARTNERSHIP_ISSUE', 'CONTACT_POINT', 'MEETING', 'AGREEMENT_IN_PLACE'];
    for (const kind of [...kinds, 'AGREEMENT_VARIATION', 'AGREEMENT_NOTICE']) {
      expect(rows.filter(({ action }) => action === `VIEW_${kind}`).length, kind).toBeGreaterThan(1);
    }
    expect(rows.filter(({ key }) => key !== null)).toEqual([]);
    expect(rows).toContainEqual({ action: 'VIEW_MEETING', id: manchesters.get('Meeting'), key: null });
  });
});

describe('beneath the code, row-level security', () => {
  it.each(PARTNERSHIP_TABLES)('%s has rows for both bodies and for nobody else', async (table) => {
    for (const party of ['LA:MAN', 'DEBT_MANAGEMENT']) {
      expect((await debt.runAs([party], `SELECT 1 FROM ${table}`)).length, party).toBeGreaterThan(0);
    }
    for (const parties of [['LA:GLG'], ['JOBCENTRE_PLUS', 'HOME_OFFICE'], ['LA:MA', 'LA:', 'DEBT'], []]) {
      expect(await debt.runAs(parties, `SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  it.each(PARTNERSHIP_TABLES)('%s keeps what it is about, and loses nothing', async (table) => {
    const bodies = ['DEBT_MANAGEMENT', 'LA:MAN'];
    const column = table === 'issue_steps' ? 'step' : 'kept_by';
    await expect(debt.runAs(bodies, `UPDATE ${table} SET ${column} = 'LA:GLG'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(debt.runAs(bodies, `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });

  it('takes no record between others', async () => {
    const insert = (keptBy: string, counterpart: string) =>
      debt.runAs(
        ['LA:GLG'],
        `INSERT INTO agreement_notices (id, version, recorded_at, agreement, kept_by, counterpart, kind, description, state)
         VALUES (gen_random_uuid(), 1, now(), 'DM', $1, $2, 'DEFAULT', 'x', 'SERVED')`,
        [keptBy, counterpart],
      );
    await expect(insert('DEBT_MANAGEMENT', 'LA:MAN')).rejects.toThrow('row-level security');
    await expect(insert('DEBT_MANAGEMENT', 'LA:GLG')).resolves.toEqual([]);
  });

  it('takes no variation that is agreed on no day, nor a deviation without its terms', async () => {
    const change = (sql: string) => debt.runAs(['DEBT_MANAGEMENT'], `UPDATE agreement_variations SET ${sql}`);
    await expect(change(`state = 'AGREED'`)).rejects.toThrow('agreed_on_a_day');
    await expect(change(`terms = '[]'`)).rejects.toThrow('permission denied');
  });
});

describe('pages of records', () => {
  const PAGE = `query ($first: Int!, $after: String, $body: ID) {
    page: debtManagementIssues(first: $first, after: $after, sharedWith: $body) {
      edges { cursor node { id counterpart { code } steps { step } identifiedOn } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  interface PageSeen {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly counterpart: { code: string } };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const page = async (who: Who, variables: Input): Promise<PageSeen> => {
    const { data, errors } = await debt
      .as(who)
      .query(PAGE, { first: 2, after: null, body: null, ...variables });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data?.page));
  };

  beforeAll(async () => {
    for (const counterpart of ['LA:GLG', 'LA:BIR', 'LA:GLG', 'LA:BIR', 'LA:GLG']) {
      const [, command, input] = recordsWith(counterpart)[0] ?? [];
      if (command !== undefined && input !== undefined) await debt.made(command, input, 'debt-manager');
    }
  });

  it('go on where the page before ended, each record once, in the order of recording', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: PageSeen = await page('debt-manager', { after });
      seen.push(...edges.map(({ cursor }) => cursor));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    const { rows } = await debt.database.query('SELECT id FROM partnership_issues ORDER BY recorded_at, id');
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(seen).toHaveLength(6);
  });

  it('hold a body’s own only, and end where its own end', async () => {
    const { edges, pageInfo } = await page('glasgow-benefits', { first: 3 });
    expect(edges.map(({ node }) => node.counterpart.code)).toEqual(['LA:GLG', 'LA:GLG', 'LA:GLG']);
    expect(pageInfo.hasNextPage).toBe(false);
  });

  it('can be asked for one body', async () => {
    const { edges } = await page('debt-manager', { first: 10, body: 'LA:BIR' });
    expect(edges.map(({ node }) => node.counterpart.code)).toEqual(['LA:BIR', 'LA:BIR']);
  });

  it.each<[string, Who, () => Input, string]>([
    ['no rows', 'debt-manager', () => ({ first: 0 }), 'first'],
    ['too many rows', 'debt-manager', () => ({ first: 101 }), 'first'],
    ['what is no cursor', 'debt-manager', () => ({ after: 'x' }), 'after'],
    ['a cursor of nowhere', 'glasgow-benefits', () => ({ after: randomUUID() }), 'after'],
    [
      'another body’s cursor, as one of nowhere',
      'glasgow-benefits',
      () => ({ after: manchesters.get('Issue') }),
      'after',
    ],
  ])('are refused for %s', async (_why, who, asked, field) => {
    const { errors } = await debt.as(who).query(PAGE, { first: 2, ...asked() });
    expect(errors).toMatchObject([
      {
        message: expect.not.stringContaining(manchesters.get('Issue') ?? ''),
        extensions: { code: 'BAD_USER_INPUT', field },
      },
    ]);
  });

  it('take as many statements for five records as for one, and for a stranger as for nobody', async () => {
    const sentFor = async (who: Who, variables: Input): Promise<readonly string[]> => {
      statements.sent.length = 0;
      await page(who, variables);
      return [...statements.sent].sort();
    };
    const one = await sentFor('debt-manager', { first: 1 });
    expect(one.length).toBeGreaterThan(3);
    expect(await sentFor('debt-manager', { first: 5 })).toEqual(one);
    const stranger = await sentFor(['LA:LDS'], {});
    expect(await sentFor(['LA:LDS'], { body: 'LA:MAN' })).toEqual(stranger);
    expect(await sentFor('home-office-caseworker', {})).toEqual([]);
  });
});
