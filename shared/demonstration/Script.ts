import type { DisclosureStory, InterviewStory, ReferralStory } from './Story.js';

/**
 * A story before it has days: how long ago each part began, and what came how long after what, in working days of
 * the office that acts. `ago` counts back from today. Null never happens; what falls after today has not happened yet.
 */
export interface Script {
  readonly interview: InterviewScript | null;
  readonly referral: ReferralScript | null;
  readonly change: ChangeScript | null;
  readonly disclosure: DisclosureScript | null;
  /** Since when a document has been there that its sender did not record. */
  readonly strayAgo?: number;
}

export interface InterviewScript {
  readonly ago: number;
  readonly decision: InterviewStory['decision'];
  /** After the decision. */
  readonly forwarded: number | null;
  /** After it was forwarded. */
  readonly received: number | null;
}

export interface ReferralScript {
  readonly ago: number;
  /** Before it was received. */
  readonly overpaymentDecided: number;
  /** After it was received; then nothing else follows. */
  readonly screenedOut: {
    readonly after: number;
    readonly reason: NonNullable<ReferralStory['screenedOut']>['reason'];
  } | null;
  /** After it was received. */
  readonly input: number | null;
  readonly outcome: {
    /** After the input. */
    readonly after: number;
    readonly kind: NonNullable<ReferralStory['outcome']>['kind'];
    /** After the outcome, in calendar days; where recovery starts. */
    readonly startsAfterDays: number;
    readonly ratePence: number;
  };
}

export interface ChangeScript {
  readonly ago: number;
  /** Reported on the Saturday of that week, where it has come by today. */
  readonly atWeekend: boolean;
  readonly proforma: {
    /** After the report; 1 or more. */
    readonly told: number;
    /** After the overpayment team was told. */
    readonly sent: number | null;
    /** After it was sent. */
    readonly received: number | null;
    /** After it was received. */
    readonly actioned: number | null;
  } | null;
  readonly documents: {
    /** After the report. */
    readonly sent: number | null;
    /** After they were sent. */
    readonly received: number | null;
  } | null;
}

export interface DisclosureScript {
  readonly ago: number;
  /** Received on the Saturday of that week, where it has come by today. */
  readonly atWeekend: boolean;
  /** After it was received. */
  readonly answered: number | null;
  readonly decision: NonNullable<DisclosureStory['answer']>['decision'];
  /** After the answer; never where nothing was disclosed. */
  readonly destroyed: number | null;
}
