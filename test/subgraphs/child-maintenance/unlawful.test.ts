import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import {
  ANSWER,
  CHALLENGE,
  CMG,
  DESTROY,
  HOME,
  newCustomer,
  QUERY,
  REFUSED,
  received,
  SUBMIT_LETTER,
} from './fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from './openChildMaintenance.js';

let desk: ChildMaintenance;
/** What the statements below name: a request on each route, and what was put about it. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await openChildMaintenance();
  const today = desk.homeOffice();
  ids.event = randomUUID();
  ids.list = randomUUID();
  ids.single = await received(today, newCustomer());
  ids.witness = await received(today, newCustomer(), { isWitnessOrVictim: true });
  ids.refused = await received(today, newCustomer());
  await done(CMG, ANSWER, { id: ids.refused, version: 1, ...REFUSED, answeredOn: TODAY });
  ids.disclosed = await desk.disclosed();
  ids.destroyed = await desk.expired();
  await done(HOME, DESTROY, { id: ids.destroyed, version: 3, destroyedOn: TODAY });
  ids.query = await put(QUERY, ids.refused, 2);
  ids.challenge = await put(CHALLENGE, ids.disclosed, 2);
  ids.letter = await put(SUBMIT_LETTER, ids.witness, 1);
  ids.listed = await receivedOnList(ids.list);
  ids.decidedListed = await receivedOnList(ids.list);
  await desk.database.query(
    `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties)
     VALUES ($1, 'TRIED', 'TRIAL', $1, $2, now(), 'NOBODY', '{NOBODY}')`,
    [ids.event, TODAY],
  );
  const decided = { request: 'decidedListed', is_list: true, office: 'SUBJECT_ACCESS_REQUEST_TEAM' };
  await desk.database.query(withIds(decision(decided)));
});
afterAll(() => desk.close());

async function receivedOnList(list: string): Promise<string> {
  const id = randomUUID();
  const columns = {
    other_lines_of_enquiry_pursued: true,
    is_northern_ireland_customer: false,
    state: 'RECEIVED',
  };
  await desk.database.query(
    insertion('disclosure_requests', {
      ...{ id, version: 1, customer_number: newCustomer(), recorded_at: TODAY, purpose: 'ACCOMMODATION' },
      ...{
        reason: 'x',
        list,
        narrowing: 'x',
        requested_by: 'a',
        requester_grade: 'EO',
        countersigned_by: 'b',
      },
      ...{ ...columns, countersigner_grade: 'EO' },
    }),
  );
  return id;
}

async function done(who: string, mutation: string, input: object): Promise<void> {
  expect((await desk.ask(who, mutation, input)).errors).toBeUndefined();
}

async function put(mutation: string, id: string, version: number): Promise<string> {
  const answer = await desk.ask(HOME, mutation, { id, version, statement: 'A matter.', raisedOn: TODAY });
  expect(answer.errors).toBeUndefined();
  return String(Reflect.get(Object(Object.values(Object(answer.data))[0]), 'id'));
}

const soundDecision = {
  ...{
    request: 'single',
    number: 1,
    is_list: false,
    is_witness_or_victim: false,
    decision: 'DISCLOSED_IN_FULL',
  },
  ...{ gateway: 'CUSTOMER_CONSENT', is_substantial_chance: null, prejudice_finding: null, withheld: null },
  ...{
    office: 'LOCAL_OFFICE',
    decided_by: 'officer-1',
    decider_grade: 'HEO',
    reviews: null,
    reviewed_by: null,
  },
  ...{ reviewed_rank: null, letter: null, event: 'event', decided_on: TODAY },
};
/** HEO is the fourth grade. */
const review = { request: 'refused', number: 2, reviews: 1, reviewed_by: CMG, reviewed_rank: 4 };
const decision = (changes: object) => insertion('disclosure_decisions', { ...soundDecision, ...changes });
const set = (column: string, request: string) =>
  `UPDATE disclosure_requests SET ${column} WHERE id = '${request}'`;
const put4 = { gateway: 'DISCLOSURE_GUIDANCE', is_substantial_chance: true, prejudice_finding: 'A trial.' };

/** Gives an INSERT; values that name one of `ids` stand for it. */
function insertion(table: string, row: object): string {
  const values = Object.values(row).map((value) => (value === null ? 'NULL' : `'${value}'`));
  return `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${values})`;
}

function destructionEvent(request: string, happenedOn: string, supersedes: string | null = null): string {
  return insertion('events', {
    ...{ id: randomUUID(), kind: 'DISCLOSED_INFORMATION_DESTROYED', subject_kind: 'DISCLOSURE_REQUEST' },
    ...{ subject_reference: request, happened_on: happenedOn, recorded_at: TODAY, recorded_by: HOME_OFFICE },
    ...{ parties: `{${HOME_OFFICE},${CHILD_MAINTENANCE_GROUP}}`, supersedes, reason: 'x' },
  });
}

/** Runs a statement, undone in any case; gives the constraint that refused it, or `taken`. */
type Runner = (sql: string) => Promise<string>;

const asTheApplication: Runner = (sql) =>
  outcomeOf(() => desk.runAs([CHILD_MAINTENANCE_GROUP, HOME_OFFICE], sql));

const asTheOwner: Runner = async (sql) => {
  await desk.database.query('BEGIN');
  try {
    return await outcomeOf(() => desk.database.query(sql));
  } finally {
    await desk.database.query('ROLLBACK');
  }
};

function outcomeOf(run: () => Promise<unknown>): Promise<string> {
  return run().then(
    () => 'taken',
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  );
}

function withIds(sql: string): string {
  return Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(`'${name}'`, `'${id}'`), sql);
}

describe.each([
  ['as the application’s role', asTheApplication],
  ['as the owner', asTheOwner],
])('what is unlawful is impossible in the database, %s', (_who, run) => {
  it.each<[string, string, string]>([
    ['a sound decision is taken', decision({}), 'taken'],
    ['a sound review is taken', decision({ ...review, decider_grade: 'SEO' }), 'taken'],
    [
      'a list that the Subject Access Request Team decides is taken',
      decision({ ...{ request: 'listed', is_list: true }, office: 'SUBJECT_ACCESS_REQUEST_TEAM' }),
      'taken',
    ],
    ['gateway 4 with its test is taken', decision(put4), 'taken'],
    [
      '1.6: self-countersignature',
      set('countersigned_by = requested_by', 'single'),
      'countersigned_by_another',
    ],
    [
      '1.6: self-countersignature in capitals',
      set('countersigned_by = upper(requested_by)', 'single'),
      'countersigned_by_another',
    ],
    [
      '1.6: countersigned below Executive Officer',
      set("countersigner_grade = 'AO'", 'single'),
      'countersigned_by_an_executive',
    ],
    [
      '1.11(2): requested below Executive Officer',
      set("requester_grade = 'AA'", 'single'),
      'requested_by_an_executive',
    ],
    ['1.10: a junior reviewer', decision({ ...review, decider_grade: 'EO' }), 'reviewed_by_a_senior_officer'],
    [
      '1.10: an equal reviewer',
      decision({ ...review, decider_grade: 'HEO' }),
      'reviewed_by_a_senior_officer',
    ],
    [
      '1.10: the same officer, promoted',
      decision({ ...review, decided_by: CMG, decider_grade: 'G7' }),
      'reviewed_by_a_senior_officer',
    ],
    ['1.10: a reviewer of no grade', decision({ ...review, decider_grade: null }), 'decided_by_an_officer'],
    [
      '1.10: a review that lies about whom it reviews',
      decision({ ...review, decider_grade: 'EO', reviewed_rank: 1 }),
      'reviews_the_one_before',
    ],
    [
      '1.10: a second decision that is no review',
      decision({ request: 'refused', number: 2 }),
      'reviewed_by_a_senior_officer',
    ],
    [
      '1.10: a first decision that upholds',
      decision({ decision: 'UPHELD', gateway: null }),
      'reviewed_by_a_senior_officer',
    ],
    ['1.8: a disclosure without a gateway', decision({ gateway: null }), 'disclosed_through_a_gateway'],
    [
      '1.8: a partial disclosure without one',
      decision({ gateway: null, decision: 'DISCLOSED_IN_PART', withheld: 'x' }),
      'disclosed_through_a_gateway',
    ],
    ['1.8: a refusal through a gateway', decision({ decision: 'REFUSED' }), 'disclosed_through_a_gateway'],
    [
      '1.8: a gateway made of two',
      decision({ gateway: 'CUSTOMER_CONSENT,LAW_OR_COURT_ORDER' }),
      'disclosure_decisions_gateway_check',
    ],
    [
      '1.8: a second gateway by a second first decision',
      decision({ request: 'disclosed', gateway: 'LAW_OR_COURT_ORDER' }),
      'disclosure_decisions_pkey',
    ],
    [
      '1.8(4): gateway 4 without its test',
      decision({ gateway: 'DISCLOSURE_GUIDANCE' }),
      'guidance_with_its_test',
    ],
    [
      '1.8(4): gateway 4 on a mere risk',
      decision({ ...put4, is_substantial_chance: false }),
      'guidance_with_its_test',
    ],
    [
      '1.8(4): gateway 4 on nothing',
      decision({ ...put4, prejudice_finding: null }),
      'guidance_with_its_test',
    ],
    [
      '1.8: a list decided locally',
      decision({ request: 'listed', is_list: true }),
      'lists_decided_centrally',
    ],
    ['1.8: a list that is called none', decision({ request: 'listed' }), 'by_the_route_of_the_request'],
    [
      '1.8: a list that is made none once decided',
      set('list = NULL, narrowing = NULL', 'decidedListed'),
      'by_the_route_of_the_request',
    ],
    [
      '1.8: information on a witness',
      decision({ request: 'witness', is_witness_or_victim: true }),
      'no_information_on_a_witness',
    ],
    ['1.8: a witness who is called none', decision({ request: 'witness' }), 'by_the_route_of_the_request'],
    [
      '1.8: a call to somebody who is no witness',
      decision({ decision: 'TELEPHONED', gateway: null }),
      'contact_with_witnesses_only',
    ],
    [
      '1.8: the route of what was decided, changed',
      set('is_witness_or_victim = true', 'disclosed'),
      'by_the_route_of_the_request',
    ],
    [
      '1.8: a letter that was not approved',
      decision({
        request: 'witness',
        is_witness_or_victim: true,
        decision: 'LETTER_FORWARDED',
        gateway: null,
        letter: 'letter',
      }),
      'letter_approved_first',
    ],
    [
      '1.8: a letter that is none',
      decision({
        request: 'witness',
        is_witness_or_victim: true,
        decision: 'LETTER_FORWARDED',
        gateway: null,
      }),
      'forwards_a_letter',
    ],
    [
      '1.8: a query approved as a letter',
      "UPDATE disclosure_matters SET outcome = 'APPROVED', answered_by = 'x', answered_on = raised_on WHERE id = 'query'",
      'outcome_of_its_kind',
    ],
    [
      '1.8: a disclosure by a refusal',
      insertion('disclosures', {
        request: 'refused',
        number: 1,
        decision: 'DISCLOSED_IN_FULL',
        disclosed: 'x',
        disclosed_to: 'x',
        has_surplus: false,
        event: 'event',
        disclosed_on: TODAY,
      }),
      'disclosed_by_a_decision',
    ],
    [
      '1.8: a request that says more than was decided',
      set("decision = 'DISCLOSED_IN_FULL', refusal_reason = NULL", 'refused'),
      'says_what_was_decided',
    ],
    [
      '1.9: a challenge answered by another officer',
      "UPDATE disclosure_matters SET outcome = 'INSTRUCTIONS_FOLLOWED', answered_by = 'x', answered_on = raised_on WHERE id = 'challenge'",
      'challenge_answered_by_who_responded',
    ],
    [
      '1.11(2): destruction before the purpose has ended',
      destructionEvent('disclosed', TODAY),
      'kept_and_destroyed_in_order',
    ],
    ['1.11(2): destruction on no day', set("state = 'DESTROYED'", 'disclosed'), 'destroyed_on_a_day'],
    [
      '1.11(2): a destruction corrected to before the purpose ended',
      destructionEvent('destroyed', '2018-03-19'),
      'kept_and_destroyed_in_order',
    ],
    [
      '1.11(2): proceedings that still run at the destruction',
      set(`proceedings_begun_on = '${TODAY}'`, 'destroyed'),
      'kept_and_destroyed_in_order',
    ],
    [
      '1.11(2): an appeal period that still runs at the destruction',
      set(`appeal_period_begun_on = '${TODAY}'`, 'destroyed'),
      'kept_and_destroyed_in_order',
    ],
    [
      '1.11(2): the end of the purpose taken away afterwards',
      set('purpose_ended_on = NULL', 'destroyed'),
      'kept_and_destroyed_in_order',
    ],
    [
      '1.11(2): surplus destroyed without confirmation',
      set('has_surplus = true', 'destroyed'),
      'surplus_destruction_is_confirmed',
    ],
    [
      '1.11(2): the destruction of what was refused',
      set(`state = 'DESTROYED', purpose_ended_on = '${TODAY}', destroyed_on = '${TODAY}'`, 'refused'),
      'destroyed_once_disclosed',
    ],
    [
      '1.20: a release before the discussion',
      insertion('disclosure_matters', {
        id: randomUUID(),
        version: 1,
        customer_number: 'QQ000001A',
        recorded_at: TODAY,
        request: 'single',
        kind: 'INFORMATION_REQUEST',
        raised_by_body: HOME_OFFICE,
        raised_by: 'x',
        raised_on: TODAY,
        statement: 'x',
        basis: 'SUBJECT_ACCESS',
        released_on: TODAY,
      }),
      'discussed_before_release_in_order',
    ],
    [
      '1.3: a timescale that one body agrees with itself',
      insertion('disclosure_timescales', {
        id: randomUUID(),
        version: 1,
        within_days: 5,
        unit: 'WORKING_DAYS',
        proposed_by_body: HOME_OFFICE,
        proposed_by: 'x',
        proposed_on: TODAY,
        agreed_by_body: HOME_OFFICE,
        agreed_by: 'y',
        agreed_on: TODAY,
        agreed_at: TODAY,
      }),
      'agreed_by_the_other',
    ],
  ])('%s', async (_why, sql, constraint) => {
    expect(await run(withIds(sql))).toBe(constraint);
  });
});

describe('what the application’s role may do', () => {
  it.each(['disclosure_decisions', 'disclosures'])('it never rewrites %s', async (table) => {
    const rewrite = `UPDATE ${table} SET decision = decision WHERE request = '${ids.disclosed}'`;
    expect(await asTheApplication(rewrite)).toBe(`permission denied for table ${table}`);
  });

  it.each([
    ['a decision', () => decision({})],
    [
      'a disclosure',
      () =>
        insertion('disclosures', {
          request: 'disclosed',
          number: 1,
          decision: 'DISCLOSED_IN_FULL',
          disclosed: 'x',
          disclosed_to: 'x',
          has_surplus: false,
          event: 'event',
          disclosed_on: TODAY,
        }),
    ],
  ])('%s is the Child Maintenance Group’s to record, not the Home Office’s', async (_why, statement) => {
    await expect(desk.runAs([HOME_OFFICE], withIds(statement()))).rejects.toThrow('row-level security');
  });
});
