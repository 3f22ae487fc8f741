import type { RequestContext } from '../../shared/access/RequestContext.js';

/** How long what may take. */
export interface Timeouts {
  /** A whole query: what has not come by then is answered without. */
  readonly operationMs: number;
  /** One fetch of a query, so that a later stage of the plan still has time. */
  readonly fetchMs: number;
  /** A whole command: giving up early would leave it unknown whether it was done. */
  readonly commandMs: number;
}

/** What the gateway knows of one operation while it runs. */
export interface GatewayContext extends RequestContext {
  /** Passed on to every subgraph, which checks it for itself. */
  readonly authorization: string | undefined;
  /** When the operation came, by the process's own clock, in milliseconds. */
  readonly startedAt: number;
  readonly timeouts: Timeouts;
  /** Subgraphs that have not answered in this operation: they are not asked again. */
  readonly silent: Set<string>;
  /** Subgraphs of which the answer says that they, or their records, could not be reached: each is named once. */
  readonly reported: Set<string>;
}
