import { casesOf } from '../../../shared/access/AgencyContext.js';
import { performanceCells } from '../../../shared/obligations/performance/performanceCells.js';
import { keyOf } from '../../../shared/obligations/performance/questionKey.js';
import { addDays, addMonths, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { type Bench, LARGEST, type Measurement, OVERSIGHT } from '../run/Bench.js';
import { inRounds, timeOf } from '../run/inRounds.js';

const TIMES = 10;

const PERFORMANCE = `query ($from: Date!, $to: Date!, $asOf: Date) {
  slaPerformance(from: $from, to: $to, asOf: $asOf) {
    standards { standard { id } started ended running overdue withdrawn tiers { within measured share verdict } }
    agencies { agency answer }
  }
}`;

const POINT = 'query ($id: ID!) { debtManagementObligation(id: $id) { id startedOn endedOn } }';

const AUTHORITY = [`LA:${LARGEST}`];

/** A year of whole months: one authority's in one ledger against an indexed point query, and the nation's in all four. */
export const measurePerformance: Measurement = async (bench) => {
  const { large, options } = bench;
  const { from, to } = lastYear(options.today);
  const ask = (asOf: PlainDate | null) => () =>
    timeOf(1, () => large.ask(OVERSIGHT, PERFORMANCE, { from, to, asOf }));
  const monthsAgo = addDays(addMonths(to, -3), -9);
  const [now, past] = await inRounds(options.rounds, ask(null), ask(monthsAgo));
  const id = await anObligation(bench);
  const [authority, point] = await inRounds(options.rounds, authoritysYear(bench), pointQuery(bench, id));
  const year = { from, to, asOf: null };
  const [asked, found] = await inRounds(
    options.rounds,
    () => timeOf(TIMES, () => large.ask(AUTHORITY, PERFORMANCE, year)),
    () => timeOf(TIMES, () => large.ask(AUTHORITY, POINT, { id })),
  );
  return [
    {
      figure: { what: "one authority's year in one ledger", unit: 'ms', values: authority },
      against: { what: 'a row by its key', unit: 'ms', values: point },
      bound: { is: 'at most', limit: 10 },
    },
    {
      figure: { what: "one authority's year, four agencies, through the gateway", unit: 'ms', values: asked },
      against: { what: 'an obligation by its id through the gateway', unit: 'ms', values: found },
    },
    {
      figure: { what: "the nation's year, four agencies, as of today", unit: 'ms', values: now },
      bound: { is: 'at most', limit: 100 },
    },
    {
      figure: { what: "the nation's year, four agencies, as of a past day", unit: 'ms', values: past },
      bound: { is: 'at most', limit: 1_000 },
    },
  ];
};

/** Gives the twelve whole months before this one. */
function lastYear(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const firstOfMonth = toPlainDate(`${today.slice(0, 7)}-01`);
  return { from: addMonths(firstOfMonth, -12), to: addDays(firstOfMonth, -1) };
}

function authoritysYear({ large, options }: Bench): () => Promise<number> {
  const question = keyOf({
    ...lastYear(options.today),
    asOf: options.today,
    agreement: null,
    standards: null,
    localAuthority: null,
    nation: null,
    owedBy: null,
    byMonth: false,
  });
  const context = () => large.contextOf('DEBT_MANAGEMENT', AUTHORITY);
  return () => timeOf(TIMES, () => performanceCells(context(), 'DEBT_MANAGEMENT', question));
}

/** As cheap a question as the same caller can ask: a transaction for row-level security, and one row by its key. */
function pointQuery(bench: Bench, id: string): () => Promise<number> {
  return () => timeOf(TIMES, () => readAsAuthority(bench, 'SELECT * FROM obligations WHERE id = $1', [id]));
}

/** Gives the id of one of the authority's obligations. */
async function anObligation(bench: Bench): Promise<string> {
  const [row] = await readAsAuthority(
    bench,
    'SELECT obligation_id AS id FROM obligation_parties WHERE party = ANY ($1) LIMIT 1',
    [AUTHORITY],
  );
  if (row === undefined) throw new Error('The largest authority has no obligation.');
  return row.id;
}

function readAsAuthority({ large }: Bench, sql: string, values: unknown[]): Promise<{ id: string }[]> {
  return casesOf(large.contextOf('DEBT_MANAGEMENT', AUTHORITY)).read<{ id: string }[]>([], (manager) =>
    manager.query(sql, values),
  );
}
