import type { Calendar } from '../../sla/Facts.js';

export type Nation = 'ENGLAND' | 'WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';

/** One local authority of the register. Days are `YYYY-MM-DD`. */
export interface LocalAuthorityRecord {
  /** The register code, such as MAN: the authority's key everywhere. */
  readonly code: string;
  /** The current code of the Office for National Statistics; null where the register has none. */
  readonly gss: string | null;
  readonly formerGss: readonly string[];
  readonly name: string;
  readonly shortName: string;
  readonly nation: Nation;
  /** The bank holidays that its offices keep. */
  readonly calendar: Calendar;
  readonly type: string;
  readonly startedOn: string | null;
  /** The first day on which it no longer existed: the day its successors started. */
  readonly abolishedOn: string | null;
  readonly successors: readonly string[];
  /** Counties, combined authorities and Northern Ireland's districts administer no Housing Benefit. */
  readonly administersHousingBenefit: boolean;
}
