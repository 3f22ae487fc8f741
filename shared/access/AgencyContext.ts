import DataLoader from 'dataloader';
import type { Database } from '../database/Database.js';
import type { Principal } from './Principal.js';
import type { RequestContext } from './RequestContext.js';
import { requirePrincipal, requireScope } from './require.js';
import { Store } from './Store.js';

/** What the resolvers of an agency's subgraph are handed. */
export interface AgencyContext extends RequestContext {
  readonly database: Database;
  /** Tells whether a body can have anything in this agency's ledger. */
  readonly takesPart: (party: string) => boolean;
}

const stores = new WeakMap<AgencyContext, Store>();

/**
 * Gives the agency's database as the caller may see it.
 * @throws AppError UNAUTHENTICATED, or FORBIDDEN without the scope `cases:read`: decided from the token alone.
 */
export function casesOf(context: AgencyContext): Store {
  const principal = requirePrincipal(context.principal);
  requireScope(principal, 'cases:read');
  const store = stores.get(context) ?? openStore(context, principal);
  stores.set(context, store);
  return store;
}

function openStore(context: AgencyContext, principal: Principal): Store {
  const { database, takesPart } = context;
  return new Store(database, principal, principal.parties.filter(takesPart), warner(context));
}

/**
 * Gives the agency's database as an analyst may see it: counts, and nobody's rows.
 * @throws AppError UNAUTHENTICATED, or FORBIDDEN without the scope `aggregates:read`: decided from the token alone.
 */
export function aggregatesOf(context: AgencyContext): Store {
  const principal = requirePrincipal(context.principal);
  requireScope(principal, 'aggregates:read');
  return new Store(context.database, principal, [], warner(context), { 'app.aggregates': 'on' });
}

function warner({ log, requestId }: AgencyContext): (error: unknown) => void {
  return (err) => log.warn({ requestId, err }, 'PostgreSQL did not answer');
}

/** A request begins a new era with each write. */
const eras = new WeakMap<AgencyContext, object>();

/** Lets go of what was loaded in this request: after a write it may be out of date. */
export function forgetLoaded(context: AgencyContext): void {
  eras.set(context, {});
}

type LoaderOf<Key, Value> = (context: AgencyContext) => DataLoader<Key, Value>;

/**
 * Gives a loader that asks once for all the keys that one request needs, and is made afresh for each request, and
 * after each write of it.
 * A key that `load` has nothing for gives `absent`.
 */
export function defineLoader<Key extends string, Value>(
  absent: Value,
  load: (context: AgencyContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): LoaderOf<Key, Value> {
  const loaders = new WeakMap<object, DataLoader<Key, Value>>();
  return (context) => {
    const era = eras.get(context) ?? context;
    const loader =
      loaders.get(era) ??
      new DataLoader<Key, Value>(async (keys) => {
        const found = await load(context, keys);
        return keys.map((key) => found.get(key) ?? absent);
      });
    loaders.set(era, loader);
    return loader;
  };
}
