import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisclosureGatewayEnum } from '../../../../subgraphs/child-maintenance/decisions/DisclosureGateway.js';
import { DisclosurePurposeEnum } from '../../../../subgraphs/child-maintenance/disclosure-requests/DisclosurePurpose.js';
import { requestDisclosure } from '../../../../subgraphs/child-maintenance/disclosure-requests/requestDisclosure.js';
import { codesOf } from '../../../support/codesOf.js';
import {
  ANSWER,
  ASK,
  CMG,
  DESTROY,
  goodRequest,
  HOME,
  IN_FULL,
  IN_PART,
  messageOf,
  newCustomer,
  newReference,
  REFUSED,
  RETURN,
  received,
} from '../fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from '../openChildMaintenance.js';

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

describe('what a request may say', () => {
  it.each<[string, object]>([
    ['the longest reason', { reason: 'x'.repeat(4000) }],
    ['a countersignature of the least grade', { countersignerGrade: 'EO' }],
    ['a customer of the Northern Ireland service', { isNorthernIrelandCustomer: true }],
    ...Object.values(DisclosurePurposeEnum).map((purpose): [string, object] => [purpose, { purpose }]),
  ])('%s', async (_why, changes) => {
    const answer = await desk.ask(HOME, ASK, { ...goodRequest(newCustomer()), ...changes });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.requestDisclosure).toMatchObject(changes);
  });

  it.each(Object.values(DisclosureGatewayEnum))('a disclosure may go through %s', async (gateway) => {
    const id = await received(desk.homeOffice(), newCustomer());
    const test = { isSubstantialChance: true, prejudiceFinding: 'The prosecution would fail.' };
    const grounds = gateway === 'DISCLOSURE_GUIDANCE' ? test : {};
    const input = { id, version: 1, ...IN_FULL, gateway, ...grounds, answeredOn: TODAY };
    expect((await desk.ask(CMG, ANSWER, input)).data?.answerDisclosureRequest).toMatchObject({ gateway });
  });

  it('each purpose names its Act', async () => {
    const query = '{ __type(name: "DisclosurePurpose") { enumValues { name description } } }';
    const { data } = await desk.as(HOME).query(query);
    const values: { description: string }[] = Reflect.get(Object(data?.__type), 'enumValues');
    expect(values).toHaveLength(10);
    const naming = (act: string) => values.filter(({ description }) => description.startsWith(act)).length;
    expect(naming('Section 20(3) of the Immigration and Asylum Act 1999')).toBe(5);
    expect(naming('Immigration (Supply of Information')).toBe(2);
    expect(
      naming('S131 of the Nationality, Immigration and Asylum (NIA) Act 2002 and S43 of the UK Borders'),
    ).toBe(3);
  });
});

describe('refusals of a request', () => {
  it.each([
    ['no reason (HO-U02)', { reason: ' ' }, 'BAD_USER_INPUT', 'input.reason'],
    ['a reason that is too long', { reason: 'x'.repeat(4001) }, 'BAD_USER_INPUT', '4000'],
    ['not marked Official (HO-U15)', { isMarkedOfficial: false }, 'RULE_BROKEN', '1.11(2)'],
    [
      'other lines of enquiry not pursued (HO-U03)',
      { otherLinesOfEnquiryPursued: false },
      'RULE_BROKEN',
      '1.11(2)',
    ],
    ['countersigned by the one who asks (HO-U01)', { countersignedBy: HOME }, 'RULE_BROKEN', '1.6'],
    ['the same in capitals', { countersignedBy: HOME.toUpperCase() }, 'RULE_BROKEN', '1.6'],
    ['countersigned below EO', { countersignerGrade: 'AO' }, 'RULE_BROKEN', '1.6'],
    ['no countersignature', { countersignedBy: '' }, 'BAD_USER_INPUT', 'countersignedBy'],
    ['a purpose that 1.6 does not list', { purpose: 'OTHER' }, 'BAD_USER_INPUT', 'DisclosurePurpose'],
    [
      'an officer’s name instead of a reference',
      { countersignedBy: 'A Name' },
      'BAD_USER_INPUT',
      'countersignedBy',
    ],
    [
      'a client reference of another shape',
      { clientReference: 'no space' },
      'BAD_USER_INPUT',
      'clientReference',
    ],
  ])('%s', async (_why, changes, code, part) => {
    const before = await desk.rowCounts();
    const answer = await desk.ask(HOME, ASK, { ...goodRequest(newCustomer()), ...changes });
    expect(codesOf(answer)).toEqual([code]);
    expect(messageOf(answer)).toContain(part);
    expect(await desk.rowCounts()).toEqual(before);
  });

  it('by the Child Maintenance Group is FORBIDDEN', async () => {
    expect(codesOf(await desk.ask(CMG, ASK, goodRequest(newCustomer())))).toEqual(['FORBIDDEN']);
  });

  it('by a token below grade EO is FORBIDDEN (HO-U16)', async () => {
    const context = desk.homeOffice();
    const { principal } = context;
    if (principal === null) throw new Error('A caller was expected.');
    for (const grade of ['AA', 'AO', null] as const) {
      const below = { ...context, principal: { ...principal, grade } };
      const refusal = await requestDisclosure(below, goodRequest(newCustomer())).catch((error) => error.code);
      expect(refusal).toBe('FORBIDDEN');
    }
  });
});

describe('refusals of what follows', () => {
  const answered = { ...IN_FULL, answeredOn: TODAY };
  const returned = { criterion: 'TEMPLATE', reason: 'Not the template.', returnedOn: TODAY };
  const acts = [
    ['an answer', ANSWER, CMG, HOME, answered, 'answeredOn'],
    ['a return', RETURN, CMG, HOME, returned, 'returnedOn'],
    ['a destruction', DESTROY, HOME, CMG, { destroyedOn: TODAY }, 'destroyedOn'],
  ] as const;

  /** A request for which the act is the next. */
  async function ready(query: string): Promise<{ id: string; version: number }> {
    if (query === DESTROY) return { id: await desk.expired(), version: 3 };
    return { id: await received(desk.homeOffice('2018-03-16'), newCustomer()), version: 1 };
  }

  it.each(acts)('%s by the other body is FORBIDDEN', async (_why, query, _by, other, input) => {
    expect(codesOf(await desk.ask(other, query, { ...(await ready(query)), ...input }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  it.each(acts)('%s to an unknown id is NOT_FOUND', async (_why, query, by, _other, input) => {
    expect(codesOf(await desk.ask(by, query, { id: randomUUID(), version: 1, ...input }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it.each(acts)('%s to what is no id is BAD_USER_INPUT', async (_why, query, by, _other, input) => {
    expect(codesOf(await desk.ask(by, query, { id: 'x', version: 1, ...input }))).toEqual(['BAD_USER_INPUT']);
  });

  it.each(acts)('%s at a stale version is CONFLICT', async (_why, query, by, _other, input) => {
    const { id, version } = await ready(query);
    expect(codesOf(await desk.ask(by, query, { id, version: version - 1, ...input }))).toEqual(['CONFLICT']);
  });

  const misplaced = acts.map(
    ([why, query, by, _other, input, field]) =>
      [`${why} on a day to come`, query, by, { ...input, [field]: '2018-04-11' }, field] as const,
  );
  // A destruction before the disclosure breaks another rule first: see retention.
  const tooEarly = acts
    .slice(0, 2)
    .map(
      ([why, query, by, _other, input, field]) =>
        [`${why} before what it ends`, query, by, { ...input, [field]: '2018-03-15' }, field] as const,
    );

  it.each([...misplaced, ...tooEarly])(
    '%s is BAD_USER_INPUT and changes nothing',
    async (_why, query, by, input, field) => {
      const request = await ready(query);
      const before = await desk.rowCounts();
      const answer = await desk.ask(by, query, { ...request, ...input });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(messageOf(answer)).toContain(`input.${field}`);
      expect(await desk.rowCounts()).toEqual(before);
    },
  );

  it.each(acts)('%s sent twice is done once, and under its reference nothing else is', async (...act) => {
    const [_why, query, by, _other, input] = act;
    const repeated = { ...(await ready(query)), ...input, clientReference: newReference() };
    const first = await desk.ask(by, query, repeated);
    expect(first.errors).toBeUndefined();
    const before = await desk.rowCounts();
    expect(await desk.ask(by, query, repeated)).toEqual(first);
    expect(await desk.rowCounts()).toEqual(before);
    expect(codesOf(await desk.ask(by, query, { ...repeated, version: 7 }))).toEqual(['CONFLICT']);
    expect(await desk.rowCounts()).toEqual(before);
  });

  it.each([
    ['a disclosure without a gateway (HO-U04)', { decision: 'DISCLOSED_IN_PART' }, 'input.gateway'],
    ['a disclosure whose gateway is null', { ...IN_FULL, gateway: null }, 'input.gateway'],
    [
      'a disclosure through two gateways',
      { ...IN_FULL, gateway: ['CUSTOMER_CONSENT', 'LAW_OR_COURT_ORDER'] },
      'input.gateway',
    ],
    ['a disclosure that does not say what', { ...IN_FULL, disclosed: null }, 'input.disclosed'],
    ['a disclosure of nothing', { ...IN_FULL, disclosed: ' ' }, 'input.disclosed'],
    ['a partial one that does not say what was withheld', { ...IN_PART, withheld: null }, 'input.withheld'],
    ['a full one that says what was withheld', { ...IN_FULL, withheld: 'Some.' }, 'input.withheld'],
    [
      'gateway 4 without its test',
      { ...IN_FULL, gateway: 'DISCLOSURE_GUIDANCE' },
      'input.isSubstantialChance',
    ],
    [
      'gateway 4 without what its test rests on',
      { ...IN_FULL, gateway: 'DISCLOSURE_GUIDANCE', isSubstantialChance: true },
      'input.prejudiceFinding',
    ],
    [
      'the test of gateway 4 with another',
      { ...IN_FULL, isSubstantialChance: true },
      'input.isSubstantialChance',
    ],
    ['a letter that is not named', { decision: 'LETTER_FORWARDED' }, 'input.letter'],
    ['a refusal that says to whom', { ...REFUSED, disclosedTo: 'x' }, 'input.disclosedTo'],
    ['a refusal with surplus', { ...REFUSED, hasSurplus: false }, 'input.hasSurplus'],
    ['a name to whom', { ...IN_FULL, disclosedTo: 'A Name' }, 'input.disclosedTo'],
    [
      'a refusal with a gateway',
      { decision: 'REFUSED', reason: 'No.', gateway: 'CUSTOMER_CONSENT' },
      'input.gateway',
    ],
    ['a refusal without a reason', { decision: 'REFUSED' }, 'input.reason'],
    ['a refusal whose reason is too long', { decision: 'REFUSED', reason: 'x'.repeat(4001) }, 'input.reason'],
    ['a disclosure with a reason', { ...IN_FULL, reason: 'Why not.' }, 'input.reason'],
  ])('%s', async (_why, decided, field) => {
    const answer = await desk.ask(CMG, ANSWER, {
      id: randomUUID(),
      version: 1,
      ...decided,
      answeredOn: TODAY,
    });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain(field);
  });

  it.each([
    ['an empty one', ' '],
    ['one that is too long', 'x'.repeat(4001)],
  ])('a return needs a reason, not %s', async (_why, reason) => {
    const answer = await desk.ask(CMG, RETURN, {
      ...{ id: randomUUID(), version: 1, criterion: 'REASON', reason, returnedOn: TODAY },
    });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain('input.reason');
  });
});

describe('a repeated request', () => {
  it('gives the first one and makes no second; another under its reference is CONFLICT', async () => {
    const input = goodRequest(newCustomer());
    const first = await desk.ask(HOME, ASK, input);
    const before = await desk.rowCounts();
    expect(await desk.ask(HOME, ASK, input)).toEqual(first);
    expect(codesOf(await desk.ask(HOME, ASK, { ...input, purpose: 'ACCOMMODATION' }))).toEqual(['CONFLICT']);
    expect(await desk.rowCounts()).toEqual(before);
  });
});
