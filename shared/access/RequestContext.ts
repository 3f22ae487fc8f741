import type { AppError } from '../errors/AppError.js';
import type { Logger } from '../logging/createLogger.js';
import type { Clock } from '../time/Clock.js';
import type { Principal } from './Principal.js';

/** What every resolver is handed. */
export interface RequestContext {
  /** Null for introspection without a token only: an operation that asks for data has one. */
  readonly principal: Principal | null;
  /** Why there is no principal, where a token was sent and refused. */
  readonly refusal: AppError | null;
  /** A UUID that runs from the gateway to every log line and audit line. */
  readonly requestId: string;
  readonly clock: Clock;
  readonly log: Logger;
}
