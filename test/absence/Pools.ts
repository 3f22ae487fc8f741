import { listStandards } from '../../shared/agreements/agreements.js';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { keyOf } from '../../shared/obligations/performance/questionKey.js';
import { addDays, type PlainDate, toPlainDate } from '../../shared/time/PlainDate.js';
import { boardQuestion } from '../support/boardQuestion.js';
import { referralForm } from '../support/referralForm.js';

/** A record as a command names it. */
export interface KeptRecord {
  readonly version: number;
  readonly table: string;
}

/** Words that values are drawn from: known ones, the disclosures' own, and such as nothing has. */
export interface Pools {
  readonly today: PlainDate;
  readonly ninos: readonly string[];
  readonly ids: readonly string[];
  /** By their ids. */
  readonly records: ReadonlyMap<string, KeptRecord>;
  /** Cursors that an answer gave. */
  readonly cursors: readonly string[];
}

const AUTHORITIES = [
  ...Array.from({ length: 5 }, () => ['MAN', 'GLG']).flat(),
  'BFS',
  'E08000003',
  'NOWHERE',
];
const PARTIES = [
  ...['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'],
  ...['LA:MAN', 'LA:GLG', 'NOBODY'],
];
const STANDARDS = [...listStandards().map(({ id }) => id), 'HO-01', 'HO-01', 'HO-05', 'XX-99'];
const AGREEMENTS = ['DM', 'NFA', 'JCP', 'GP', 'JB', 'HO', 'HO', 'XX'];
const MONTHS = [
  ['2026-05-01', '2026-05-31'],
  ['2026-01-01', '2026-06-30'],
  ['2026-06-03', '2026-06-12'],
] as const;
const STRANGE_IDS = ['00000000-0000-4000-8000-000000000000', '1', '', 'no id', 'SER_1'];

/** What passes where chance would hardly hit it, by the name of the field, be it a list or one of an enum's. */
const LIKELY: Readonly<Record<string, unknown>> = {
  ...referralForm,
  amountPence: 500,
  ratePence: 100,
  isSubstantialChance: true,
  guidanceConsulted: true,
};
const LIKELY_SHARE = 0.6;

/** How a value is drawn for a field or argument of this name, or for `Type.field` of a key, whatever its type. */
const BY_NAME: Readonly<Record<string, (draws: Draws, pools: Pools) => unknown>> = {
  standard: (draws) => draws.pick(STANDARDS),
  standards: (draws) => draws.pick(STANDARDS),
  agreement: (draws) => draws.pick(AGREEMENTS),
  localAuthority: (draws) => draws.pick(AUTHORITIES),
  code: (draws) => draws.pick(AUTHORITIES),
  owedBy: (draws) => draws.pick(PARTIES),
  owedTo: (draws) => draws.pick(PARTIES),
  first: (draws) => (draws.chance(0.05) ? draws.pick([100, 0, 101]) : draws.between(1, 5)),
  after: (draws, { cursors }) => (draws.chance(0.1) ? 'no cursor' : draws.pick([...cursors.slice(-20), ''])),
  clientReference: (draws) => `absence/${draws.uuid()}`,
  'SlaPerformance.question': performanceKey,
  'ObligationConnection.question': boardKey,
};

const BY_SCALAR: Readonly<Record<string, (draws: Draws, pools: Pools) => unknown>> = {
  NationalInsuranceNumber: (draws, { ninos }) => draws.pick(ninos),
  Date: dayFrom,
  DateTime: (draws, pools) => `${dayFrom(draws, pools)}T12:00:00.000Z`,
  DateTimeISO: (draws, pools) => `${dayFrom(draws, pools)}T12:00:00.000Z`,
  ID: (draws, { ids }) => (draws.chance(0.93) ? draws.pick(ids) : draws.pick([...STRANGE_IDS, draws.uuid()])),
  Boolean: (draws) => draws.chance(0.7),
  Int: (draws) => draws.pick([1, 1, 2, 3, 4, 100, 0, -1]),
  Float: (draws) => draws.pick([0.5, 1, 2]),
  String: (draws) => (draws.chance(0.04) ? '' : draws.pick(['officer-7', 'officer-8', 'A-reason', 'x'])),
};

/** Gives a value for a scalar's name at a field or argument of this name. */
export function drawScalar(draws: Draws, scalar: string, name: string, pools: Pools): unknown {
  const draw = BY_NAME[name] ?? BY_SCALAR[scalar] ?? (() => 'something');
  return draw(draws, pools);
}

/** Gives mostly what is known to pass for a field of this name; undefined where nothing is, and now and then. */
export function drawLikely(draws: Draws, name: string): unknown {
  return name in LIKELY && draws.chance(LIKELY_SHARE) ? LIKELY[name] : undefined;
}

/** Gives a record's id and version: mostly of a table that is named as what the command gives, as far as there is one. */
export function drawRecord(
  draws: Draws,
  { records }: Pools,
  given: string,
): { id: string; version: number } | null {
  const all = [...records];
  const named = all.filter(([, { table }]) => pluralOf(given).endsWith(table));
  if (all.length === 0) return null;
  const [id, { version }] = draws.pick(named.length > 0 && draws.chance(0.85) ? named : all);
  return { id, version };
}

function pluralOf(type: string): string {
  const name = type.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Gives the key of a question about performance, mostly of whole months, which analysts may ask too. */
function performanceKey(draws: Draws, { today }: Pools): string {
  const [from, to] = draws.pick(MONTHS);
  return keyOf({
    ...{ from: toPlainDate(from), to: toPlainDate(to), asOf: today },
    ...{ agreement: null, localAuthority: null, nation: null, owedBy: null },
    ...{ standards: draws.chance(0.3) ? ['HO-01', 'DM-01'] : null, byMonth: draws.chance(0.5) },
  });
}

/** Gives what coordination asks of the agencies for a page of the board. */
function boardKey(draws: Draws, { today }: Pools): string {
  return boardQuestion({ asOf: today, first: draws.between(1, 5) });
}

function dayFrom(draws: Draws, { today }: Pools): string {
  const ago = draws.pick([0, 0, 0, 0, 0, 1, 1, 2, 7, 30, 200, -3]);
  return draws.chance(0.03) ? '2026-02-30' : addDays(today, -ago);
}
