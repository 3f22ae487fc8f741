import type { Finding } from '../report/Finding.js';
import type { Federation } from './Federation.js';
import type { Options } from './readOptions.js';

/** What a measurement works on. */
export interface Bench {
  readonly options: Options;
  /** Where the embedded server listens. */
  readonly port: number;
  /** Ledgers of 10,000 obligations. */
  readonly small: Federation;
  /** Ledgers of as many as asked for. */
  readonly large: Federation;
  /** A folder for files. */
  readonly folder: string;
}

/** Measures something; gives its figures. */
export type Measurement = (bench: Bench) => Promise<readonly Finding[]>;

/** The rows of the small ledgers. */
export const FEW = 10_000;

/** Who sees most: the bodies of the persona `oversight`. */
export const OVERSIGHT = ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE_GROUP'];
/** The authority with most of every ledger. */
export const LARGEST = 'BIR';
