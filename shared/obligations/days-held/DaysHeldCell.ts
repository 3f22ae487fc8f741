/** Some legs, and for how long somebody held them. */
export interface HeldLegs {
  readonly legs: number;
  /** Of these, OVERDUE or MET_LATE. */
  readonly late: number;
  /** Of all of them together, as workingDaysHeld counts; null where one of them lies outside the published calendars. */
  readonly workingDays: number | null;
}

/** The legs under one standard that one office owed. */
export interface DaysHeldCell {
  /** The leg's standard's id. */
  readonly standard: string;
  /** A party's code. */
  readonly owedBy: string;
  readonly office: string | null;
  readonly all: HeldLegs;
  /** Of chains that are late as a whole. */
  readonly inLateChains: HeldLegs;
}
