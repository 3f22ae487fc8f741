import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, forgetLoaded } from '../access/AgencyContext.js';
import { audit } from '../access/audit.js';
import { requirePrincipal, requireScope } from '../access/require.js';
import { badInput, conflict } from '../errors/AppError.js';
import type { CustomerKey } from '../identity/NationalInsuranceNumber.js';
import { Ledger } from './Ledger.js';

/** What a caller orders: its name, the body that orders it, what it said, and the record that it is about. */
export interface Order {
  readonly name: string;
  readonly party: string;
  readonly input: { readonly clientReference: string };
  readonly recordKind: string;
  /** The record that it makes or changes: what a repeat is answered with. */
  readonly record: string;
  /** Known beforehand; else whom the command's entries turn out to be about. */
  readonly customerKey?: CustomerKey | null;
}

/** One command under way: its transaction and its ledger. */
export interface CommandWork {
  readonly manager: EntityManager;
  readonly ledger: Ledger;
}

const REFERENCE_SHAPE = /^[\w.:/-]{1,64}$/;

/**
 * Does what is ordered, once: records, obligations and the audit line change together or not at all. Gives the id
 * of the record; the same order under the same client reference gives the first one's and changes nothing.
 * @throws AppError FORBIDDEN without the scope `cases:write`; CONFLICT where the client reference stands for another order.
 */
export async function runCommand(
  context: AgencyContext,
  order: Order,
  act: (work: CommandWork) => Promise<void>,
): Promise<string> {
  requireScope(requirePrincipal(context.principal), 'cases:write');
  if (!REFERENCE_SHAPE.test(order.input.clientReference)) {
    throw badInput('input.clientReference', 'use 1 to 64 letters, digits or any of . _ : / -');
  }
  const record = await casesOf(context).write(async (manager) => {
    const earlier = await claimReference(manager, context, order);
    if (earlier !== null) return earlier;
    const ledger = new Ledger(manager, context, order.party);
    await act({ manager, ledger });
    await audit(manager, context, [
      {
        action: order.name,
        scope: 'cases:write',
        recordKind: order.recordKind,
        recordReference: order.record,
        customerKey: order.customerKey ?? ledger.customerKey,
      },
    ]);
    return order.record;
  });
  forgetLoaded(context);
  return record;
}

/** Gives null where the reference is new; a second order at the same time waits here for the first to be done. */
async function claimReference(
  manager: EntityManager,
  context: AgencyContext,
  order: Order,
): Promise<string | null> {
  const hash = createHash('sha256').update(canonical(order.input)).digest('hex');
  const claimed: unknown[] = await manager.query(
    `INSERT INTO commands (party, client_reference, name, input_hash, result, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING result`,
    [order.party, order.input.clientReference, order.name, hash, order.record, context.clock.now()],
  );
  if (claimed.length > 0) return null;
  const [first]: { name: string; input_hash: string; result: string }[] = await manager.query(
    'SELECT name, input_hash, result FROM commands WHERE party = $1 AND client_reference = $2',
    [order.party, order.input.clientReference],
  );
  if (first?.name === order.name && first.input_hash === hash) return first.result;
  throw conflict(
    'input.clientReference: it was used for another command. Choose a new one for each command.',
  );
}

/** The same for the same input, in whatever order its fields came, and whether one was left out or null. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? sorted(part) : part,
  );
}

function sorted(fields: object): object {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}
