import type { PlainDate } from '../time/PlainDate.js';
import type { ObligationFacts } from './Facts.js';

/** An obligation as it stood on a day, `asOf`, to be judged by the bank holidays known on another, `knownOn`. */
export interface State extends ObligationFacts {
  readonly asOf: PlainDate;
  readonly knownOn: PlainDate;
}
