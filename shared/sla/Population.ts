import type { ObligationFacts } from './Facts.js';

/** Cases that are alike in all that a verdict depends on; one where no count is given. */
export interface AlikeCases extends ObligationFacts {
  readonly count?: number;
}

/** Whether a claim about many cases holds, as far as is known on a day. */
export type PopulationVerdict = 'MET' | 'NOT_MET' | 'NOT_YET_KNOWN' | 'NOTHING_TO_MEASURE';

/** How the cases that had started by a day count towards one tier. Each is measured, not yet measured, or apart. */
export interface TierCounts {
  /** Ended in time: a part of `measured`. */
  readonly within: number;
  /** Ended, or past the tier's last day. */
  readonly measured: number;
  readonly notYetMeasured: number;
  /** Withdrawn by the tier's last day. */
  readonly apart: number;
}

export interface TierMeasure extends TierCounts {
  /** `within` of `measured`, as a fraction; null where none is measured. */
  readonly share: number | null;
  readonly verdict: PopulationVerdict;
}

/** What a sample says about all the cases that it was drawn from. */
export interface SampleMeasure {
  /** The share within, as a fraction; null for an empty sample. */
  readonly share: number | null;
  /** The 95 % Wilson interval around it, both ends included; null for an empty sample. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: 'MET' | 'NOT_MET' | 'TOO_FEW_TO_TELL' | 'NOTHING_TO_MEASURE';
}
