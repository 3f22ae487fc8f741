import type { SlaTimeline, TimelinePart } from '../../shared/graph/SlaTimeline.js';
import type { Agency } from '../../shared/identity/Party.js';
import type { AgencyAnswer } from './TimelineTypes.js';

const agencyOfPrefix = {
  debtManagement: 'DEBT_MANAGEMENT',
  jobcentrePlus: 'JOBCENTRE_PLUS',
  childMaintenance: 'CHILD_MAINTENANCE',
  localAuthority: 'LOCAL_AUTHORITY',
} as const satisfies Readonly<Record<string, Agency>>;

type Prefix = keyof typeof agencyOfPrefix;

/** What the agencies' fields begin with, in the order of the enum of agencies. */
export const PREFIXES: readonly Prefix[] = [
  'debtManagement',
  'jobcentrePlus',
  'childMaintenance',
  'localAuthority',
];

/** What the agencies contributed to a question; null or absent where an agency did not answer. */
export type Parts<Part> = { readonly [Field in `${Prefix}Part`]?: Part | null };

/** How many there are in each agency; null or absent where it did not answer or was not asked. */
export type CountParts = { readonly [Field in `${Prefix}CountPart`]?: number | null };

/** A timeline with what the agencies contributed. */
export type TimelineWithParts = SlaTimeline & Parts<TimelinePart>;

/** Each agency's answer, in the order of the enum. */
export function partsOf<Part>(question: Parts<Part>): readonly (readonly [Agency, Part | null])[] {
  return PREFIXES.map((prefix) => [agencyOfPrefix[prefix], question[`${prefix}Part`] ?? null]);
}

/** Each agency's count, in the same order. */
export function countPartsOf(question: CountParts): readonly (readonly [Agency, number | null])[] {
  return PREFIXES.map((prefix) => [agencyOfPrefix[prefix], question[`${prefix}CountPart`] ?? null]);
}

/** Tells of each agency whether it answered. */
export function answersOf(question: Parts<object>): readonly AgencyAnswer[] {
  return partsOf(question).map(([agency, part]) => ({
    agency,
    answer: part === null ? 'UNAVAILABLE' : 'ANSWERED',
  }));
}

/** Gives the directive by which a field requires this selection of every agency's part. */
export function requiringParts(selection: string, ending: 'Part' | 'CountPart' = 'Part'): string {
  const fields = PREFIXES.map((prefix) => `${prefix}${ending} ${selection}`).join(' ');
  return `@requires(fields: "${fields.replace(/\s+/g, ' ').trim()}")`;
}
