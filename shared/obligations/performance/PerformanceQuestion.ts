import type { Nation } from '../../identity/local-authorities/LocalAuthorityRecord.js';
import type { PlainDate } from '../../time/PlainDate.js';

/** What is asked of all agencies at once: how agreements are kept. Null where nothing narrows it. */
export interface PerformanceQuestion {
  /** The obligations that started from this day to that one, both included. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly asOf: PlainDate;
  /** An agreement's id. */
  readonly agreement: string | null;
  /** Standards' ids, each once, in order. */
  readonly standards: readonly string[] | null;
  /** An authority's register code. */
  readonly localAuthority: string | null;
  /** That of the authority an obligation is about. */
  readonly nation: Nation | null;
  /** A party's code. */
  readonly owedBy: string | null;
  readonly byMonth: boolean;
}

/** The same as a client asks it: anything may be left out but the period. */
export type AskedPerformance = Pick<PerformanceQuestion, 'from' | 'to'> & {
  readonly [Argument in Exclude<keyof PerformanceQuestion, 'from' | 'to'>]?:
    | PerformanceQuestion[Argument]
    | null
    | undefined;
};
