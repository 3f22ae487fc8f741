import type { Clause } from './Standard.js';

/** A kind of body that runs an agreement or that an authority works with. All but LOCAL_AUTHORITY are party codes. */
export type PartnerRole =
  | 'DEBT_MANAGEMENT'
  | 'JOBCENTRE_PLUS'
  | 'CHILD_MAINTENANCE_GROUP'
  | 'HOME_OFFICE'
  | 'LOCAL_AUTHORITY'
  | 'PENSION_DISABILITY_AND_CARERS_SERVICE'
  | 'VALUATION_OFFICE_AGENCY'
  | 'TRIBUNALS_SERVICE';

/** What each entry says of where it stands. */
interface Arranged {
  /** UPPER_SNAKE, ours: what commands name it by. No other entry of its agreement's list has it. */
  readonly id: string;
  /** A short name of ours, or the document's own where it gives one. */
  readonly title: string;
  readonly clause: Clause;
  /** The catalogued standard or duty that it belongs to, of this document or of the framework over it. */
  readonly under: string;
  /** `Our reading` marks what we chose; null where there is nothing to say. */
  readonly note: string | null;
}

export interface EscalationStep {
  /** UPPER_SNAKE, ours. */
  readonly id: string;
  readonly title: string;
}

/** Whom an issue goes to, from the lowest level up. Each agreement has its own (C27). */
export interface EscalationLadder extends Arranged {
  readonly steps: readonly EscalationStep[];
}

/** In which log an issue stands. App 1 ties the shared issues log to non-compliance; other queries are in no log. */
export type IssueLog = 'SHARED_ISSUES' | 'QUALITY_REFERRAL' | 'QUERIES';

/** Where an issue goes, by the body that it is raised with. */
export interface IssueRoute {
  readonly with: PartnerRole;
  /** Who deals with it there, by role. */
  readonly contact: string;
  /** The id of the ladder that it may climb. */
  readonly ladder: string;
}

export interface IssueKind extends Arranged {
  readonly log: IssueLog;
  readonly routes: readonly IssueRoute[];
  /** The standard by which the other party is to be told; null where none names a time, however loosely. */
  readonly standard: string | null;
}

/** A role that a body fills for an agreement. */
export interface NominatedRole extends Arranged {
  readonly of: readonly PartnerRole[];
}

/**
 * What starts the clock of a meeting's standard: being called for; the one before it, or taking it up where there is
 * none; the first day of a business year. Null where the meeting has no standard.
 */
export type MeetingClock = 'CALL' | 'LAST_HELD' | 'BUSINESS_YEAR';

/** A meeting, contact or review that an agreement has its bodies hold. */
export interface MeetingKind extends Arranged {
  /** The bodies that keep a record of it, each its own, and with whom. */
  readonly between: readonly { readonly keptBy: PartnerRole; readonly with: PartnerRole }[];
  readonly standard: string | null;
  readonly clock: MeetingClock | null;
}

export type NoticeKind = 'DEFAULT' | 'TERMINATION_FOR_DEFAULT' | 'TERMINATION';

/** A notice that one party gives the other, and the standard that counts its days. */
export interface NoticeTerms {
  readonly kind: NoticeKind;
  readonly standard: string;
}

/** How the bodies of an agreement run it, as its document says. Empty lists where it says nothing. */
export interface Arrangement {
  /** The bodies that it is between: each with every other. */
  readonly between: readonly PartnerRole[];
  readonly ladders: readonly EscalationLadder[];
  readonly issueKinds: readonly IssueKind[];
  readonly nominatedRoles: readonly NominatedRole[];
  readonly meetingKinds: readonly MeetingKind[];
  readonly notices: readonly NoticeTerms[];
  /** The standard of its term; null where the document gives it none. */
  readonly term: string | null;
}
