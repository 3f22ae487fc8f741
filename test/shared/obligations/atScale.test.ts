import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authoritiesHeldBy } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import type { BoardQuestion } from '../../../shared/obligations/board/BoardQuestion.js';
import type { PerformanceQuestion } from '../../../shared/obligations/performance/PerformanceQuestion.js';
import { keyOf } from '../../../shared/obligations/performance/questionKey.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { loadLedger } from '../../bench/load/loadLedger.js';
import { authoritiesBySize } from '../../bench/rows/authorities.js';
import { FIRST_SERIAL } from '../../bench/rows/LedgerSource.js';
import { boardQuestion, FROM_THE_BEGINNING, NO_FILTER } from '../../support/boardQuestion.js';
import {
  type Asker,
  buffersOf,
  explain,
  nodesIn,
  type Plan,
  Statements,
  scannedIn,
} from '../../support/explain.js';
import { insertObligations, obligationOf } from '../../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { createTestDatabase } from '../../support/testPostgres.js';

const TODAY = toPlainDate('2026-11-20');
const FEW = 10_000;
const MANY = 1_000_000;
const HIDDEN = 5_000;
const PAGE = 20;
/** Whose timelines are read. */
const CUSTOMERS = 3;

const KEEPER = ['DEBT_MANAGEMENT'];
const ANALYST: Asker = 'performance-analyst';
/** The authorities with most and with least of the ledger. */
const LARGE = ['LA:BIR'];
const SMALL = ['LA:YOR'];
/** How many of the largest and of the smallest authorities have their first pages compared. */
const COMPARED = 20;
/** A combined authority, which no customer deals with. */
const NOBODY = ['LA:GMCA'];

/** Numbers that no load draws: with hidden obligations, and unknown. */
const HIDDEN_NUMBER = `QQ000${FIRST_SERIAL - 1}A`;
const UNKNOWN_NUMBER = `QQ000${FIRST_SERIAL - 2}A`;

interface Ledger {
  readonly agency: TestSubgraph;
  readonly statements: Statements;
}

async function openLedger(rows: number): Promise<Ledger> {
  const urls = await createTestDatabase('at_scale');
  const agency = await openTestSubgraph(debtManagement, { today: TODAY, urls });
  await loadLedger(urls, { agency: 'DEBT_MANAGEMENT', rows, today: TODAY, seed: 1 });
  const statements = new Statements();
  Object.assign(agency.actAs('DEBT_MANAGEMENT', TODAY).database.dataSource, { logger: statements });
  return { agency, statements };
}

let small: Ledger;
let large: Ledger;
beforeAll(async () => {
  small = await openLedger(FEW);
  large = await openLedger(MANY);
  const hidden = Array.from({ length: HIDDEN }, () =>
    obligationOf({
      standard: 'DM-01',
      owedBy: 'DEBT_MANAGEMENT',
      owedTo: LARGE,
      localAuthority: 'BIR',
      startedOn: '2026-01-05',
      nino: HIDDEN_NUMBER,
    }),
  );
  await insertObligations(large.agency.database, hidden, TODAY);
}, 600_000);
afterAll(() => Promise.all([small, large].map(({ agency }) => agency.close())));

const TIMELINE = `query ($nino: String!) {
  _entities(representations: [{ __typename: "SlaTimeline", nino: $nino, asOf: "${TODAY}" }]) {
    ... on SlaTimeline { debtManagementPart { obligations { id } handoffEnds { reference } } }
  }
}`;

function timeline(
  { agency, statements }: Ledger,
  parties: readonly string[],
  nino: string,
): Promise<readonly Plan[]> {
  return explain(agency, statements, parties, TIMELINE, { nino });
}

/** Gives customers of the large authority with six obligations each. */
async function customersIn({ agency }: Ledger): Promise<readonly string[]> {
  const { rows } = await agency.database.query<{ nino: string }>(
    `SELECT min(customer_number) AS nino FROM obligations WHERE local_authority = 'BIR'
     GROUP BY customer_key HAVING count(*) = 6
     ORDER BY customer_key LIMIT ${CUSTOMERS}`,
  );
  return rows.map(({ nino }) => nino);
}

describe(`a customer’s timeline in a ledger of ${MANY} obligations`, () => {
  it.each([
    ['the keeper', KEEPER],
    ['an authority', LARGE],
  ])('reads at most 1.5 times what it reads in one of 10,000, for %s', async (_why, parties) => {
    const [few, many] = [await customersIn(small), await customersIn(large)];
    expect(many).toHaveLength(CUSTOMERS);
    expect(few).toHaveLength(CUSTOMERS);
    const read = async (ledger: Ledger, customers: readonly string[]) => {
      const plans: Plan[] = [];
      for (const nino of customers) plans.push(...(await timeline(ledger, parties, nino)));
      expect(scannedIn(plans)).toEqual([]);
      return buffersOf(plans);
    };
    expect(await read(large, many)).toBeLessThanOrEqual(1.5 * (await read(small, few)));
  });

  it.each([
    ['another authority', SMALL],
    ['several bodies', [...SMALL, 'LA:GLG', 'JOBCENTRE_PLUS']],
  ])(`reads for %s as much of ${HIDDEN} hidden obligations as of none`, async (_why, parties) => {
    const hidden = await timeline(large, parties, HIDDEN_NUMBER);
    expect(buffersOf(hidden)).toBe(buffersOf(await timeline(large, parties, UNKNOWN_NUMBER)));
    expect(scannedIn(hidden)).toEqual([]);
  });
});

const BOARD = (field: string) => `query ($question: String!) {
  _entities(representations: [{ __typename: "ObligationConnection", question: $question }]) {
    ... on ObligationConnection { ${field} }
  }
}`;

function board(
  parties: readonly string[],
  changes: Partial<BoardQuestion> = {},
  field = 'debtManagementPart { upTo rows { position } }',
): Promise<readonly Plan[]> {
  const question = boardQuestion({ asOf: TODAY, first: PAGE, ...changes });
  return explain(large.agency, large.statements, parties, BOARD(field), { question });
}

function count(parties: readonly string[], filter: BoardQuestion['filter']): Promise<readonly Plan[]> {
  return board(parties, { filter }, 'debtManagementCountPart');
}

/** Gives where the caller's page of this number begins. */
async function startOf(number: number, party: string): Promise<BoardQuestion['after']> {
  const { rows } = await large.agency.database.query(
    `SELECT due_on::text || ' ' || obligation_id AS position FROM obligation_parties WHERE party = $1
     ORDER BY due_on, obligation_id OFFSET $2 LIMIT 1`,
    [party, (number - 1) * PAGE - 1],
  );
  return { ...FROM_THE_BEGINNING, DEBT_MANAGEMENT: rows[0].position };
}

const running: BoardQuestion['filter'] = { ...NO_FILTER, statuses: ['RUNNING', 'DUE_SOON', 'OVERDUE'] };

describe(`the board over ${MANY} obligations`, () => {
  it.each([
    ['an authority’s', LARGE],
    ['the keeper’s', KEEPER],
  ])('%s thousandth page reads at most 1.5 times what the first does', async (_why, parties) => {
    const first = await board(parties);
    const thousandth = await board(parties, { after: await startOf(1_000, parties.join()) });
    expect(scannedIn([...first, ...thousandth])).toEqual([]);
    expect(buffersOf(thousandth)).toBeLessThanOrEqual(1.5 * buffersOf(first));
  });

  // Where the index happens to end a block, a page reads one more, be its authority large or small: so several of each.
  it.each([
    ['all', NO_FILTER],
    ['what is running', running],
  ])('a small authority’s first page of %s reads no more than a large one’s', async (_why, filter) => {
    // A successor reads for those that it took over as well.
    const bySize = authoritiesBySize(TODAY)
      .filter((authority) => authoritiesHeldBy(authority, TODAY).length === 1)
      .map(({ code }) => localAuthorityParty(code));
    const readBy = async (parties: readonly string[]) => {
      const buffers: number[] = [];
      for (const party of parties) {
        const plans = await board([party], { filter });
        expect(scannedIn(plans)).toEqual([]);
        buffers.push(buffersOf(plans));
      }
      return buffers;
    };
    const [most, least] = [await readBy(bySize.slice(0, COMPARED)), await readBy(bySize.slice(-COMPARED))];
    expect(Math.max(...least)).toBeLessThanOrEqual(Math.max(...most));
    expect(Math.min(...least)).toBeLessThanOrEqual(Math.min(...most));
  });

  it('who has no part in any of them reads next to nothing', async () => {
    const plans = await board(NOBODY);
    expect(scannedIn(plans)).toEqual([]);
    expect(buffersOf(plans)).toBeLessThanOrEqual(4);
  });

  it('what ended long ago costs the board of what is running nothing', async () => {
    const [all, open] = [await board(KEEPER), await board(KEEPER, { filter: running })];
    // The oldest that are open are beyond a target and so not on this board: a second, larger chunk is looked at.
    expect(open).toHaveLength(2);
    expect(buffersOf(open)).toBeLessThanOrEqual(1.5 * (1 + 4) * buffersOf(all));
  });

  it('looks at so many in one request only, whatever is asked for, and goes on from there', async () => {
    const filter: BoardQuestion['filter'] = { ...NO_FILTER, standards: ['DM-13'] };
    const plans = await board(KEEPER, { filter });
    expect(plans.length).toBeGreaterThan(1);
    expect(plans.length).toBeLessThanOrEqual(20);
    const judged = await board(KEEPER, { filter: { ...NO_FILTER, statuses: ['UNTIMED'] } });
    expect(judged.length).toBeLessThan(10);
    expect(scannedIn([...plans, ...judged])).toEqual([]);
  });

  it('counts what is running without a look at what ended, and everything from the index alone', async () => {
    const [all, open] = [await count(LARGE, NO_FILTER), await count(LARGE, running)];
    expect(scannedIn([...all, ...open])).toEqual([]);
    const tables = nodesIn(all).map((node) => node['Relation Name']);
    expect(tables.filter((table) => table !== undefined)).toEqual(['obligation_parties']);
    const { rows } = await large.agency.database.query(
      `SELECT count(*)::int AS count FROM obligation_parties WHERE party = $1 AND is_open`,
      LARGE,
    );
    // Each is looked up by its id: three blocks of the index and one of the table, beside its place in another.
    expect(buffersOf(open)).toBeLessThanOrEqual(5.1 * rows[0].count);
  });
});

const PERFORMANCE = `query ($question: String!) {
  _entities(representations: [{ __typename: "SlaPerformance", question: $question }]) {
    ... on SlaPerformance { debtManagementPart { cells { standard started } } }
  }
}`;

const year: PerformanceQuestion = {
  from: toPlainDate('2025-01-01'),
  to: toPlainDate('2025-12-31'),
  asOf: TODAY,
  agreement: null,
  standards: null,
  localAuthority: null,
  nation: null,
  owedBy: null,
  byMonth: false,
};

function performance(who: Asker, question: PerformanceQuestion): Promise<readonly Plan[]> {
  return explain(large.agency, large.statements, who, PERFORMANCE, { question: keyOf(question) });
}

const LEDGER_TABLES = ['events', 'obligations', 'obligation_parties', 'handoff_ends'];

describe(`one authority’s year over ${MANY} obligations`, () => {
  const BY_PARTY = 'obligation_parties_by_start';
  it.each([
    ['a large authority', LARGE, year, BY_PARTY],
    ['a small authority', SMALL, year, BY_PARTY],
    ['the body that owes', KEEPER, { ...year, localAuthority: 'BIR' }, BY_PARTY],
    ['an analyst', ANALYST, { ...year, localAuthority: 'BIR' }, 'obligations_about_authority'],
    ['an analyst, of what it owes', ANALYST, { ...year, owedBy: 'LA:BIR' }, 'obligations_about_authority'],
  ])('is read by an index for %s', async (_why, who, question, index) => {
    const plans = await performance(who, question);
    expect(nodesIn(plans).map((node) => node['Index Name'])).toContain(index);
    expect(scannedIn(plans)).toEqual([]);
  });
});

describe(`the nation’s year over ${MANY} obligations`, () => {
  const odd = { from: toPlainDate('2025-01-09'), to: toPlainDate('2025-12-24') };
  it.each([
    ['as of today', KEEPER, year],
    ['as of a past day', KEEPER, { ...year, asOf: toPlainDate('2025-08-14') }],
    ['as of the day after', KEEPER, { ...year, asOf: toPlainDate('2026-01-01') }],
    ['of odd days', KEEPER, { ...year, ...odd }],
    ['as of today, for an analyst', ANALYST, year],
    ['as of a past day, for an analyst', ANALYST, { ...year, asOf: toPlainDate('2025-08-31') }],
  ])('is read without the ledger, %s', async (_why, who, question) => {
    const plans = await performance(who, question);
    const tables = nodesIn(plans).map((node) => node['Relation Name'] ?? '');
    expect(tables).toContain('count_months');
    expect(tables.filter((table) => LEDGER_TABLES.includes(table))).toEqual([]);
    expect(scannedIn(plans)).not.toContain('count_days');
  });
});
