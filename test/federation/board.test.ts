import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { findAgreement } from '../../shared/agreements/agreements.js';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import type { Agency } from '../../shared/identity/Party.js';
import { dueOrder } from '../../shared/obligations/dueOrder.js';
import type { ObligationRecord } from '../../shared/obligations/ObligationRecord.js';
import type { ObligationStatus } from '../../shared/sla/Facts.js';
import { judge } from '../../shared/sla/judge.js';
import { addDays, type PlainDate, toPlainDate } from '../../shared/time/PlainDate.js';
import { askPage, type BoardPage, pageOf, pageThrough } from '../support/boardOf.js';
import { FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { insertObligations, obligationOf } from '../support/insertObligations.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { createTestDatabase } from '../support/testPostgres.js';
import { AGENCIES, anyObligation, BOARD_TODAY } from './boardRows.js';

/** In each agency's ledger. */
const ROWS = 60;
const SEED = 20_240_731;

let federation: TestFederation;
const owners = new Map<Agency, Client>();
const links = new Map<Agency, FaultyLink>();
/** All that is in the ledgers. */
const held: (readonly [Agency, ObligationRecord])[] = [];

beforeAll(async () => {
  const port = await freeBasePort();
  const databases = new Map<string, DatabaseUrls>();
  for (const { names, portOffset } of subgraphs) {
    const urls = await createTestDatabase(names.agency.toLowerCase());
    const link = await FaultyLink.open(port + portOffset, inject('postgresPort'));
    const appUrl = new URL(urls.appUrl);
    appUrl.port = String(link.port);
    databases.set(names.agency, { ownerUrl: urls.ownerUrl, appUrl: appUrl.href });
    const owner = new Client({ connectionString: urls.ownerUrl });
    await owner.connect();
    owners.set(names.agency, owner);
    links.set(names.agency, link);
  }
  federation = await openTestFederation(BOARD_TODAY, {}, databases);
  for (const [place, agency] of AGENCIES.entries()) await add(agency, ROWS, SEED + place);
});

afterAll(async () => {
  await federation.close();
  for (const owner of owners.values()) await owner.end();
  for (const link of links.values()) await link.close();
});

async function add(agency: Agency, count: number, seed: number): Promise<void> {
  await insert(agency, fc.sample(anyObligation(agency), { numRuns: count, seed }));
}

async function insert(agency: Agency, records: readonly ObligationRecord[]): Promise<void> {
  const owner = owners.get(agency);
  if (owner === undefined) throw new Error(`${agency} has no ledger.`);
  await insertObligations(owner, records, BOARD_TODAY);
  held.push(...records.map((record) => [agency, record] as const));
}

interface Filter {
  readonly agencies?: readonly Agency[];
  readonly agreement?: string;
  readonly standards?: readonly string[];
  readonly owedBy?: readonly string[];
  readonly owedTo?: readonly string[];
  readonly localAuthority?: string;
  readonly statuses?: readonly ObligationStatus[];
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
}

/** The board as it would be worked out by hand: all rows, one after the other, then sorted. */
function expected(parties: readonly string[], filter: Filter, asOf: PlainDate): readonly string[] {
  return held
    .filter(([agency, record]) => isSeen(record, parties) && lets(filter, agency, record, asOf))
    .map(([, record]) => `${dueOrder(record, BOARD_TODAY)} ${record.id}`)
    .sort()
    .map((place) => place.split(' ')[1] ?? '');
}

function isSeen({ owedBy, owedTo }: ObligationRecord, parties: readonly string[]): boolean {
  return [owedBy, ...owedTo].some((party) => parties.includes(party));
}

function lets(filter: Filter, agency: Agency, record: ObligationRecord, asOf: PlainDate): boolean {
  const verdict = judge(record, asOf);
  if (verdict === null) return false;
  const { dueOn, status } = verdict;
  const { agencies, agreement, standards, owedBy, owedTo, localAuthority, statuses, dueFrom, dueTo } = filter;
  const ofAgreement = findAgreement(agreement ?? '')?.standards.map(({ id }) => id);
  return [
    agencies === undefined || agencies.includes(agency),
    ofAgreement === undefined || ofAgreement.includes(record.standard),
    standards === undefined || standards.includes(record.standard),
    owedBy === undefined || owedBy.includes(record.owedBy),
    owedTo === undefined || record.owedTo.some((party) => owedTo.includes(party)),
    localAuthority === undefined || record.localAuthority === localAuthority,
    statuses === undefined || statuses.includes(status),
    dueFrom === undefined || (dueOn !== null && dueOn >= dueFrom),
    dueTo === undefined || (dueOn !== null && dueOn <= dueTo),
  ].every((isLet) => isLet);
}

function idsOf(pages: readonly BoardPage[]): readonly string[] {
  return pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
}

const STATUSES: readonly ObligationStatus[] = [
  ...(['RUNNING', 'DUE_SOON', 'OVERDUE', 'MET', 'MET_LATE', 'BEYOND_TARGET'] as const),
  ...(['NO_AGREED_TIMESCALE', 'UNTIMED', 'WITHDRAWN'] as const),
];
const BODIES = [
  'DEBT_MANAGEMENT',
  'JOBCENTRE_PLUS',
  'CHILD_MAINTENANCE_GROUP',
  'HOME_OFFICE',
  'LA:MAN',
  'LA:GLG',
];
const EVERYBODY = [...BODIES, 'LA:BFS'];

const some = <Value>(...values: readonly Value[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(values.length, 4) });

const anyFilter: fc.Arbitrary<Filter> = fc
  .record(
    {
      agencies: some(...AGENCIES),
      agreement: fc.constantFrom('DM', 'JCP', 'HO', 'JB'),
      standards: some('DM-01', 'DM-04', 'DM-05', 'JCP-01', 'JCP-03', 'JCP-06', 'HO-01', 'HO-02'),
      owedBy: some(...BODIES),
      owedTo: some(...BODIES),
      localAuthority: fc.constantFrom('MAN', 'GLG'),
      statuses: some(...STATUSES),
      dueFrom: fc.constantFrom(...['2022-09-16', '2022-09-26', '2024-07-01'].map(toPlainDate)),
      dueTo: fc.constantFrom(...['2022-09-27', '2024-07-20', '2024-08-02'].map(toPlainDate)),
    },
    { requiredKeys: [] },
  )
  .filter(({ dueFrom = '0', dueTo = '9' }) => dueFrom <= dueTo);

/** Those of what runs and of ranges of days have ways of their own. */
const filters: fc.Arbitrary<Filter> = fc.oneof(
  anyFilter,
  fc.record({ statuses: some<ObligationStatus>('RUNNING', 'DUE_SOON', 'OVERDUE') }),
  fc.constantFrom<Filter>({}, { dueTo: toPlainDate('2022-09-22') }, { dueFrom: toPlainDate('2022-09-27') }),
);

const days = fc.constantFrom(
  ...[BOARD_TODAY, BOARD_TODAY, addDays(BOARD_TODAY, 9)],
  ...['2024-07-10', '2022-09-08', '2022-09-12', '2021-03-01'].map(toPlainDate),
);
const callers = fc.constantFrom(
  EVERYBODY,
  ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE_GROUP'],
  ['LA:GLG', 'LA:MAN'],
  ['HOME_OFFICE'],
  ['LA:ABD'],
);

describe('paging through the board', () => {
  it('gives with any page size what filtering and judging all rows gives, in due order, and so many in total', async () => {
    const question = fc.record({
      filter: filters,
      asOf: days,
      first: fc.constantFrom(5, 23, 100),
      who: callers,
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ filter, asOf, first, who }) => {
        const pages = await pageThrough(federation, who, { filter: { ...filter }, asOf, first });
        const ids = expected(who, filter, asOf);
        expect(idsOf(pages)).toEqual(ids);
        expect(
          pageOf(await askPage(federation, who, { filter: { ...filter }, asOf, first: 1 }, true)).totalCount,
        ).toBe(ids.length);
      }),
      { numRuns: 60, seed: SEED },
    );
  }, 180_000);

  it.each<[string, Filter]>([
    ['nothing', {}],
    ['agencies', { agencies: ['LOCAL_AUTHORITY', 'CHILD_MAINTENANCE'] }],
    ['agreement', { agreement: 'DM' }],
    ['standards', { standards: ['DM-01', 'HO-02'] }],
    ['an agreement and standards of others', { agreement: 'DM', standards: ['DM-01', 'HO-02'] }],
    ['owedBy', { owedBy: ['LA:MAN'] }],
    ['owedTo', { owedTo: ['LA:MAN', 'HOME_OFFICE'] }],
    ['localAuthority', { localAuthority: 'GLG' }],
    ['dueFrom', { dueFrom: toPlainDate('2024-06-01') }],
    ['dueTo', { dueTo: toPlainDate('2022-09-27') }],
    ...STATUSES.map((status): [string, Filter] => [status, { statuses: [status] }]),
  ])('by %s alone', async (_why, filter) => {
    const ids = expected(EVERYBODY, filter, BOARD_TODAY);
    expect(ids.length).toBeGreaterThan(0);
    const pages = await pageThrough(federation, EVERYBODY, { filter: { ...filter }, first: 100 });
    expect(idsOf(pages)).toEqual(ids);
  });

  it('shows the due days in order, undated last', async () => {
    const pages = await pageThrough(federation, EVERYBODY, { first: 100 });
    const shown = pages.flatMap(({ edges }) => edges.map(({ node }) => node.dueOn ?? 'undated'));
    expect(shown).toEqual([...shown].sort());
    expect(shown.at(-1)).toBe('undated');
  });

  it('finds what was due otherwise before a bank holiday was announced', async () => {
    const record = obligationOf({
      ...{ standard: 'DM-02', owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:BFS'] },
      startedOn: '2022-09-08',
    });
    await insert('DEBT_MANAGEMENT', [record]);
    const [asOf, dueTo] = ['2022-09-08', '2022-09-22'];
    const pages = await pageThrough(federation, EVERYBODY, { asOf, filter: { dueFrom: dueTo, dueTo } });
    expect(idsOf(pages)).toContain(record.id);
    const later = await pageThrough(federation, EVERYBODY, {
      asOf: '2022-09-09',
      filter: { dueFrom: dueTo, dueTo },
    });
    expect(idsOf(later)).not.toContain(record.id);
  });

  it('knows that nothing follows a page that is just full', async () => {
    const filter: Filter = { statuses: ['NO_AGREED_TIMESCALE'] };
    const { length } = expected(EVERYBODY, filter, BOARD_TODAY);
    const ask = async (first: number) =>
      pageOf(await askPage(federation, EVERYBODY, { filter: { ...filter }, first }));
    expect((await ask(length)).pageInfo.hasNextPage).toBe(false);
    expect((await ask(length - 1)).pageInfo.hasNextPage).toBe(true);
  });

  it('says where it stands, and begins after any edge', async () => {
    const [whole] = await pageThrough(federation, EVERYBODY, { first: 20 });
    if (whole === undefined) throw new Error('There is no page.');
    const { pageInfo, edges } = whole;
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    });
    const rest = pageOf(await askPage(federation, EVERYBODY, { first: 13, after: edges[6]?.cursor ?? null }));
    expect(rest.edges).toEqual(edges.slice(7));
    expect(rest.pageInfo.hasPreviousPage).toBe(true);
  });
});

describe('while things change between pages', () => {
  it('neither repeats nor skips what was there throughout, though rows are added', async () => {
    const before = expected(EVERYBODY, {}, BOARD_TODAY);
    let added = SEED;
    const pages = await pageThrough(federation, EVERYBODY, { first: 23 }, async () => {
      added += 1;
      await add(AGENCIES[added % AGENCIES.length] ?? 'DEBT_MANAGEMENT', 3, added);
    });
    const ids = idsOf(pages);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => before.includes(id))).toEqual(before);
    expect(expected(EVERYBODY, {}, BOARD_TODAY).length).toBeGreaterThan(before.length + 10);
  });

  it.each<[string, number, number]>([
    ['from the first page on', 0, 3],
    ['in the middle', 2, 3],
    ['and only comes back when all others are done', 1, 60],
  ])('an agency that goes away %s has its rows later, each once', async (_why, from, pagesAway) => {
    const away: Agency = 'JOBCENTRE_PLUS';
    const set = (fault: 'REFUSED' | 'NONE') => links.get(away)?.set(fault);
    const ofIt = new Set(held.flatMap(([agency, { id }]) => (agency === away ? [id] : [])));
    const before = expected(EVERYBODY, {}, BOARD_TODAY);
    if (from === 0) await set('REFUSED');
    try {
      const pages = await pageThrough(federation, EVERYBODY, { first: 25 }, async (done) => {
        if (done.length === from) await set('REFUSED');
        if (done.length === from + pagesAway || isDoneButFor(done, before.length - ofIt.size))
          await set('NONE');
      });
      const gone = pages.filter(({ agencies }) => agencies.some(({ answer }) => answer === 'UNAVAILABLE'));
      expect(gone.length).toBeGreaterThan(1);
      for (const page of gone) {
        expect(page.pageInfo.hasNextPage).toBe(true);
        expect(page.agencies).toContainEqual({ agency: away, answer: 'UNAVAILABLE' });
        expect(page.edges.filter(({ node }) => ofIt.has(node.id))).toEqual([]);
      }
      const ids = idsOf(pages);
      expect([...ids].sort()).toEqual([...before].sort());
      const isOfIt = (id: string) => ofIt.has(id);
      expect(ids.filter(isOfIt)).toEqual(before.filter(isOfIt));
      expect(ids.filter((id) => !isOfIt(id))).toEqual(before.filter((id) => !isOfIt(id)));
    } finally {
      await set('NONE');
    }
  });

  it('gives no total without an agency of which something was asked', async () => {
    const total = async (filter: Filter) =>
      pageOf(await askPage(federation, EVERYBODY, { filter: { ...filter } }, true)).totalCount;
    await links.get('CHILD_MAINTENANCE')?.set('REFUSED');
    try {
      expect(await total({})).toBeNull();
      const agencies: Filter = { agencies: ['DEBT_MANAGEMENT'] };
      expect(await total(agencies)).toBe(expected(EVERYBODY, agencies, BOARD_TODAY).length);
    } finally {
      await links.get('CHILD_MAINTENANCE')?.set('NONE');
    }
  });
});

function isDoneButFor(pages: readonly BoardPage[], count: number): boolean {
  return idsOf(pages).length === count && pages.at(-1)?.edges.length === 0;
}

describe('sight', () => {
  it.each(['LA:MAN', 'LA:GLG', 'DEBT_MANAGEMENT', 'HOME_OFFICE', 'LA:ABD'])(
    '%s pages through its own, and its total counts its own',
    async (party) => {
      const ids = expected([party], {}, BOARD_TODAY);
      const pages = await pageThrough(federation, [party], { first: 50 });
      expect(idsOf(pages)).toEqual(ids);
      expect(pageOf(await askPage(federation, [party], {}, true)).totalCount).toBe(ids.length);
      expect(ids.length === 0).toBe(party === 'LA:ABD');
    },
  );

  it('an authority that asks for another’s is told what it would be told were there nothing', async () => {
    const ask = (code: string) => askPage(federation, ['LA:MAN'], { filter: { owedBy: [code] } }, true);
    expect((await ask('LA:GLG')).text).toBe((await ask('LA:ABD')).text);
  });

  it('needs a token that may read cases', async () => {
    const { errors, data } = await askPage(federation, 'performance-analyst');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, path: ['obligations'] }]);
    expect(data).toEqual({ obligations: null });
  });
});
