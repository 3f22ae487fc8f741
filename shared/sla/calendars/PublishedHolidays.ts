/** One change that was made to the published list of bank holidays. Days are written `YYYY-MM-DD`. */
interface Publication {
  /** The London day of the change. */
  readonly on: string;
  readonly withdrawn: readonly string[];
  readonly added: readonly string[];
}

/** The bank holidays of one calendar, with all that was ever published about them, in order. */
export interface PublishedHolidays {
  readonly knownFromTheStart: readonly string[];
  readonly publications: readonly Publication[];
}
