import type { Agency } from '../../identity/Party.js';

/** How an agency's fields are named in the graph: its own root fields carry its name, so that none collides. */
export interface AgencyNames {
  readonly agency: Agency;
  /** camelCase, such as debtManagement. */
  readonly prefix: string;
  /** PascalCase, such as DebtManagement. */
  readonly suffix: string;
  /** In full, for descriptions. */
  readonly title: string;
}
