/** A real authority with its synthetic customers. How late its offices are is made up, and says nothing of the real ones. */
export interface DemonstrationAuthority {
  /** Its register code. */
  readonly code: string;
  /** The last line of its customers' addresses. */
  readonly town: string;
  readonly customers: number;
  /** The share of notices of change that the authority sends late. */
  readonly authorityLate: number;
  /** The share of input documents that the Jobcentre Plus offices beside it forward late. */
  readonly jobcentreLate: number;
  /** Whether it has one of every specimen among its customers, and so every status on every day. */
  readonly hasSpecimens: boolean;
}

/** The customer of the README comes on top of Manchester's, and makes 300. */
// biome-ignore format: one authority a line
export const demonstrationAuthorities: readonly DemonstrationAuthority[] = [
  { code: 'BIR', town: 'Birmingham', customers: 52, authorityLate: 0.05, jobcentreLate: 0, hasSpecimens: false },
  { code: 'GLG', town: 'Glasgow', customers: 48, authorityLate: 0.08, jobcentreLate: 0.02, hasSpecimens: true },
  { code: 'MAN', town: 'Manchester', customers: 43, authorityLate: 0.1, jobcentreLate: 0.01, hasSpecimens: true },
  { code: 'LDS', town: 'Leeds', customers: 36, authorityLate: 0.04, jobcentreLate: 0.08, hasSpecimens: true },
  { code: 'NWM', town: 'London', customers: 26, authorityLate: 0.25, jobcentreLate: 0.02, hasSpecimens: true },
  { code: 'EDH', town: 'Edinburgh', customers: 24, authorityLate: 0.05, jobcentreLate: 0.01, hasSpecimens: true },
  { code: 'CRF', town: 'Cardiff', customers: 20, authorityLate: 0.05, jobcentreLate: 0.12, hasSpecimens: true },
  { code: 'BST', town: 'Bristol', customers: 18, authorityLate: 0.04, jobcentreLate: 0.01, hasSpecimens: false },
  { code: 'SND', town: 'Sunderland', customers: 14, authorityLate: 0.02, jobcentreLate: 0.01, hasSpecimens: false },
  { code: 'SWA', town: 'Swansea', customers: 8, authorityLate: 0.05, jobcentreLate: 0.02, hasSpecimens: false },
  { code: 'HLD', town: 'Inverness', customers: 6, authorityLate: 0.05, jobcentreLate: 0.02, hasSpecimens: false },
  { code: 'AGY', town: 'Llangefni', customers: 4, authorityLate: 0.02, jobcentreLate: 0.01, hasSpecimens: false },
];
