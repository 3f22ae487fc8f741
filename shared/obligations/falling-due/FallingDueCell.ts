import type { PlainDate } from '../../time/PlainDate.js';

/** What one body has yet to do under one standard, about one authority, by one day. */
export interface FallingDueCell {
  readonly dueOn: PlainDate;
  /** The standard's id. */
  readonly standard: string;
  /** A party's code. */
  readonly owedBy: string;
  /** A register code; null where no authority has a part in it. */
  readonly localAuthority: string | null;
  readonly obligations: number;
}
