import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor } from '../../../../gateway/coordination/board/BoardCursor.js';
import { mergeBoard } from '../../../../gateway/coordination/board/mergeBoard.js';
import type { BoardPart } from '../../../../shared/graph/ObligationConnection.js';
import type { Agency } from '../../../../shared/identity/Party.js';
import type { BoardQuestion, Position } from '../../../../shared/obligations/board/BoardQuestion.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { FROM_THE_BEGINNING, NO_FILTER } from '../../../support/boardQuestion.js';
import { obligationOf } from '../../../support/insertObligations.js';

const AGENCIES: readonly Agency[] = [
  'DEBT_MANAGEMENT',
  'JOBCENTRE_PLUS',
  'CHILD_MAINTENANCE',
  'LOCAL_AUTHORITY',
];

const fact = obligationOf({
  standard: 'DM-01',
  owedBy: 'DEBT_MANAGEMENT',
  owedTo: [],
  startedOn: '2024-07-01',
});

function place(due: string, id: number): Position {
  return `${due} 00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
}

function question(changes: Partial<BoardQuestion> = {}): BoardQuestion {
  return {
    filter: NO_FILTER,
    asOf: toPlainDate('2024-07-31'),
    first: 3,
    after: FROM_THE_BEGINNING,
    ...changes,
  };
}

function part(upTo: Position | null, ...positions: readonly Position[]): BoardPart {
  return { upTo, rows: positions.map((position) => ({ position, fact, nino: null })) };
}

const NONE = part(null);
const [a, b, c, d] = [
  place('2024-07-01', 1),
  place('2024-07-01', 2),
  place('2024-07-02', 0),
  place('infinity', 0),
];

/** The parts of Debt Management and Jobcentre Plus; the others have nothing. */
function parts(...[one, other]: readonly [BoardPart | null, BoardPart | null]) {
  return AGENCIES.map(
    (agency, index) =>
      [agency, [one, other][index] === undefined ? NONE : ([one, other][index] ?? null)] as const,
  );
}

describe('mergeBoard, one page', () => {
  it.each<[string, BoardPart | null, BoardPart | null, readonly Position[], boolean]>([
    ['in due order, then of the id, undated last', part(null, a, d), part(null, b), [a, b, d], false],
    ['no further than the page is long', part(d, a, b, c, d), NONE, [a, b, c], true],
    ['as long as the page, and nothing follows', part(null, a, b), part(null, c), [a, b, c], false],
    ['no further than each has looked', part(b, a), part(null, c), [a], true],
    ['what lies just where one has looked to', part(c, a), part(null, c), [a, c], true],
    ['nothing where one has looked in vain', part(a), part(null, c), [], true],
    ['what others have where one does not answer', null, part(null, b, c), [b, c], true],
    ['nothing where nobody answers', null, null, [], true],
    ['nothing where there is nothing', NONE, NONE, [], false],
  ])('%s', (_why, one, other, shown, hasNextPage) => {
    const { edges, pageInfo } = mergeBoard(question(), parts(one, other));
    expect(edges.map(({ row }) => row.position)).toEqual(shown);
    expect(pageInfo.hasNextPage).toBe(hasNextPage);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor === null).toBe(!hasNextPage && shown.length === 0);
  });

  it('goes on from where one has looked to, though it found nothing', () => {
    const { pageInfo } = mergeBoard(question(), parts(part(a), part(null, c)));
    const { after } = readCursor(pageInfo.endCursor ?? '', NO_FILTER, null);
    expect(after).toEqual(Object.fromEntries(AGENCIES.map((agency) => [agency, a])));
  });

  it('leaves one that did not answer where it was, and one that is ahead too', () => {
    const after = { ...FROM_THE_BEGINNING, DEBT_MANAGEMENT: a, JOBCENTRE_PLUS: d };
    const { edges } = mergeBoard(question({ after }), [
      ...([
        ['DEBT_MANAGEMENT', null],
        ['JOBCENTRE_PLUS', NONE],
      ] as const),
      ...([
        ['CHILD_MAINTENANCE', part(null, c)],
        ['LOCAL_AUTHORITY', NONE],
      ] as const),
    ]);
    expect(readCursor(edges[0]?.cursor ?? '', NO_FILTER, null).after).toEqual({
      ...{ DEBT_MANAGEMENT: a, JOBCENTRE_PLUS: d, CHILD_MAINTENANCE: c, LOCAL_AUTHORITY: c },
    });
  });

  it('waits for no agency of which nothing was asked', () => {
    const filter: BoardQuestion['filter'] = { ...NO_FILTER, agencies: ['JOBCENTRE_PLUS'] };
    expect(mergeBoard(question({ filter }), parts(null, part(null, c))).pageInfo.hasNextPage).toBe(false);
  });
});

/** A ledger with what a filter lets through and what it does not, and what of it one request looks at. */
const ledger = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: 10, max: 25 }), id: fc.nat(5_000), isLet: fc.boolean() }),
  {
    selector: ({ id }) => id,
    maxLength: 25,
  },
);

interface Row {
  readonly position: Position;
  readonly isLet: boolean;
}

function answerOf(
  rows: readonly Row[],
  { first, after }: BoardQuestion,
  agency: Agency,
  budget: number,
): BoardPart {
  const left = rows.filter(({ position }) => position > (after[agency] ?? ''));
  const looked: Row[] = [];
  for (const row of left) {
    if (looked.filter(({ isLet }) => isLet).length > first) break;
    if (looked.length === budget) break;
    looked.push(row);
  }
  const upTo =
    looked.length === left.length && looked.filter(({ isLet }) => isLet).length <= first
      ? null
      : looked.at(-1);
  return part(upTo?.position ?? null, ...looked.filter(({ isLet }) => isLet).map(({ position }) => position));
}

describe('mergeBoard, page by page', () => {
  it('gives each row of each agency once, in the agency’s order, whoever is away and however little one request looks at', () => {
    const ledgers = fc.tuple(ledger, ledger, ledger, ledger);
    const aways = fc.array(fc.subarray([...AGENCIES]), { maxLength: 6 });
    fc.assert(
      fc.property(
        ledgers,
        aways,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (given, away, first, budget) => {
          const rows = given.map((list, agency) =>
            list
              .map(
                ({ day, id, isLet }): Row => ({ position: place(`2024-07-${day}`, 4 * id + agency), isLet }),
              )
              .sort((one, other) => (one.position < other.position ? -1 : 1)),
          );
          const shown: Position[] = [];
          let asked = question({ first });
          for (let page = 0; ; page += 1) {
            const absent = away[page] ?? [];
            const answers = AGENCIES.map(
              (agency, index) =>
                [
                  agency,
                  absent.includes(agency) ? null : answerOf(rows[index] ?? [], asked, agency, budget),
                ] as const,
            );
            const { edges, pageInfo } = mergeBoard(asked, answers);
            shown.push(...edges.map(({ row }) => row.position));
            expect(edges.length).toBeLessThanOrEqual(first);
            if (!pageInfo.hasNextPage) break;
            asked = { ...asked, after: readCursor(pageInfo.endCursor ?? '', NO_FILTER, null).after };
          }
          for (const list of rows) {
            const wanted = list.flatMap(({ position, isLet }) => (isLet ? [position] : []));
            expect(shown.filter((position) => list.some((row) => row.position === position))).toEqual(wanted);
          }
          if (away.flat().length === 0) expect(shown).toEqual([...shown].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});
