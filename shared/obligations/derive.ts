import type { ObligationFacts } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { dueOrder } from './dueOrder.js';
import { outcomesOf } from './outcomes.js';

/** What a ledger keeps of an obligation beside the facts, so that nothing has to be judged to be found or counted. */
export interface Derived {
  /** Its place on the board, as `dueOrder` gives it. */
  readonly dueOn: string;
  /** How it counts towards its claims, as `outcomesOf` gives it; null while it runs. */
  readonly outcomes: string | null;
}

/** Works out from the facts, as recorded on `today`, what is kept beside them. */
export function derive(facts: ObligationFacts, today: PlainDate): Derived {
  return { dueOn: dueOrder(facts, today), outcomes: outcomesOf(facts) };
}
