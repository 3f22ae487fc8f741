import { z } from 'zod';
import { type Bench, type Measurement, OVERSIGHT } from '../run/Bench.js';
import { inRounds, timeOf } from '../run/inRounds.js';

const TIMES = 5;
const PAGE = 50;
const LAST_PAGE = 1_000;

const BOARD = (fields: string) => `query ($after: String, $filter: ObligationFilter) {
  obligations(first: ${PAGE}, after: $after, filter: $filter) { ${fields} }
}`;
const ROWS =
  'edges { node { id standard { id } owedBy { code } dueOn status } } pageInfo { endCursor hasNextPage }';

const page = z.object({ obligations: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) });

/** The first page of the board and its thousandth, of all four agencies, through the gateway; and its total count. */
export const measureBoard: Measurement = async (bench) => {
  const { rounds } = bench.options;
  const read = (after: string | null) => () => timeOf(TIMES, () => ask(bench, ROWS, { after }));
  const count = (filter: object | null) => () => timeOf(1, () => ask(bench, 'totalCount', { filter }));
  const [thousandth, first] = await inRounds(rounds, read(await endOfPage(bench, LAST_PAGE - 1)), read(null));
  const running = { statuses: ['RUNNING', 'DUE_SOON', 'OVERDUE'] };
  const [all, open] = await inRounds(rounds, count(null), count(running));
  return [
    {
      figure: { what: 'the thousandth page of the board', unit: 'ms', values: thousandth },
      against: { what: 'the first', unit: 'ms', values: first },
    },
    { figure: { what: 'how many are on the board', unit: 'ms', values: all } },
    { figure: { what: 'how many of them run', unit: 'ms', values: open } },
  ];
};

function ask({ large }: Bench, fields: string, variables: object): Promise<unknown> {
  return large.ask(OVERSIGHT, BOARD(fields), variables);
}

/** Turns the pages, as a reader does. */
async function endOfPage(bench: Bench, number: number): Promise<string | null> {
  let after: string | null = null;
  for (let turned = 0; turned < number; turned += 1) {
    const answer: unknown = await ask(bench, 'pageInfo { endCursor }', { after });
    after = page.parse(answer).obligations.pageInfo.endCursor;
  }
  return after;
}
