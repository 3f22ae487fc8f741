import { vi } from 'vitest';
import { InProcessTransport } from '../../gateway/transport/InProcessTransport.js';
import type { AgencyContext } from '../../shared/access/AgencyContext.js';
import * as auditing from '../../shared/access/audit.js';
import { CHILD_MAINTENANCE_GROUP } from '../../shared/identity/Party.js';
import * as counts from '../../shared/obligations/board/countBoard.js';
import * as obligations from '../../shared/obligations/readObligations.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import type { Comparison, Pair } from './Pair.js';
import { sideAsked } from './Pair.js';
import { isOwn, type Seams, type Sending } from './Seams.js';
import { askOwner } from './Side.js';
import { replaceIds, uuidFrom } from './seededIds.js';

/** A change of the code, made while it runs, by which disclosures show to others. */
export interface Mutant {
  readonly name: string;
  /** The comparison that is to find it. */
  readonly by: Comparison;
  /** Makes the change; gives what undoes it. */
  readonly apply: (seams: Seams, pair: Pair) => Promise<() => void> | (() => void);
}

/** Those that leave the two sides' tables different come last. */
export const mutants: readonly Mutant[] = [
  { name: 'a resolver that forgets who asks', by: 'body', apply: forgetWhoAsks },
  { name: 'a count of what is hidden', by: 'body', apply: countHidden },
  {
    name: 'an error message that depends on what there is',
    by: 'body',
    apply: (seams) => onAnswer(seams, (sending) => addToErrors(sending, 'FORBIDDEN', 'Ask the Group.')),
  },
  {
    name: 'a suggestion that depends on what there is',
    by: 'body',
    apply: (seams) =>
      onAnswer(seams, (sending) =>
        addToErrors(sending, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "disclosures"?'),
      ),
  },
  { name: 'an answer kept for whoever asks the same', by: 'body', apply: keepAnswers },
  {
    name: 'a health answer',
    by: 'body',
    apply: (seams) => {
      seams.onHealth = () => ` ${seams.disclosures()}`;
      return () => {
        seams.onHealth = () => '';
      };
    },
  },
  {
    name: 'a header',
    by: 'headers',
    apply: (seams) =>
      onAnswer(seams, ({ response }) => {
        response.http.headers.set('x-ledger', String(seams.disclosures()));
      }),
  },
  {
    name: 'a log line',
    by: 'log',
    apply: (seams) =>
      onAnswer(seams, ({ contextValue: { log, requestId } }) =>
        log.info({ requestId, disclosures: seams.disclosures() }, 'the ledger'),
      ),
  },
  { name: 'another statement where there is something', by: 'statements', apply: askOnce },
  {
    name: 'a read of PostgreSQL for a caller who can have nothing there',
    by: 'child-maintenance asked',
    apply: letEverybodyTakePart,
  },
  { name: 'a plan that hidden rows change', by: 'plans', apply: letEverybodyTakePart },
  { name: 'indexes by which hidden rows are read', by: 'buffers', apply: readHiddenRows },
  { name: 'an audit line that says what another agency has', by: 'tables', apply: tellAuditors },
  { name: 'an id that counts on with every disclosure', by: 'body', apply: countOn },
];

/** Found by its times alone. */
export function addMillisecond(seams: Seams): () => void {
  const real = obligations.obligationsOfCustomer;
  const spy = vi.spyOn(obligations, 'obligationsOfCustomer').mockImplementation((context) => {
    const until = performance.now() + (isOwn(context) && seams.disclosures() > 0 ? 1 : 0);
    while (performance.now() < until);
    return real(context);
  });
  return () => spy.mockRestore();
}

function forgetWhoAsks(): () => void {
  const real = obligations.obligationsOfCustomer;
  const spy = vi
    .spyOn(obligations, 'obligationsOfCustomer')
    .mockImplementation((context) => real(asGroup(context)));
  return () => spy.mockRestore();
}

function asGroup(context: AgencyContext): AgencyContext {
  const { principal } = context;
  if (!isOwn(context) || principal === null) return context;
  return { ...context, principal: { ...principal, parties: [CHILD_MAINTENANCE_GROUP] } };
}

function countHidden(seams: Seams): () => void {
  const real = counts.countBoard;
  const spy = vi.spyOn(counts, 'countBoard').mockImplementation(async (context, question, agency) => {
    const count = await real(context, question, agency);
    return isOwn(context) ? count + seams.disclosures() : count;
  });
  return () => spy.mockRestore();
}

function keepAnswers(): () => void {
  const { prototype } = InProcessTransport;
  const caches = new WeakMap<object, Map<string, ReturnType<typeof prototype.send>>>();
  const real = prototype.send;
  const spy = vi.spyOn(prototype, 'send').mockImplementation(function (
    this: typeof prototype,
    request,
    ...others
  ) {
    const cache = caches.get(this) ?? new Map<string, ReturnType<typeof prototype.send>>();
    caches.set(this, cache);
    const key = JSON.stringify(request);
    const answer = cache.get(key) ?? real.call(this, request, ...others);
    cache.set(key, answer);
    return answer;
  });
  return () => spy.mockRestore();
}

function askOnce(seams: Seams): () => void {
  const real = auditing.audit;
  const spy = vi.spyOn(auditing, 'audit').mockImplementation(async (manager, context, lines) => {
    if (seams.disclosures() > 0) await manager.query('SELECT 2');
    return real(manager, context, lines);
  });
  return () => spy.mockRestore();
}

function letEverybodyTakePart(seams: Seams): () => void {
  seams.isForEverybody = true;
  return () => {
    seams.isForEverybody = false;
  };
}

/** As a migration would that forgets that indexes lead with the party. */
async function readHiddenRows(seams: Seams, { a, b }: Pair): Promise<() => void> {
  for (const { databases } of [a, b]) {
    const { agency } = childMaintenance.names;
    for (const index of ['by_customer', 'by_subject', 'by_start', 'in_due_order', 'open_in_due_order'])
      await askOwner(databases, agency, `DROP INDEX obligation_parties_${index}`);
    await askOwner(
      databases,
      agency,
      'ALTER TABLE obligation_parties DROP CONSTRAINT obligation_parties_pkey',
    );
  }
  return letEverybodyTakePart(seams);
}

function tellAuditors(seams: Seams): () => void {
  const real = auditing.audit;
  const spy = vi.spyOn(auditing, 'audit').mockImplementation((manager, context, lines) =>
    real(
      manager,
      context,
      lines.map((line) => ({ ...line, action: `${line.action}_${seams.disclosures()}` })),
    ),
  );
  return () => spy.mockRestore();
}

/** One sequence for everything that a federation makes, from where its disclosures have brought it. */
function countOn(seams: Seams): () => void {
  const drawn = { a: 0, b: 0 };
  replaceIds(() => {
    drawn[sideAsked()] += 1;
    const place = 1_000_000 * seams.disclosures() + drawn[sideAsked()];
    return uuidFrom(place.toString(16).padStart(32, '0'));
  });
  return () => replaceIds(null);
}

function onAnswer(seams: Seams, change: Seams['onAnswer']): () => void {
  seams.onAnswer = (sending) => {
    if (seams.disclosures() > 0) change(sending);
  };
  return () => {
    seams.onAnswer = () => {};
  };
}

function addToErrors({ response: { body } }: Sending, code: string, words: string): void {
  if (body.kind !== 'single' || !body.singleResult.errors) return;
  body.singleResult.errors = body.singleResult.errors.map((error) =>
    error.extensions?.code === code ? { ...error, message: `${error.message} ${words}` } : error,
  );
}
