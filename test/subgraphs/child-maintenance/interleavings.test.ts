import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { GRADES, type Grade } from '../../../shared/access/Principal.js';
import { AppError } from '../../../shared/errors/AppError.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { withdrawObligation } from '../../../shared/obligations/corrections.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import type { DecisionInput } from '../../../subgraphs/child-maintenance/decisions/DecisionInput.js';
import {
  answerDisclosureRequest,
  recordWitnessOrVictim,
  returnDisclosureRequest,
} from '../../../subgraphs/child-maintenance/disclosure-requests/DisclosureRequests.js';
import { requestDisclosureOfList } from '../../../subgraphs/child-maintenance/disclosure-requests/requestDisclosure.js';
import {
  answerDisclosureMatter,
  recordRelease,
} from '../../../subgraphs/child-maintenance/matters/answerMatter.js';
import type { MatterKind } from '../../../subgraphs/child-maintenance/matters/MatterKind.js';
import { matterRules } from '../../../subgraphs/child-maintenance/matters/matterRules.js';
import { raiseMatter } from '../../../subgraphs/child-maintenance/matters/raiseMatter.js';
import { reviewDisclosureDecision } from '../../../subgraphs/child-maintenance/matters/reviewDecision.js';
import {
  recordDestruction,
  recordRetentionEvent,
} from '../../../subgraphs/child-maintenance/retention/Retention.js';
import {
  ANSWER,
  CMG,
  goodRequest,
  HOME,
  newCustomer,
  newReference,
  numberOf,
  QUERY,
  REFUSED,
  received,
} from './fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from './openChildMaintenance.js';
import { unlawfulRows } from './unlawfulRows.js';

/** Scripts in which every rare row of acts occurs, so that what is asked below is not left to chance. */
const SEED = 7;
const RUNS = 40;
const day = toPlainDate(TODAY);

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

/** One act of one officer upon one of the requests, as they stand when it comes to it. */
interface Step {
  readonly officer: string;
  readonly grade: Grade;
  readonly act: (typeof acts)[number];
  readonly request: number;
  /** Chooses among what there is. */
  readonly choice: number;
}

interface Standing {
  readonly id: string;
  readonly version: number;
}

const acts = [
  ...[
    'ANSWER',
    'RETURN',
    'FIND_WITNESS',
    'RETAIN',
    'DESTROY',
    'DESTROY',
    'REVIEW',
    'REPLY',
    'RELEASE',
    'WITHDRAW',
  ],
  ...Object.keys(matterRules),
] as const;

/** What leads on to most of the others comes up more often. */
const likely = [
  ...['ANSWER', 'ANSWER', 'ANSWER', 'RETAIN', 'RETAIN', 'DESTROY', 'DESTROY', 'REVIEW', 'REVIEW', 'REPLY'],
  'DECISION_QUERY',
];

const DECISIONS: readonly Partial<DecisionInput>[] = [
  { decision: 'DISCLOSED_IN_FULL', gateway: 'IMMIGRATION_PURPOSE', disclosed: 'x' },
  { decision: 'DISCLOSED_IN_FULL', gateway: 'IMMIGRATION_PURPOSE', disclosed: 'x', hasSurplus: true },
  { decision: 'DISCLOSED_IN_PART', gateway: 'CUSTOMER_CONSENT', disclosed: 'x', withheld: 'x' },
  ...[true, false].map((isSubstantialChance) => ({
    ...({ decision: 'DISCLOSED_IN_FULL', gateway: 'DISCLOSURE_GUIDANCE', disclosed: 'x' } as const),
    ...{ isSubstantialChance, prejudiceFinding: 'x' },
  })),
  { decision: 'REFUSED', reason: 'x' },
  { decision: 'TELEPHONED' },
  { decision: 'UPHELD', reason: 'x' },
  { decision: 'LETTER_FORWARDED' },
];
const OFFICES = ['LOCAL_OFFICE', 'SUBJECT_ACCESS_REQUEST_TEAM'] as const;
const RETENTION = [
  ...Array.from({ length: 8 }, () => 'PURPOSE_ENDED' as const),
  ...['PROCEEDINGS_BEGUN', 'PROCEEDINGS_ENDED'],
  ...['APPEAL_PERIOD_BEGUN', 'APPEAL_PERIOD_ENDED'],
] as const;

const steps = fc.array(
  fc.record<Step>({
    officer: fc.constantFrom('officer-1', 'officer-2', 'officer-3'),
    grade: fc.constantFrom(...GRADES.slice(2)),
    act: fc.constantFrom(...acts, ...likely),
    request: fc.constantFrom(0, 0, 1, 2, 3, 4, 4, 5, 5),
    choice: fc.nat(1_000),
  }),
  { minLength: 20, maxLength: 40 },
);

function as(party: string, { officer, grade }: Step): AgencyContext {
  const context = desk.actAs(party, day);
  if (context.principal === null) throw new Error('A caller was expected.');
  return { ...context, principal: { ...context.principal, subject: officer, grade } };
}

/** A request on each route: an ordinary one, one about a witness, two of a list, one whose disclosure is to be destroyed, and one whose refusal is queried. */
async function sixRequests(): Promise<readonly string[]> {
  const single = await received(desk.homeOffice(), newCustomer());
  const witness = await received(desk.homeOffice(), newCustomer(), { isWitnessOrVictim: true });
  const customers = [newCustomer(), newCustomer()].map((nino) => ({
    ...{ nino: numberOf(nino), isNorthernIrelandCustomer: false },
  }));
  const template = { ...goodRequest(newCustomer()), customers, narrowing: 'x' };
  const list = await requestDisclosureOfList(desk.homeOffice(), template);
  const { rows } = await desk.database.query('SELECT id FROM disclosure_requests WHERE list = $1', [list]);
  const queried = await received(desk.homeOffice(), newCustomer());
  await desk.ask(CMG, ANSWER, { id: queried, version: 1, ...REFUSED, answeredOn: TODAY });
  await desk.ask(HOME, QUERY, { id: queried, version: 2, statement: 'x', raisedOn: TODAY });
  return [single, witness, ...rows.map(({ id }) => id), await desk.expired(), queried];
}

async function standingOf(table: string, where: string, id: string, choice: number): Promise<Standing> {
  const { rows } = await desk.database.query<Standing>(
    `SELECT id, version FROM ${table} WHERE ${where} = $1 ORDER BY recorded_at, id`,
    [id],
  );
  return rows[choice % Math.max(rows.length, 1)] ?? { id: randomUUID(), version: 1 };
}

function chosen<Value>(values: readonly Value[], choice: number): Value {
  const value = values[choice % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

async function decisionOf(step: Step, standing: Standing, request: string) {
  const decided = chosen(DECISIONS, step.choice);
  const { rows } = await desk.database.query(
    `SELECT id FROM disclosure_matters WHERE request = $1 AND kind = 'WITNESS_LETTER' ORDER BY recorded_at DESC`,
    [request],
  );
  return {
    ...{ decision: 'REFUSED' as const, ...decided, office: chosen(OFFICES, Math.floor(step.choice / 9)) },
    ...{ ...standing, clientReference: newReference() },
    ...(decided.decision === 'LETTER_FORWARDED' ? { letter: rows[0]?.id ?? randomUUID() } : {}),
  };
}

/** Does what the step says; a matter is put by whichever body may, and answered by one or the other. */
async function run(step: Step, requests: readonly string[]): Promise<void> {
  const { act, choice } = step;
  const request = chosen(requests, step.request);
  const standing = await standingOf('disclosure_requests', 'id', request, 0);
  const matter = await standingOf('disclosure_matters', 'request', request, choice);
  const group = as(CHILD_MAINTENANCE_GROUP, step);
  const home = as(HOME_OFFICE, step);
  const onRequest = { ...standing, clientReference: newReference() };
  const onMatter = { ...matter, clientReference: newReference() };
  const either = choice % 2 === 0 ? group : home;
  switch (act) {
    case 'ANSWER':
      await answerDisclosureRequest(group, {
        ...(await decisionOf(step, standing, request)),
        answeredOn: day,
      });
      return;
    case 'REVIEW':
      await reviewDisclosureDecision(group, {
        ...(await decisionOf(step, matter, request)),
        reviewedOn: day,
      });
      return;
    case 'RETURN':
      await returnDisclosureRequest(group, {
        ...onRequest,
        criterion: 'REASON',
        reason: 'x',
        returnedOn: day,
      });
      return;
    case 'FIND_WITNESS':
      await recordWitnessOrVictim(group, { ...onRequest, foundOn: day });
      return;
    case 'RETAIN':
      await recordRetentionEvent(home, { ...onRequest, event: chosen(RETENTION, choice), happenedOn: day });
      return;
    case 'DESTROY':
      await recordDestruction(home, {
        ...onRequest,
        destroyedOn: day,
        confirmSurplusDestroyed: choice % 2 === 0,
      });
      return;
    case 'REPLY': {
      const { rows } = await desk.database.query<{ kind: MatterKind }>(
        'SELECT kind FROM disclosure_matters WHERE id = $1',
        [matter.id],
      );
      const outcomes = matterRules[rows[0]?.kind ?? 'CHALLENGE'].outcomes;
      const outcome = outcomes[choice % Math.max(outcomes.length, 1)] ?? 'DISCUSSED';
      await answerDisclosureMatter(either, { ...onMatter, outcome, answer: 'x', answeredOn: day });
      return;
    }
    case 'RELEASE':
      await recordRelease(either, { ...onMatter, releasedOn: day });
      return;
    case 'WITHDRAW': {
      const { rows } = await desk.database.query(
        `SELECT id FROM obligations WHERE subject_reference = $1 AND standard = 'HO-01'`,
        [request],
      );
      // Rarely: a withdrawn request is soon told.
      if (choice % 4 > 0) return;
      const input = { id: rows[0]?.id, reason: 'x', withdrawnOn: day, clientReference: newReference() };
      await withdrawObligation(home, input);
      return;
    }
    default:
      await put(step, act, either, onRequest);
  }
}

const isKind = (act: string): act is MatterKind => act in matterRules;

async function put(
  step: Step,
  act: string,
  either: AgencyContext,
  onRequest: Standing & { readonly clientReference: string },
): Promise<void> {
  if (!isKind(act)) throw new Error('No such act.');
  const [body = HOME_OFFICE] = matterRules[act].raisedBy;
  const context = act === 'INFORMATION_REQUEST' ? either : as(body, step);
  const details = {
    ...(act === 'ONWARD_TRANSFER' ? { recipient: 'x' } : {}),
    ...(act === 'INFORMATION_REQUEST' ? { basis: 'SUBJECT_ACCESS' as const } : {}),
    ...(act === 'CONSULTATION' ? { askedOf: 'DATA_PROTECTION_UNIT' as const } : {}),
  };
  await raiseMatter(context, act, { ...onRequest, statement: 'x', raisedOn: day }, details);
}

/** What a refusal may be: by a clause; or that another was faster, or that there is nothing of the kind. */
function expectLawfulRefusal(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'RULE_BROKEN')
    expect(error.extensions.clause, error.message).toMatch(/^(1\.|Our reading)/);
  else expect(['CONFLICT', 'NOT_FOUND']).toContain(error.code);
  return error.code;
}

describe('any interleaving of commands by several officers', () => {
  it('leaves nothing unlawful and nothing running on what is closed, and every refusal cites its clause', async () => {
    const told = new Map<string, number>();
    const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const requests = await sixRequests();
        // Two by two at the same time, so that officers get into each other's way.
        for (let at = 0; at < script.length; at += 2) {
          await Promise.all(
            script.slice(at, at + 2).map((step) =>
              run(step, requests).then(
                () => count(`${step.act} done`),
                (error: unknown) => count(expectLawfulRefusal(error)),
              ),
            ),
          );
        }
        expect(await unlawfulRows(desk.database, requests)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true, seed: SEED },
    );
    // Not vacuous: most acts were done, those that end things many times, and rules did refuse.
    expect(acts.filter((act) => told.has(`${act} done`)).length).toBeGreaterThan(acts.length - 4);
    for (const act of ['ANSWER', 'DESTROY', 'REVIEW'])
      expect(told.get(`${act} done`), act).toBeGreaterThan(0);
    expect(told.get('RULE_BROKEN')).toBeGreaterThan(100);
  }, 300_000);
});
