import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgreement } from '../../../../shared/agreements/agreements.js';
import { boardOfFallingDue } from '../../../../shared/obligations/falling-due/boardOfFallingDue.js';
import type { FallingDueCell } from '../../../../shared/obligations/falling-due/FallingDueCell.js';
import {
  type FallingDueQuestion,
  writeFallingDueQuestion,
} from '../../../../shared/obligations/falling-due/FallingDueQuestion.js';
import type { ObligationRecord } from '../../../../shared/obligations/ObligationRecord.js';
import { CALENDARS } from '../../../../shared/sla/Facts.js';
import { judge } from '../../../../shared/sla/judge.js';
import { workingCalendar } from '../../../../shared/sla/workingCalendar.js';
import { addDays, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { anyObligation, BOARD_TODAY } from '../../../federation/boardRows.js';
import { codesOf } from '../../../support/codesOf.js';
import { insertObligations } from '../../../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

const SEED = 20_240_731;

let agency: TestSubgraph;
/** All that is in the ledger. */
let rows: readonly ObligationRecord[];
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: BOARD_TODAY });
  rows = fc.sample(anyObligation('DEBT_MANAGEMENT'), { numRuns: 900, seed: SEED });
  await insertObligations(agency.database, rows, BOARD_TODAY);
});
afterAll(() => agency.close());

const PART = `debtManagementPart { obligations cellsLeftOut cells { dueOn standard owedBy localAuthority obligations } }`;

async function ask(who: string | readonly string[], asked: FallingDueQuestion): Promise<unknown> {
  const { data, errors } = await agency
    .as(who)
    .query(
      `query ($question: ID!) { _entities(representations: [{ __typename: "FallingDue", question: $question }]) { ... on FallingDue { ${PART} } } }`,
      { question: writeFallingDueQuestion(asked) },
    );
  expect(errors).toBeUndefined();
  const [{ debtManagementPart }]: [{ debtManagementPart: unknown }] = JSON.parse(
    JSON.stringify(data?._entities),
  );
  return debtManagementPart;
}

/** The same from all rows, one after the other. */
function recalculate(parties: readonly string[], asked: FallingDueQuestion) {
  const { asOf, inWorkingDays, first } = asked;
  const cells = new Map<string, FallingDueCell>();
  for (const row of rows) {
    const verdict = judge(row, asOf);
    if (!isAskedFor(row, parties, asked) || verdict === null || verdict.dueOn === null) continue;
    if (verdict.workingDaysLeft === null || verdict.workingDaysLeft > inWorkingDays) continue;
    const { standard, owedBy, localAuthority } = row;
    const name = `${verdict.dueOn} ${owedBy} ${localAuthority ?? ''} ${standard}`;
    const obligations = (cells.get(name)?.obligations ?? 0) + 1;
    cells.set(name, { dueOn: verdict.dueOn, standard, owedBy, localAuthority, obligations });
  }
  const inOrder = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  return {
    obligations: inOrder.reduce((sum, { obligations }) => sum + obligations, 0),
    cells: inOrder.slice(0, first),
    cellsLeftOut: Math.max(0, inOrder.length - first),
  };
}

function isAskedFor(row: ObligationRecord, parties: readonly string[], asked: FallingDueQuestion): boolean {
  const { agreement, standards, localAuthority, owedBy } = asked;
  const own = findAgreement(agreement ?? '')?.standards.map(({ id }) => id);
  return [
    [row.owedBy, ...row.owedTo].some((party) => parties.includes(party)),
    own === undefined || own.includes(row.standard),
    standards === null || standards.includes(row.standard),
    localAuthority === null || row.localAuthority === localAuthority,
    owedBy === null || row.owedBy === owedBy,
  ].every((is) => is);
}

const question: fc.Arbitrary<FallingDueQuestion> = fc.record({
  agreement: fc.constantFrom(null, null, 'DM', 'JCP'),
  asOf: fc.constantFrom(
    ...[BOARD_TODAY, BOARD_TODAY, addDays(BOARD_TODAY, 6), addDays(BOARD_TODAY, -30)],
    // Around the announcement of a bank holiday at short notice.
    ...['2022-09-05', '2022-09-08', '2022-09-09', '2022-09-12', '2022-09-20', '2021-12-24'].map(toPlainDate),
  ),
  first: fc.constantFrom(100, 100, 3),
  inWorkingDays: fc.constantFrom(0, 1, 2, 5, 10, 20),
  localAuthority: fc.constantFrom(null, null, 'MAN', 'GLG'),
  owedBy: fc.constantFrom(null, null, 'DEBT_MANAGEMENT', 'LA:MAN'),
  standards: fc.constantFrom(null, null, ['DM-01', 'DM-05'], []),
});

const callers = fc.constantFrom(
  ['DEBT_MANAGEMENT'],
  ['LA:MAN'],
  ['DEBT_MANAGEMENT', 'LA:GLG', 'LA:MAN'],
  ['LA:ABD'],
);

const soon: FallingDueQuestion = {
  ...{ agreement: null, asOf: BOARD_TODAY, first: 100, inWorkingDays: 5 },
  ...{ localAuthority: null, owedBy: null, standards: null },
};

describe('what falls due', () => {
  it('is what judging all rows one at a time gives, for whoever asks and as of any day', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(question, callers, async (asked, parties) => {
        const expected = recalculate(parties, asked);
        found += expected.cells.length;
        expect(await ask(parties, asked)).toEqual(expected);
      }),
      { numRuns: 120, seed: SEED },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('has what is due today with 0 working days, and more with each day more', async () => {
    const counts = [0, 1, 2, 5, 20].map((n) =>
      recalculate(['DEBT_MANAGEMENT'], { ...soon, inWorkingDays: n }),
    );
    expect(counts[0]?.cells.map(({ dueOn }) => dueOn)).toEqual(counts[0]?.cells.map(() => BOARD_TODAY));
    const totals = counts.map(({ obligations }) => obligations);
    expect(totals).toEqual([...new Set(totals)].sort((a, b) => a - b));
  });

  it('leaves out rows beyond those asked for, and says how many', async () => {
    const { cells, cellsLeftOut, obligations } = recalculate(['DEBT_MANAGEMENT'], { ...soon, first: 3 });
    expect([cells.length, cellsLeftOut > 0]).toEqual([3, true]);
    expect(await ask(['DEBT_MANAGEMENT'], { ...soon, first: 3 })).toEqual({
      cells,
      cellsLeftOut,
      obligations,
    });
  });

  it('lies within the days that are looked at, on every day and by every calendar', () => {
    for (let asOf = toPlainDate('2010-01-01'); asOf <= '2028-12-31'; asOf = addDays(asOf, 1)) {
      for (const inWorkingDays of [0, 2, 20]) {
        const { dueTo } = boardOfFallingDue({ ...soon, asOf, inWorkingDays }).filter;
        const left = CALENDARS.map((calendar) =>
          workingCalendar(calendar, asOf).workingDaysAfter(asOf, addDays(dueTo ?? asOf, 1)),
        );
        // Beyond the last day looked at, each calendar has a working day more, or none that is known.
        for (const days of left) expect(days === null || days > inWorkingDays).toBe(true);
      }
    }
  });
});

describe('a question', () => {
  it.each([
    ['a day less than none', { inWorkingDays: -1 }, 'inWorkingDays'],
    ['too many days', { inWorkingDays: 21 }, 'inWorkingDays'],
    ['half a day', { inWorkingDays: 0.5 }, 'question'],
    ['a day that no calendar covers', { asOf: '2029-01-01' }, 'asOf'],
    ['an unknown agreement', { agreement: 'XX' }, 'agreement'],
    ['an unknown standard', { standards: ['DM-99'] }, 'standards'],
    ['an unknown authority', { localAuthority: 'NOWHERE' }, 'localAuthority'],
    ['an unknown body', { owedBy: 'LA:NOWHERE' }, 'owedBy'],
    ['another code than the key’s own', { localAuthority: 'E08000003' }, 'question'],
    ['too many rows', { first: 101 }, 'question'],
    ['something more', { nino: 'QQ123456C' }, 'question'],
  ])('about %s is refused', async (_why, changes, field) => {
    const { errors } = await agency
      .as('debt-manager')
      .query(
        `query ($question: ID!) { _entities(representations: [{ __typename: "FallingDue", question: $question }]) { ... on FallingDue { ${PART} } } }`,
        { question: writeFallingDueQuestion(Object.assign({ ...soon }, changes)) },
      );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(JSON.stringify(errors)).not.toMatch(/QQ|NOWHERE|DM-99/);
  });

  it('is refused an analyst, by the token alone', async () => {
    const answer = await agency
      .as('performance-analyst')
      .query(
        `query ($question: ID!) { _entities(representations: [{ __typename: "FallingDue", question: $question }]) { ... on FallingDue { ${PART} } } }`,
        { question: writeFallingDueQuestion(soon) },
      );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('of a body that has no part in the agreement is answered without a row', async () => {
    expect(await ask('jobcentre-officer', soon)).toEqual({ obligations: 0, cells: [], cellsLeftOut: 0 });
  });
});
