import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  DECIDE_CAUSE,
  type Input,
  type LocalAuthorityCases,
  NOTHING,
  openLocalAuthority,
  READ_CUSTOMER,
  READ_OVERPAYMENT,
  RECORD_OVERPAYMENT,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

async function record(changes: Input = {}) {
  const input = cases.overpaymentInput(changes);
  const id = textAt(await cases.order(RECORD_OVERPAYMENT, input), 'recordOverpayment', 'id');
  return { ...input, id };
}

describe('recordOverpayment', () => {
  it('records an overpayment and owes nothing by it', async () => {
    const input = cases.overpaymentInput({ cause: 'MISREPRESENTATION' });
    const { data } = await cases.order(RECORD_OVERPAYMENT, input);
    expect(data?.recordOverpayment).toMatchObject({
      version: 1,
      reference: input.reference,
      amountPence: 41_250,
      cause: 'MISREPRESENTATION',
      state: 'DECIDED',
      decidedOn: '2018-03-26',
      localAuthority: { code: 'MAN' },
      customer: { nino: input.nino },
      history: [{ kind: 'OVERPAYMENT_DECIDED', happenedOn: '2018-03-26', recordedBy: { code: 'LA:MAN' } }],
    });
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toEqual([]);
  });

  it.each([
    ['left out', undefined],
    ['null', null],
  ])('awaits the cause where it is %s', async (_why, cause) => {
    const { data } = await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput({ cause }));
    expect(data?.recordOverpayment).toMatchObject({ cause: null, state: 'AWAITING_CAUSE' });
  });

  it.each<[string, Input, string]>([
    ['a day in the future', { decidedOn: '2018-06-02' }, 'input.decidedOn'],
    ['a day before the calendars', { decidedOn: '2009-12-31' }, 'input.decidedOn'],
    ['no amount', { amountPence: 0 }, 'input.amountPence'],
    ['an empty reference', { reference: ' ' }, 'input.reference'],
    ['a reference of 41 characters', { reference: 'x'.repeat(41) }, 'input.reference'],
    ['an authority that is none', { localAuthority: 'XXX' }, 'input.localAuthority'],
    ['an authority that did not exist then', { localAuthority: 'CBD' }, 'input.localAuthority'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const before = await cases.countRows();
    const answer = await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a reference that the authority has used, and leaves it to another', async () => {
    const { reference } = await record();
    const before = await cases.countRows();
    const again = await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput({ reference }));
    expect(codesOf(again)).toEqual(['CONFLICT']);
    expect(again.errors?.[0]?.message).toContain('input.reference:');
    expect(await cases.countRows()).toEqual(before);
    const elsewhere = cases.overpaymentInput({ reference, localAuthority: 'GLG' });
    const answer = await cases.order(RECORD_OVERPAYMENT, elsewhere, 'glasgow-benefits');
    expect(answer.data?.recordOverpayment).toMatchObject({ reference, localAuthority: { code: 'GLG' } });
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const input = cases.overpaymentInput();
    const first = await cases.order(RECORD_OVERPAYMENT, input);
    const before = await cases.countRows();
    expect(await cases.order(RECORD_OVERPAYMENT, input)).toEqual(first);
    const other = { ...input, amountPence: 1 };
    expect(codesOf(await cases.order(RECORD_OVERPAYMENT, other))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    'glasgow-benefits',
    'debt-manager',
    'jobcentre-officer',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('is not for %s', async (persona) => {
    const before = await cases.countRows();
    const answer = await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput(), persona);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('decideOverpaymentCause', () => {
  const deciding = (id: string, changes: Input = {}) => ({
    clientReference: randomUUID(),
    id,
    version: 1,
    cause: 'FAILURE_TO_DISCLOSE',
    decidedOn: '2018-04-30',
    ...changes,
  });

  it('gives the overpayment its cause and leaves the day that it was decided', async () => {
    const { id } = await record();
    const { data } = await cases.order(DECIDE_CAUSE, deciding(id));
    expect(data?.decideOverpaymentCause).toMatchObject({
      version: 2,
      cause: 'FAILURE_TO_DISCLOSE',
      state: 'DECIDED',
      decidedOn: '2018-03-26',
      history: [{}, { kind: 'OVERPAYMENT_CAUSE_DECIDED', happenedOn: '2018-04-30' }],
    });
  });

  it.each<[string, Input, string, string]>([
    ['a day in the future', { decidedOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.decidedOn'],
    ['an id that is no UUID', { id: 'one' }, 'BAD_USER_INPUT', 'input.id'],
    ['an id that no overpayment has', { id: randomUUID() }, 'NOT_FOUND', 'no such record'],
    ['a version that it had not', { version: 2 }, 'CONFLICT', 'version 1'],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const { id } = await record();
    const before = await cases.countRows();
    const answer = await cases.order(DECIDE_CAUSE, deciding(id, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a second cause by its clause', async () => {
    const { id } = await record({ cause: 'MISREPRESENTATION' });
    const answer = await cases.order(DECIDE_CAUSE, deciding(id));
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('Appendix 6');
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const { id } = await record();
    const input = deciding(id);
    const first = await cases.order(DECIDE_CAUSE, input);
    const before = await cases.countRows();
    expect(await cases.order(DECIDE_CAUSE, input)).toEqual(first);
    const other = { ...input, cause: 'MISREPRESENTATION' };
    expect(codesOf(await cases.order(DECIDE_CAUSE, other))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['glasgow-benefits', 'NOT_FOUND'],
    ['debt-manager', 'FORBIDDEN'],
    ['home-office-caseworker', 'FORBIDDEN'],
  ])('is not for %s', async (persona, code) => {
    const { id } = await record();
    expect(codesOf(await cases.order(DECIDE_CAUSE, deciding(id), persona))).toEqual([code]);
  });
});

describe('who sees an overpayment', () => {
  it('its authority, by its key and among the customer’s', async () => {
    const { id, nino, reference } = await record();
    const caller = cases.as('manchester-benefits');
    for (const localAuthority of ['MAN', 'E08000003']) {
      const one = await caller.query(READ_OVERPAYMENT, { localAuthority, reference });
      expect(one.data?.localAuthorityOverpayment).toMatchObject({ id, localAuthority: { code: 'MAN' } });
    }
    const all = await caller.query(READ_CUSTOMER, { nino });
    expect(all.data?.localAuthorityCustomer).toMatchObject({
      localAuthorityOverpayments: { edges: [{ node: { id } }] },
    });
  });

  it.each([
    'glasgow-benefits',
    'debt-manager',
    'jobcentre-officer',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('not %s', async (persona) => {
    const { nino, reference } = await record();
    const caller = cases.as(persona);
    expect(await caller.query(READ_CUSTOMER, { nino })).toEqual({ data: NOTHING });
    expect(await caller.query(READ_OVERPAYMENT, { localAuthority: 'MAN', reference })).toEqual({
      data: { localAuthorityOverpayment: null },
    });
  });

  it('another customer of the authority has none of it, and pages come in the order of recording', async () => {
    const nino = cases.newNino();
    const references = ['first', 'second', 'third'].map((word) => `${word} ${randomUUID()}`.slice(0, 40));
    for (const reference of references) await record({ nino, reference });
    await record();
    const page = `query ($nino: NationalInsuranceNumber!, $after: String) { localAuthorityCustomer(nino: $nino) {
      localAuthorityOverpayments(first: 2, after: $after) { edges { node { reference } } pageInfo { hasNextPage endCursor } }
    } }`;
    const caller = cases.as('manchester-benefits');
    const first = await caller.query(page, { nino, after: null });
    const after = textAt(
      first,
      'localAuthorityCustomer',
      'localAuthorityOverpayments',
      'pageInfo',
      'endCursor',
    );
    const second = await caller.query(page, { nino, after });
    const told = [first, second].map(({ data }) => JSON.stringify(data)).join();
    expect(references.map((reference) => told.split(reference).length - 1)).toEqual([1, 1, 1]);
    expect(second.data?.localAuthorityCustomer).toMatchObject({
      localAuthorityOverpayments: {
        edges: [{ node: { reference: references[2] } }],
        pageInfo: { hasNextPage: false },
      },
    });
  });

  it('every look is audited, also one that finds nothing', async () => {
    const { id, nino, reference } = await record();
    await cases.database.query('TRUNCATE audit_lines');
    await cases.as('manchester-benefits').query(READ_OVERPAYMENT, { localAuthority: 'MAN', reference });
    await cases.as('debt-manager').query(READ_OVERPAYMENT, { localAuthority: 'MAN', reference });
    const { rows } = await cases.database.query(
      'SELECT subject, action, scope, record_reference, customer_key FROM audit_lines ORDER BY at',
    );
    const line = { action: 'VIEW_OVERPAYMENT', scope: 'cases:read' };
    expect(rows).toEqual([
      { ...line, subject: 'manchester-benefits', record_reference: id, customer_key: nino.slice(0, 8) },
      { ...line, subject: 'debt-manager', record_reference: null, customer_key: null },
    ]);
  });
});
