import type { PlainDate } from '../time/PlainDate.js';
import type { Arrangement } from './Arrangement.js';

/** The six sources: three agreements with appendices and frameworks, and two guides. */
export type AgreementId = 'DM' | 'NFA' | 'JCP' | 'GP' | 'JB' | 'HO';

export type StandardKind =
  | 'CASE_DEADLINE'
  | 'TWO_TIER'
  | 'PERCENTAGE_ONLY'
  | 'UNDEFINED_TARGET'
  | 'LEG'
  | 'RECURRING'
  | 'NOTICE_PERIOD'
  | 'CALENDAR_DATE'
  | 'COUNT_IN_WINDOW'
  | 'SIMULTANEITY'
  | 'ORDER'
  | 'RETENTION'
  | 'ADVERB'
  | 'UNKNOWN_TIMESCALE';

export type TermUnit = 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'MONTHS' | 'YEARS';

/** One time limit of a standard. `target` is the share of cases, as a fraction, or null where the document claims none. */
export interface Term {
  readonly within: number;
  readonly unit: TermUnit;
  readonly target: number | null;
}

/** A kind of body that owes or is owed; the catalogue's codes. */
type Role =
  | 'DEBT_MANAGEMENT'
  | 'JOBCENTRE_PLUS'
  | 'JOBCENTRE_PLUS_CENTRAL_TEAM'
  | 'CHILD_MAINTENANCE_GROUP'
  | 'HOME_OFFICE'
  | 'LOCAL_AUTHORITY'
  | 'LANDLORD_AND_TENANT'
  | 'JOINT_BOARD'
  | 'EACH_OTHER'
  | 'NOT_SAID';

export interface Clause {
  /**
   * As printed, with the document's own numbering faults. Where a document states a standard in several
   * places and one of them is quoted, all the places.
   */
  readonly citation: string;
  readonly quote: string;
}

/** A timed standard as its document states it. Nothing in it is ours but `title`, and what says `Our reading`. */
export interface Standard {
  readonly id: string;
  readonly agreement: AgreementId;
  /** A short name of ours; the documents number their standards and give no names. */
  readonly title: string;
  readonly clauses: readonly Clause[];
  /** Who owes it and to whom, in the document's words. */
  readonly owedBy: string;
  readonly owedTo: string;
  readonly owes: Role;
  readonly owed: Role;
  /** Null where the document names none. */
  readonly startEvent: string | null;
  readonly endEvent: string;
  /** The limit in the document's words, with the unit in its words. */
  readonly threshold: string;
  readonly unit: string;
  readonly kind: StandardKind;
  readonly terms: readonly Term[];
  /** How many are required in the window, for COUNT_IN_WINDOW only. */
  readonly count: number | null;
  /** The day itself where the document prints a full date (CALENDAR_DATE only). */
  readonly fixedOn: PlainDate | null;
  readonly monitoring: string | null;
  readonly note: string | null;
  /** Standards about the same act with another limit: neither is picked silently. */
  readonly disputedWith: readonly string[];
  /** The standard of whose way this one is a part (LEG only). */
  readonly legOf: string | null;
  /** Ids of the standards that are parts of this one's way, in the document's order; empty where none is. */
  readonly legs: readonly string[];
  /** Ids of the contradictions and blanks that concern it. */
  readonly contradictions: readonly string[];
  readonly blanks: readonly string[];
}

export interface Duty {
  readonly id: string;
  readonly agreement: AgreementId;
  readonly clause: Clause;
  readonly who: string;
  readonly duty: string;
  readonly evidence: string;
  readonly note: string | null;
}

export interface Contradiction {
  readonly id: string;
  readonly where: string;
  readonly what: string;
  readonly quotes: readonly { readonly agreement: AgreementId; readonly quote: string }[];
  readonly consequence: string | null;
  /** Standards and duties that it concerns; empty where it concerns its documents as a whole. */
  readonly concerns: readonly string[];
  readonly agreements: readonly AgreementId[];
}

export interface Blank {
  readonly id: string;
  readonly where: string;
  readonly missing: string;
  readonly concerns: readonly string[];
  readonly agreements: readonly AgreementId[];
}

export interface Agreement {
  readonly id: AgreementId;
  readonly title: string;
  /** The document's parties in its words. */
  readonly parties: string;
  readonly status: string;
  /** How its bodies run it: ladders, kinds of issue, roles, meetings, notices. */
  readonly arrangement: Arrangement;
  readonly standards: readonly Standard[];
  readonly duties: readonly Duty[];
  readonly contradictions: readonly Contradiction[];
  readonly blanks: readonly Blank[];
}
