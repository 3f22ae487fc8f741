import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listStandards } from '../../../../shared/agreements/agreements.js';
import {
  type DaysHeldQuestion,
  writeDaysHeldQuestion,
} from '../../../../shared/obligations/days-held/DaysHeldQuestion.js';
import type { ObligationRecord } from '../../../../shared/obligations/ObligationRecord.js';
import { addDays, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { codesOf } from '../../../support/codesOf.js';
import { insertObligations } from '../../../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';
import { chainLedger, daysHeldQuestion, recalculate } from './chainLedgers.js';

const TODAY = toPlainDate('2026-11-20');

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
});
afterAll(() => agency.close());

/** Keeps these obligations and no others, so many recorded at once. */
async function keep(rows: readonly ObligationRecord[], atOnce = rows.length): Promise<void> {
  await agency.database.query('TRUNCATE obligations, obligation_parties, chain_parts, events, handoff_ends');
  for (let start = 0; start < rows.length; start += atOnce)
    await insertObligations(agency.database, rows.slice(start, start + atOnce), TODAY);
}

const PART = `debtManagementPart { chains lateChains cellsLeftOut cells { standard owedBy office
  all { legs late workingDays } inLateChains { legs late workingDays } } }`;

async function ask(
  who: string | readonly string[],
  questions: readonly DaysHeldQuestion[],
): Promise<readonly unknown[]> {
  const { data, errors } = await agency
    .as(who)
    .query(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on DaysHeld { ${PART} } } }`, {
      of: questions.map((asked) => ({ __typename: 'DaysHeld', question: writeDaysHeldQuestion(asked) })),
    });
  expect(errors).toBeUndefined();
  const parts: { debtManagementPart: unknown }[] = JSON.parse(JSON.stringify(data?._entities));
  return parts.map(({ debtManagementPart }) => debtManagementPart);
}

const callers = [['DEBT_MANAGEMENT'], ['LA:MAN'], ['DEBT_MANAGEMENT', 'LA:GLG', 'LA:MAN'], ['LA:EDH']];

const everything: DaysHeldQuestion = {
  ...{ from: toPlainDate('2010-01-01'), to: toPlainDate('2028-12-31'), asOf: TODAY, first: 100 },
  ...{ standard: null, localAuthority: null, nation: null },
};

const some = fc.array(daysHeldQuestion, { minLength: 5, maxLength: 5 });

describe('days held, of a ledger with any chains in it', () => {
  it('are those that all rows give one at a time, for whoever asks and as of any day', async () => {
    await fc.assert(
      fc.asyncProperty(chainLedger, some, async (rows, asked) => {
        await keep(rows);
        const questions = [everything, ...asked];
        for (const parties of callers)
          expect(await ask(parties, questions)).toEqual(
            questions.map((question) => recalculate(rows, parties, question)),
          );
      }),
      { numRuns: 10, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('follow every change of a day', async () => {
    const change = fc.record({
      which: fc.nat(),
      column: fc.constantFrom('started_on', 'ended_on', 'withdrawn_on'),
      days: fc.constantFrom(-4, -1, 1, 9),
    });
    let moves = 0;
    await fc.assert(
      fc.asyncProperty(
        chainLedger,
        fc.array(change, { minLength: 30, maxLength: 60 }),
        some,
        async (rows, changes, asked) => {
          await keep(rows);
          for (const { which, column, days } of changes)
            await agency.database.query(
              `UPDATE obligations SET ${column} = ${column} + $2::int WHERE id = $1
             AND coalesce(${column === 'started_on' ? 'least(ended_on, withdrawn_on)' : `${column} + $2::int`}, 'infinity')
               >= ${column === 'started_on' ? 'started_on + $2::int' : 'started_on'}`,
              [rows[which % rows.length]?.id, days],
            );
          const { rows: moved } = await agency.database.query(
            `SELECT id, started_on::text AS "startedOn", ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn"
           FROM obligations`,
          );
          const days = new Map(moved.map((row) => [row.id, row]));
          const now = rows.map((row) => ({ ...row, ...days.get(row.id) }));
          moves += now.filter((row, place) => row.startedOn !== rows[place]?.startedOn).length;
          const questions = [everything, ...asked];
          for (const parties of callers)
            expect(await ask(parties, questions)).toEqual(
              questions.map((question) => recalculate(now, parties, question)),
            );
        },
      ),
      { numRuns: 5, interruptAfterTimeLimit: 20_000 },
    );
    expect(moves).toBeGreaterThan(20);
  });

  it('come of what the obligations say, whatever was recorded first', async () => {
    const columns = `party, chain_id, obligation_id, is_leg, local_authority, chain_started_on, standard, kind, terms,
      fixed_on, calendar, owed_by, office, started_on, ended_on, withdrawn_on`;
    await fc.assert(
      fc.asyncProperty(chainLedger, fc.constantFrom(1, 3), async (rows, atOnce) => {
        await keep(rows, atOnce);
        const { rows: different } = await agency.database.query(
          `(SELECT ${columns} FROM chain_parts EXCEPT SELECT ${columns} FROM chain_part_rows)
           UNION ALL (SELECT ${columns} FROM chain_part_rows EXCEPT SELECT ${columns} FROM chain_parts)`,
        );
        expect(different).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});

describe('the database’s notion of what belongs to a chain', () => {
  it('is that of the agreements', async () => {
    const { rows } = await agency.database.query<{ definition: string }>(
      `SELECT pg_get_viewdef('chain_part_rows') AS definition`,
    );
    const legs = listStandards().flatMap(({ id, legOf }) => (legOf === null ? [] : [[legOf, id]]));
    const inPairs = [...(rows[0]?.definition ?? '').matchAll(/ROW\('([^']+)'[^,]*, '([^']+)'/g)];
    const compared = [
      ...(rows[0]?.definition ?? '').matchAll(
        /c\.standard = '([^']+)'::text\) AND \(o\.standard = '([^']+)'/g,
      ),
    ];
    expect([...inPairs, ...compared].map(([, chain, leg]) => [chain, leg])).toEqual(legs);
    const { rows: triggers } = await agency.database.query<{ definition: string }>(
      `SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgname LIKE '%_chain_parts'`,
    );
    expect(triggers).toHaveLength(2);
    for (const { definition } of triggers)
      expect([...new Set(definition.match(/[A-Z]+-\d+/g))].sort()).toEqual([...new Set(legs.flat())].sort());
  });
});

describe('a question', () => {
  const year = { ...everything, from: toPlainDate('2026-01-01') };
  const key = (changes: Record<string, unknown>) =>
    writeDaysHeldQuestion(Object.assign({ ...year }, changes));

  it.each([
    ['a period that ends before it begins', { to: '2025-12-31' }, 'to'],
    ['a day that no calendar covers', { asOf: '2029-01-01' }, 'asOf'],
    ['an unknown standard', { standard: 'DM-99' }, 'standard'],
    ['a standard that has no legs', { standard: 'DM-02' }, 'standard'],
    ['an unknown authority', { localAuthority: 'NOWHERE' }, 'localAuthority'],
    ['another code than the key’s own', { localAuthority: 'E08000003' }, 'question'],
    ['no row', { first: 0 }, 'question'],
    ['too many rows', { first: 101 }, 'question'],
    ['no day', { from: 'today' }, 'question'],
    ['something more', { nino: 'QQ123456C' }, 'question'],
  ])('about %s is refused', async (_why, changes, field) => {
    const { errors } = await agency
      .as('debt-manager')
      .query(
        `query ($question: ID!) { _entities(representations: [{ __typename: "DaysHeld", question: $question }]) { ... on DaysHeld { ${PART} } } }`,
        { question: key(changes) },
      );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(JSON.stringify(errors)).not.toMatch(/QQ|NOWHERE|DM-99/);
  });

  it('is refused an analyst, by the token alone', async () => {
    const answer = await agency
      .as('performance-analyst')
      .query(
        `query ($question: ID!) { _entities(representations: [{ __typename: "DaysHeld", question: $question }]) { ... on DaysHeld { ${PART} } } }`,
        { question: key({}) },
      );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('of a body that has no part in the agreement is answered without a row', async () => {
    expect(await ask('jobcentre-officer', [{ ...year, asOf: addDays(TODAY, 1) }])).toEqual([
      { chains: 0, lateChains: 0, cells: [], cellsLeftOut: 0 },
    ]);
  });
});
