import { parseArgs } from 'node:util';
import { systemClock } from '../../../shared/time/Clock.js';
import { type PlainDate, parsePlainDate } from '../../../shared/time/PlainDate.js';

/** What the benchmark is told on the command line. */
export interface Options {
  /** Obligations in each ledger. */
  readonly rows: number;
  readonly rounds: number;
  readonly seed: number;
  readonly today: PlainDate;
  /** Where the databases are kept, and used again; null for a temporary folder. */
  readonly folder: string | null;
  /** The measurements to make, by name; null for all. */
  readonly only: readonly string[] | null;
  /** Whether docs/benchmarks.md is written. */
  readonly write: boolean;
}

/** Fewer have no thousandth page. */
const LEAST_ROWS = 20_000;

/**
 * Gives what these words say, with `measurements` the names that `--only` may hold.
 * @throws Error that names the flag and its rule.
 */
export function readOptions(words: readonly string[], measurements: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rows: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '7' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string', default: systemClock.today() },
      folder: { type: 'string' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    rows: wholeNumber('rows', values.rows, LEAST_ROWS),
    rounds: wholeNumber('rounds', values.rounds, 1),
    seed: wholeNumber('seed', values.seed, 0),
    today: dayIn('today', values.today),
    folder: values.folder ?? null,
    only: values.only === undefined ? null : namesIn('only', values.only, measurements),
    write: values.write,
  };
}

function wholeNumber(flag: string, text: string, least: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least) return number;
  throw new Error(`--${flag}: write a whole number from ${least.toLocaleString('en-GB')}`);
}

function dayIn(flag: string, text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new Error(`--${flag}: write a day that exists as YYYY-MM-DD`);
  return day;
}

function namesIn(flag: string, text: string, known: readonly string[]): readonly string[] {
  const names = text.split(',');
  if (names.every((name) => known.includes(name))) return names;
  throw new Error(`--${flag}: write some of ${known.join(',')}`);
}
