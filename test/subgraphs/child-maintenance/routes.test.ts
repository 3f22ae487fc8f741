import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../support/codesOf.js';
import { textAt } from '../../support/textAt.js';
import {
  ANSWER,
  ANSWER_MATTER,
  ASK_LIST,
  CHALLENGE,
  CMG,
  CONSULT,
  CONSULT_RELEASE,
  DESTROY,
  FIND_WITNESS,
  goodRequest,
  HOME,
  IN_FULL,
  IN_PART,
  INCORRECT,
  messageOf,
  newCustomer,
  QUERY,
  REFUSED,
  RELEASE,
  RETAIN,
  RETURN,
  REVIEW,
  received,
  SENIOR,
  SUBMIT_LETTER,
  TRANSFER,
} from './fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from './openChildMaintenance.js';

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

const SAR_TEAM = 'SUBJECT_ACCESS_REQUEST_TEAM';
const answered = { version: 1, answeredOn: TODAY };

/** What a mutation gave; fails where it was refused. */
async function done(who: string, mutation: string, input: object): Promise<Record<string, unknown>> {
  const answer = await desk.ask(who, mutation, input);
  expect(answer.errors).toBeUndefined();
  return Object(Object.values(Object(answer.data))[0]);
}

/** Expects a refusal by this clause, and that nothing changed. */
async function refused(who: string, mutation: string, input: object, clause: string): Promise<void> {
  const before = await desk.rowCounts();
  const answer = await desk.ask(who, mutation, input);
  expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
  expect(messageOf(answer)).toContain(`(${clause}`);
  expect(await desk.rowCounts()).toEqual(before);
}

async function put(mutation: string, id: string, version: number, extra: object = {}): Promise<string> {
  const who = mutation === CONSULT ? CMG : HOME;
  const matter = await done(who, mutation, {
    id,
    version,
    statement: 'A matter.',
    raisedOn: TODAY,
    ...extra,
  });
  return String(matter.id);
}

function reply(who: string, id: string, outcome: string): Promise<Record<string, unknown>> {
  return done(who, ANSWER_MATTER, { id, version: 1, outcome, answer: 'An answer.', answeredOn: TODAY });
}

async function asked(changes: object = {}): Promise<{ id: string; nino: string }> {
  const nino = newCustomer();
  return { nino, id: await received(desk.homeOffice('2018-03-16'), nino, changes) };
}

describe('HO-U05: gateway 4 of 1.8', () => {
  it('takes its test, and the Home Office is shown neither', async () => {
    const { id } = await asked();
    const test = { isSubstantialChance: true, prejudiceFinding: 'The trial would fail.' };
    const input = { id, ...answered, ...IN_FULL, gateway: 'DISCLOSURE_GUIDANCE', ...test };
    const request = await done(CMG, ANSWER, input);
    expect(request).toMatchObject({ decisions: [{ gateway: 'DISCLOSURE_GUIDANCE', ...test }] });
  });

  it('is closed to what is merely a risk', async () => {
    const { id } = await asked();
    const test = { isSubstantialChance: false, prejudiceFinding: 'It might.' };
    const input = { id, ...answered, ...IN_FULL, gateway: 'DISCLOSURE_GUIDANCE', ...test };
    await refused(CMG, ANSWER, input, '1.8(4)');
  });
});

describe('HO-U06: witnesses and victims', () => {
  it.each([
    ['in full', IN_FULL],
    ['in part', IN_PART],
  ])('are not disclosed %s', async (_why, decided) => {
    const { id } = await asked({ isWitnessOrVictim: true });
    await refused(CMG, ANSWER, { id, ...answered, ...decided }, '1.8, Witnesses');
  });

  it('may be found out to be some, and then are not disclosed', async () => {
    const { id } = await asked();
    const request = await done(CMG, FIND_WITNESS, { id, version: 1, foundOn: TODAY });
    expect(request).toMatchObject({ isWitnessOrVictim: true, version: 2, state: 'RECEIVED' });
    await refused(CMG, ANSWER, { id, ...answered, version: 2, ...IN_FULL }, '1.8, Witnesses');
    await refused(CMG, FIND_WITNESS, { id, version: 2, foundOn: TODAY }, '1.8, Witnesses');
  });

  it('are telephoned: that ends HO-01, and nothing is to be destroyed', async () => {
    const { id, nino } = await asked({ isWitnessOrVictim: true });
    const request = await done(CMG, ANSWER, { id, ...answered, decision: 'TELEPHONED' });
    expect(request).toMatchObject({ state: 'ANSWERED', decision: 'TELEPHONED', disclosures: [] });
    expect(await desk.obligations(HOME, nino)).toMatchObject([{ standard: { id: 'HO-01' }, endedOn: TODAY }]);
  });

  it('are sent a letter once its content is approved, not before', async () => {
    const { id } = await asked({ isWitnessOrVictim: true });
    const first = await put(SUBMIT_LETTER, id, 1);
    await refused(HOME, SUBMIT_LETTER, { id, version: 1, statement: 'x', raisedOn: TODAY }, '1.8, Witnesses');
    const forward = (letter: string) => ({ id, ...answered, decision: 'LETTER_FORWARDED', letter });
    await refused(CMG, ANSWER, forward(first), '1.8, Witnesses');
    await refused(
      CMG,
      RETURN,
      { id, version: 1, criterion: 'REASON', reason: 'x', returnedOn: TODAY },
      '1.8, Witnesses',
    );
    await reply(CMG, first, 'CHANGES_NEEDED');
    await refused(CMG, ANSWER, forward(first), '1.8, Witnesses');
    const second = await put(SUBMIT_LETTER, id, 1);
    expect(await reply(CMG, second, 'APPROVED')).toMatchObject({ outcome: 'APPROVED', answeredBy: CMG });
    const request = await done(CMG, ANSWER, forward(second));
    expect(request).toMatchObject({ decision: 'LETTER_FORWARDED', gateway: null, disclosures: [] });
  });

  it('another request’s letter is none', async () => {
    const [one, other] = [await asked({ isWitnessOrVictim: true }), await asked({ isWitnessOrVictim: true })];
    const letter = await put(SUBMIT_LETTER, other.id, 1);
    await reply(CMG, letter, 'APPROVED');
    await refused(
      CMG,
      ANSWER,
      { id: one.id, ...answered, decision: 'LETTER_FORWARDED', letter },
      '1.8, Witnesses',
    );
  });

  it('and nobody else is written to or telephoned', async () => {
    const { id } = await asked();
    await refused(CMG, ANSWER, { id, ...answered, decision: 'TELEPHONED' }, '1.8, Witnesses');
    await refused(HOME, SUBMIT_LETTER, { id, version: 1, statement: 'x', raisedOn: TODAY }, '1.8, Witnesses');
  });
});

describe('HO-U07: lists', () => {
  async function listed(count: number) {
    const { nino: _nino, isNorthernIrelandCustomer: _is, ...template } = goodRequest(newCustomer());
    const customers = Array.from({ length: count }, () => ({ nino: newCustomer() }));
    return { ...template, customers, narrowing: 'Only those seen at the address.' };
  }

  it('is a request for each customer, in its order, each with its own HO-01 at the team’s office', async () => {
    const input = await listed(3);
    const answer = await desk.ask(HOME, ASK_LIST, input);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.requestDisclosureOfList).toMatchObject(
      input.customers.map(({ nino }) => ({ customer: { nino }, isList: true, narrowing: input.narrowing })),
    );
    const { rows } = await desk.database.query(
      `SELECT count(DISTINCT o.subject_reference)::int AS n, min(o.office) AS office FROM obligations o
       WHERE o.customer_number = ANY ($1)`,
      [input.customers.map(({ nino }) => nino)],
    );
    expect(rows).toEqual([{ n: 3, office: 'Subject Access Request Team' }]);
    expect(await desk.ask(HOME, ASK_LIST, input)).toEqual(answer);
    const audited = await desk.database.query(
      `SELECT count(DISTINCT customer_key)::int AS n FROM audit_lines WHERE customer_key = ANY ($1) AND scope = 'cases:write'`,
      [input.customers.map(({ nino }) => nino.slice(0, 8))],
    );
    expect(audited.rows).toEqual([{ n: 3 }]);
  });

  it.each([
    ['of one', 1, {}, 'input.customers'],
    ['of too many', 51, {}, 'input.customers'],
    ['that was not narrowed', 2, { narrowing: ' ' }, 'input.narrowing'],
  ])('%s is refused', async (_why, count, changes, field) => {
    const answer = await desk.ask(HOME, ASK_LIST, { ...(await listed(count)), ...changes });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain(field);
  });

  it('with a customer twice is refused', async () => {
    const input = await listed(2);
    const [first] = input.customers;
    const answer = await desk.ask(HOME, ASK_LIST, { ...input, customers: [first, first] });
    expect(messageOf(answer)).toContain('input.customers');
  });

  it('is decided by the Subject Access Request Team only, which sees it whole; the Home Office goes from none to another', async () => {
    const answer = await desk.ask(HOME, ASK_LIST, await listed(2));
    const [one] = Object(answer.data?.requestDisclosureOfList);
    const { id } = one;
    await refused(CMG, ANSWER, { id, ...answered, ...IN_FULL }, '1.8, Requests for lists');
    await refused(
      CMG,
      ANSWER,
      { id, ...answered, ...REFUSED, office: 'LOCAL_OFFICE' },
      '1.8, Requests for lists',
    );
    const query = 'query One($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { onList { id } } }';
    const seen = async (who: string) =>
      Object((await desk.as(who).query(query, { id })).data?.childMaintenanceDisclosureRequest).onList;
    expect(await seen(CMG)).toHaveLength(2);
    expect(await seen(HOME)).toEqual([]);
    const request = await done(CMG, ANSWER, { id, ...answered, ...IN_FULL, office: SAR_TEAM });
    expect(request).toMatchObject({ decisions: [{ office: SAR_TEAM }] });
  });

  it('HO-U12: what was disclosed of a list is surplus, whose destruction is confirmed', async () => {
    const answer = await desk.ask(HOME, ASK_LIST, await listed(2));
    const [{ id }] = Object(answer.data?.requestDisclosureOfList);
    await done(CMG, ANSWER, { id, ...answered, ...IN_FULL, office: SAR_TEAM });
    await done(HOME, RETAIN, { id, version: 2, event: 'PURPOSE_ENDED', happenedOn: TODAY });
    await refused(HOME, DESTROY, { id, version: 3, destroyedOn: TODAY }, '1.11(2)');
    const confirmed = { id, version: 3, destroyedOn: TODAY, confirmSurplusDestroyed: true };
    expect(await done(HOME, DESTROY, confirmed)).toMatchObject({ surplusDestructionConfirmed: true });
  });
});

describe('HO-U12: surplus with a single disclosure', () => {
  it('is confirmed too', async () => {
    const { id } = await asked();
    await done(CMG, ANSWER, { id, ...answered, ...IN_FULL, hasSurplus: true });
    await done(HOME, RETAIN, { id, version: 2, event: 'PURPOSE_ENDED', happenedOn: TODAY });
    await refused(HOME, DESTROY, { id, version: 3, destroyedOn: TODAY }, '1.11(2)');
  });
});

describe('HO-U20: in doubt, advice', () => {
  const consultation = { statement: 'May the town be given?', raisedOn: TODAY };
  const asking = { ...consultation, askedOf: 'ADVICE_AND_GUIDANCE_TEAM', guidanceConsulted: true };

  it('comes after guidance was consulted', async () => {
    const { id } = await asked();
    await refused(CMG, CONSULT, { id, version: 1, ...asking, guidanceConsulted: false }, '1.11(1)');
  });

  it('is waited for before anything is decided or returned', async () => {
    const { id } = await asked();
    const matter = await put(CONSULT, id, 1, asking);
    await refused(CMG, ANSWER, { id, ...answered, ...IN_FULL }, '1.11(1)');
    await refused(
      CMG,
      RETURN,
      { id, version: 1, criterion: 'REASON', reason: 'x', returnedOn: TODAY },
      '1.11(1)',
    );
    expect(await reply(CMG, matter, 'ADVISED')).toMatchObject({ outcome: 'ADVISED' });
    await done(CMG, ANSWER, { id, ...answered, ...IN_FULL });
    await refused(CMG, CONSULT, { id, version: 2, ...asking }, '1.11(1)');
  });

  it('is nothing to the Home Office: not found, and not answered', async () => {
    const { id } = await asked();
    const matter = await put(CONSULT, id, 1, asking);
    const answer = { id: matter, version: 1, outcome: 'ADVISED', answer: 'x', answeredOn: TODAY };
    expect(codesOf(await desk.ask(HOME, ANSWER_MATTER, answer))).toEqual(['NOT_FOUND']);
    expect(codesOf(await desk.ask(HOME, CONSULT, { id, version: 1, ...asking }))).toEqual(['FORBIDDEN']);
  });
});

describe('HO-U08: a queried decision is reviewed by a more senior officer', () => {
  async function queried(decided: object): Promise<{ id: string; nino: string; query: string }> {
    const { id, nino } = await asked();
    await done(CMG, ANSWER, { id, ...answered, ...decided });
    return { id, nino, query: await put(QUERY, id, 2) };
  }
  const reviewed = { version: 1, reviewedOn: TODAY };
  const upheld = { ...reviewed, decision: 'UPHELD', reason: 'It stands.' };

  it('not by the same, an equal or a junior one', async () => {
    const { query } = await queried(REFUSED);
    await refused(CMG, REVIEW, { id: query, ...upheld }, '1.10');
    const junior = await desk.as(['CHILD_MAINTENANCE_GROUP']).query(REVIEW, {
      input: { clientReference: 'test/junior', id: query, ...upheld },
    });
    expect(codesOf(junior)).toEqual(['RULE_BROKEN']);
    const unreviewed = { id: query, version: 1, outcome: 'UPHELD', answer: 'x', answeredOn: TODAY };
    await refused(SENIOR, ANSWER_MATTER, unreviewed, '1.10');
  });

  it('who upholds it: the request stays as it was', async () => {
    const { id, query } = await queried(REFUSED);
    expect(await done(SENIOR, REVIEW, { id: query, ...upheld })).toMatchObject({
      ...{ outcome: 'UPHELD', answer: 'It stands.', answeredBy: SENIOR },
    });
    await refused(SENIOR, REVIEW, { id: query, ...upheld, version: 2 }, '1.10');
    // Asked again, somebody more senior still would have to review it.
    const again = await put(QUERY, id, 2);
    await refused(SENIOR, REVIEW, { id: again, ...upheld }, '1.10');
  });

  it('who decides anew: a disclosure starts HO-05 on the day of the review, and HO-01 stays ended', async () => {
    const { id, nino, query } = await queried(REFUSED);
    await done(SENIOR, REVIEW, { id: query, ...reviewed, ...IN_PART });
    expect(await desk.obligations(HOME, nino)).toMatchObject([
      { standard: { id: 'HO-01' }, endedOn: TODAY },
      { standard: { id: 'HO-05' }, startedOn: TODAY, endedOn: null },
    ]);
    const { data } = await desk
      .as(CMG)
      .query(
        'query One($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { version decision refusalReason answeredBy gateway decisions { number reviews decidedBy deciderGrade } } }',
        { id },
      );
    expect(data?.childMaintenanceDisclosureRequest).toMatchObject({
      ...{ version: 3, decision: 'DISCLOSED_IN_PART', refusalReason: null, answeredBy: SENIOR },
      gateway: 'CUSTOMER_CONSENT',
      decisions: [
        { number: 1, reviews: null, decidedBy: CMG, deciderGrade: 'HEO' },
        { number: 2, reviews: 1, decidedBy: SENIOR, deciderGrade: 'G7' },
      ],
    });
  });

  it('more of a partial disclosure keeps HO-05 running from the first', async () => {
    const { nino, query } = await queried(IN_PART);
    await done(SENIOR, REVIEW, { id: query, ...reviewed, ...IN_FULL });
    expect(await desk.obligations(HOME, nino)).toHaveLength(2);
  });

  it('who takes nothing back', async () => {
    const { query } = await queried(IN_PART);
    await refused(SENIOR, REVIEW, { id: query, ...reviewed, ...REFUSED }, '1.10');
  });

  it('one query at a time, and only of a decision', async () => {
    const { id } = await queried(REFUSED);
    await refused(HOME, QUERY, { id, version: 2, statement: 'x', raisedOn: TODAY }, '1.10');
    const open = await asked();
    await refused(HOME, QUERY, { id: open.id, version: 1, statement: 'x', raisedOn: TODAY }, '1.10');
  });

  it('what is under review is not destroyed', async () => {
    const { id } = await queried(IN_PART);
    await done(HOME, RETAIN, { id, version: 2, event: 'PURPOSE_ENDED', happenedOn: TODAY });
    await refused(HOME, DESTROY, { id, version: 3, destroyedOn: TODAY }, '1.10');
  });

  it('nothing else is reviewed, and a first answer upholds nothing', async () => {
    const id = await desk.disclosed();
    const challenge = await put(CHALLENGE, id, 2);
    await refused(SENIOR, REVIEW, { id: challenge, ...upheld }, '1.10');
    const open = await asked();
    await refused(CMG, ANSWER, { id: open.id, ...answered, decision: 'UPHELD', reason: 'x' }, '1.10');
  });
});

describe('HO-U09, HO-U24: an individual’s challenge', () => {
  it('goes to the officer who responded, who considers it and responds', async () => {
    const id = await desk.disclosed();
    const challenge = await put(CHALLENGE, id, 2);
    const answer = {
      id: challenge,
      version: 1,
      outcome: 'INSTRUCTIONS_FOLLOWED',
      answer: 'x',
      answeredOn: TODAY,
    };
    await refused(SENIOR, ANSWER_MATTER, answer, '1.9');
    await refused(HOME, ANSWER_MATTER, answer, '1.9');
    expect(await done(CMG, ANSWER_MATTER, answer)).toMatchObject({
      addressedTo: CMG,
      outcome: 'INSTRUCTIONS_FOLLOWED',
    });
    await refused(CMG, ANSWER_MATTER, { ...answer, version: 2 }, '1.9');
  });

  it('needs something that was passed', async () => {
    const { id } = await asked();
    await refused(HOME, CHALLENGE, { id, version: 1, statement: 'x', raisedOn: TODAY }, '1.9');
  });

  it('may need guidance, after the answer too', async () => {
    const id = await desk.disclosed();
    await put(CHALLENGE, id, 2);
    await put(CONSULT, id, 2, { askedOf: SAR_TEAM, guidanceConsulted: true });
  });
});

describe('HO-U13: information proves to be incorrect', () => {
  it('is notified, and action is considered', async () => {
    const id = await desk.disclosed();
    const notice = await put(INCORRECT, id, 2);
    const wrong = { id: notice, version: 1, outcome: 'DISCUSSED', answer: 'x', answeredOn: TODAY };
    expect(messageOf(await desk.ask(CMG, ANSWER_MATTER, wrong))).toContain('ACTION_TAKEN');
    expect(await reply(CMG, notice, 'ACTION_TAKEN')).toMatchObject({ outcome: 'ACTION_TAKEN' });
  });
});

describe('HO-U11: onward transfer', () => {
  const transfer = { statement: 'Needed at the trial.', raisedOn: TODAY, recipient: 'A prosecutor' };

  it('is recorded with its necessity, and waits for no answer', async () => {
    const id = await desk.disclosed();
    const matter = await put(TRANSFER, id, 2, transfer);
    await refused(
      CMG,
      ANSWER_MATTER,
      { id: matter, version: 1, outcome: 'ADVISED', answer: 'x', answeredOn: TODAY },
      '1.11(2)',
    );
  });

  it.each([
    ['without its necessity', { statement: ' ' }, 'input.statement'],
    ['to nobody', { recipient: ' ' }, 'input.recipient'],
  ])('is refused %s', async (_why, changes, field) => {
    const id = await desk.disclosed();
    const answer = await desk.ask(HOME, TRANSFER, { id, version: 2, ...transfer, ...changes });
    expect(messageOf(answer)).toContain(field);
  });

  it('ends with the destruction', async () => {
    const id = await desk.expired();
    await done(HOME, DESTROY, { id, version: 3, destroyedOn: TODAY });
    await refused(HOME, TRANSFER, { id, version: 4, ...transfer }, '1.11(2)');
  });
});

describe('HO-08, HO-U14: somebody else asks a body for what the other supplied', () => {
  const request = {
    statement: 'All that is held about me.',
    raisedOn: '2018-04-09',
    basis: 'SUBJECT_ACCESS',
  };

  it.each([
    [HOME, CMG, 'HOME_OFFICE', 'CHILD_MAINTENANCE_GROUP'],
    [CMG, HOME, 'CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'],
  ])(
    'asked is %s: HO-08 runs until %s has discussed it, and only then is anything released',
    async (asker, other, owes, owed) => {
      const nino = newCustomer();
      const id = await desk.disclosed(nino);
      const matter = await done(asker, CONSULT_RELEASE, { id, version: 2, ...request });
      const release = { id: matter.id, version: 1, releasedOn: TODAY };
      await refused(asker, RELEASE, release, '1.20');
      await refused(other, RELEASE, release, '1.20');
      await reply(other, String(matter.id), 'DISCUSSED');
      expect(await desk.obligations(HOME, nino)).toMatchObject([
        {},
        {},
        {
          ...{ standard: { id: 'HO-08' }, owedBy: { code: owes }, owedTo: [{ code: owed }], dueOn: null },
          ...{ startedOn: '2018-04-09', endedOn: TODAY, status: 'UNTIMED' },
        },
      ]);
      const early = await desk.ask(asker, RELEASE, { ...release, version: 2, releasedOn: '2018-04-09' });
      expect(messageOf(early)).toContain('input.releasedOn');
      const exemption = 'Section 29 applies to the address.';
      const released = await done(asker, RELEASE, { ...release, version: 2, exemption });
      expect(released).toMatchObject({ releasedOn: TODAY, exemption, outcome: 'DISCUSSED' });
      await refused(asker, RELEASE, { ...release, version: 3 }, '1.20');
    },
  );

  it('is not answered by who was asked', async () => {
    const id = await desk.disclosed();
    const matter = await done(CMG, CONSULT_RELEASE, { id, version: 2, ...request });
    const answer = { id: matter.id, version: 1, outcome: 'DISCUSSED', answer: 'x', answeredOn: TODAY };
    await refused(CMG, ANSWER_MATTER, answer, '1.20');
    const early = await desk.ask(HOME, ANSWER_MATTER, { ...answer, answeredOn: '2018-04-06' });
    expect(messageOf(early)).toContain('input.answeredOn');
  });

  it('nothing else is released', async () => {
    const challenge = await put(CHALLENGE, await desk.disclosed(), 2);
    await refused(HOME, RELEASE, { id: challenge, version: 1, releasedOn: TODAY }, '1.20');
  });
});

describe('1.11(1): an answer of what was disclosed, to whom and when', () => {
  it.each([
    ['the officer who asked', undefined, 'test'],
    ['another officer', 'ho-officer-9', 'ho-officer-9'],
  ])('to %s', async (_why, disclosedTo, expected) => {
    const { id } = await asked();
    const input = { id, ...answered, ...IN_FULL, ...(disclosedTo === undefined ? {} : { disclosedTo }) };
    expect(await done(CMG, ANSWER, input)).toMatchObject({
      answeredBy: CMG,
      disclosures: [
        { disclosed: IN_FULL.disclosed, disclosedTo: expected, disclosedOn: TODAY, hasSurplus: false },
      ],
    });
  });

  it('corrected with its entry', async () => {
    const { id } = await asked();
    const { history } = await done(CMG, ANSWER, { id, ...answered, ...IN_FULL });
    expect(history).toHaveLength(2);
    const { rows } = await desk.database.query(
      `SELECT id FROM events WHERE subject_reference = $1 AND kind = 'DISCLOSURE_REQUEST_ANSWERED'`,
      [id],
    );
    const correct =
      'mutation C($input: CorrectEventInput!) { correctChildMaintenanceEvent(input: $input) { happenedOn } }';
    await done(CMG, correct, { event: rows[0].id, happenedOn: '2018-03-20', reason: 'It went out before.' });
    const one = await desk
      .as(CMG)
      .query(
        'query One($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { disclosures { disclosedOn } decisions { decidedOn } } }',
        { id },
      );
    expect(textAt(one, 'childMaintenanceDisclosureRequest', 'disclosures', '0', 'disclosedOn')).toBe(
      '2018-03-20',
    );
    expect(textAt(one, 'childMaintenanceDisclosureRequest', 'decisions', '0', 'decidedOn')).toBe(
      '2018-03-20',
    );
  });
});
