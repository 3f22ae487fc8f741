import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  type Input,
  type LocalAuthorityCases,
  openLocalAuthority,
  READ_OVERPAYMENT,
  RECORD_OVERPAYMENT,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

const FIELDS = `id version reference debt classification reason periods { from to } amountPence recoveredPence outstandingPence
  civilPenaltyFor { reference } civilPenalties { reference }
  referralChecks { checkedOn addressConfirmed benefitsInPayment housingBenefitInPayment }
  sentReferrals { document sentOn recoveredPence outstandingPence }
  referralReadiness { on isReady standing { requirement clause } check { checkedOn } }
  referralForm { localAuthority { code } reference cisCheckedOn debt isCivilPenalty cause classification reason
    periods { from to } recoveredPence outstandingPence }`;

const command = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${FIELDS} } }`;

const READ = `query ($reference: ID!, $on: Date) {
  localAuthorityOverpayment(localAuthority: "MAN", reference: $reference) {
    ${FIELDS} then: referralReadiness(on: $on) { isReady standing { requirement } }
  }
}`;

const DESCRIPTION = {
  classification: 'FRAUD',
  reason: 'Left the address',
  periods: [
    { from: '2018-02-05', to: '2018-03-04' },
    { from: '2017-11-06', to: '2018-01-28' },
  ],
  describedOn: '2018-03-27',
};
const CHECK = {
  checkedOn: '2018-03-28',
  addressConfirmed: true,
  benefitsInPayment: ['IS', 'DLA'],
  housingBenefitInPayment: false,
};

interface Held {
  readonly id: string;
  readonly reference: string;
  readonly nino: string;
}

async function recorded(changes: Input = {}): Promise<Held> {
  const input = cases.overpaymentInput({ cause: 'MISREPRESENTATION', ...changes });
  const answer = await cases.order(RECORD_OVERPAYMENT, input);
  return { id: textAt(answer, 'recordOverpayment', 'id'), reference: input.reference, nino: input.nino };
}

/** Orders something on an overpayment at the version that it has. */
async function order(held: Held, name: string, input: Input, who?: string | readonly string[]) {
  const { rows } = await cases.database.query('SELECT version FROM overpayments WHERE id = $1', [held.id]);
  const whole = { clientReference: randomUUID(), id: held.id, version: rows[0]?.version, ...input };
  return cases.order(command(name), whole, who);
}

/** Gives one that is ready to be referred. */
async function ready(changes: Input = {}): Promise<Held> {
  const held = await recorded(changes);
  await order(held, 'describeOverpayment', DESCRIPTION);
  await order(held, 'recordReferralCheck', CHECK);
  return held;
}

async function read(reference: string, on: string | null = null): Promise<Record<string, unknown>> {
  const { data } = await cases.as('manchester-benefits').query(READ, { reference, on });
  return Object(data?.localAuthorityOverpayment);
}

describe('an overpayment as the national form (Appendix 6) asks for it', () => {
  it('holds what the authority recorded of it, its periods in order', async () => {
    const held = await recorded({ debt: 'COUNCIL_TAX_BENEFIT' });
    await order(held, 'describeOverpayment', DESCRIPTION);
    await order(held, 'recordOwnRecovery', { pence: 1_250, recoveredOn: '2018-03-27' });
    await order(held, 'recordReferralCheck', CHECK);
    expect((await read(held.reference)).referralForm).toEqual({
      localAuthority: { code: 'MAN' },
      reference: held.reference,
      cisCheckedOn: '2018-03-28',
      debt: 'COUNCIL_TAX_BENEFIT',
      isCivilPenalty: false,
      cause: 'MISREPRESENTATION',
      classification: 'FRAUD',
      reason: 'Left the address',
      periods: [
        { from: '2017-11-06', to: '2018-01-28' },
        { from: '2018-02-05', to: '2018-03-04' },
      ],
      recoveredPence: 1_250,
      outstandingPence: 40_000,
    });
  });

  it.each<[string, string, Input, string]>([
    ['no reason', 'describeOverpayment', { ...DESCRIPTION, reason: ' ' }, 'input.reason'],
    ['a reason too long', 'describeOverpayment', { ...DESCRIPTION, reason: 'x'.repeat(201) }, 'input.reason'],
    ['no period', 'describeOverpayment', { ...DESCRIPTION, periods: [] }, 'input.periods'],
    [
      'a period that ends before it begins',
      'describeOverpayment',
      { ...DESCRIPTION, periods: [{ from: '2018-02-02', to: '2018-02-01' }] },
      'input.periods',
    ],
    [
      'periods with a day in common',
      'describeOverpayment',
      {
        ...DESCRIPTION,
        periods: [
          { from: '2018-02-01', to: '2018-02-10' },
          { from: '2018-02-10', to: '2018-02-11' },
        ],
      },
      'input.periods',
    ],
    [
      'a period that goes on after the day it was established',
      'describeOverpayment',
      { ...DESCRIPTION, periods: [{ from: '2018-02-01', to: '2018-03-28' }] },
      'input.periods',
    ],
    [
      'a day in the future',
      'describeOverpayment',
      { ...DESCRIPTION, describedOn: '2018-06-02' },
      'input.describedOn',
    ],
    ['a recovery of nothing', 'recordOwnRecovery', { pence: 0, recoveredOn: '2018-04-01' }, 'input.pence'],
    [
      'a recovery beyond the debt',
      'recordOwnRecovery',
      { pence: 41_251, recoveredOn: '2018-04-01' },
      'input.pence',
    ],
    [
      'a check in the future',
      'recordReferralCheck',
      { ...CHECK, checkedOn: '2018-06-02' },
      'input.checkedOn',
    ],
  ])('refuses %s and writes nothing', async (_why, name, input, field) => {
    const held = await recorded();
    const before = await cases.countRows();
    const answer = await order(held, name, input);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('DM-U09: a civil penalty is linked to its overpayment and treated exactly as it', () => {
  it('is one of its own, referred like any other', async () => {
    const held = await recorded();
    const penalty = await ready({ nino: held.nino, civilPenaltyFor: held.id, amountPence: 5_000 });
    const sent = await order(penalty, 'sendReferral', { sentOn: '2018-03-29' });
    expect(sent.errors).toBeUndefined();
    expect(await read(penalty.reference)).toMatchObject({
      civilPenaltyFor: { reference: held.reference },
      referralForm: { isCivilPenalty: true, outstandingPence: 5_000 },
      sentReferrals: [{ outstandingPence: 5_000 }],
    });
    expect(await read(held.reference)).toMatchObject({
      civilPenaltyFor: null,
      civilPenalties: [{ reference: penalty.reference }],
    });
  });

  it('is not for another customer’s overpayment, nor for another penalty, nor for another authority’s', async () => {
    const held = await recorded();
    const penalty = await recorded({ nino: held.nino, civilPenaltyFor: held.id });
    const refused = async (input: Input, who?: string) => {
      const answer = await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput(input), who);
      return [codesOf(answer)[0], answer.errors?.[0]?.message];
    };
    const unknown = ['BAD_USER_INPUT', 'input.civilPenaltyFor: the customer has no overpayment of this id'];
    expect(await refused({ civilPenaltyFor: held.id })).toEqual(unknown);
    expect(await refused({ nino: held.nino, civilPenaltyFor: randomUUID() })).toEqual(unknown);
    expect(
      await refused({ nino: held.nino, localAuthority: 'GLG', civilPenaltyFor: held.id }, 'glasgow-benefits'),
    ).toEqual(unknown);
    expect(await refused({ nino: held.nino, civilPenaltyFor: penalty.id })).toEqual([
      'RULE_BROKEN',
      'A civil penalty is for an overpayment, and this is a penalty itself. (2.4)',
    ]);
  });
});

describe('the checks before a referral', () => {
  it.each([
    ['the day before the check', '2018-03-27', ['CIS_CHECKED']],
    ['the day of the check', '2018-03-28', []],
    ['the day before a later check that found otherwise', '2018-04-02', []],
    ['the day of that', '2018-04-03', ['ADDRESS_CONFIRMED', 'NO_HOUSING_BENEFIT_AWARD']],
  ])('on %s', async (_why, on, standing) => {
    const held = await ready();
    const later = { checkedOn: '2018-04-03', addressConfirmed: false, housingBenefitInPayment: true };
    await order(held, 'recordReferralCheck', { ...CHECK, ...later });
    expect((await read(held.reference, on)).then).toEqual({
      isReady: standing.length === 0,
      standing: standing.map((requirement) => ({ requirement })),
    });
  });

  it('count by their days, however late they were recorded, and follow corrections', async () => {
    const held = await ready();
    const earlier = { checkedOn: '2018-03-26', addressConfirmed: false };
    await order(held, 'recordReferralCheck', { ...CHECK, ...earlier });
    expect((await read(held.reference)).referralReadiness).toMatchObject({ isReady: true });
    const { rows } = await cases.database.query(
      `SELECT id FROM referral_checks WHERE overpayment = $1 AND NOT address_confirmed`,
      [held.id],
    );
    const correct = `mutation ($input: CorrectEventInput!) { correctLocalAuthorityEvent(input: $input) { happenedOn } }`;
    const correction = {
      clientReference: randomUUID(),
      event: rows[0]?.id,
      happenedOn: '2018-04-05',
      reason: 'typing',
    };
    expect((await cases.order(correct, correction)).errors).toBeUndefined();
    expect(await read(held.reference)).toMatchObject({
      referralReadiness: { isReady: false, check: { checkedOn: '2018-04-05' } },
      referralChecks: [{ checkedOn: '2018-03-28' }, { checkedOn: '2018-04-05' }],
    });
  });
});

describe('DM-U04: sendReferral', () => {
  it('is the sending end of the national form’s way, with what the form said; a resubmission is another', async () => {
    const held = await ready();
    const documents = [randomUUID(), randomUUID()];
    await order(held, 'sendReferral', { sentOn: '2018-03-28', document: documents[0]?.toUpperCase() });
    await order(held, 'recordOwnRecovery', { pence: 250, recoveredOn: '2018-04-10' });
    await order(held, 'sendReferral', { sentOn: '2018-04-11', document: documents[1] });
    expect((await read(held.reference)).sentReferrals).toEqual([
      { document: documents[0], sentOn: '2018-03-28', recoveredPence: 0, outstandingPence: 41_250 },
      { document: documents[1], sentOn: '2018-04-11', recoveredPence: 250, outstandingPence: 41_000 },
    ]);
    const { rows } = await cases.database.query(
      `SELECT reference, side, document, sent_by, sent_to, sent_on::text FROM handoff_ends WHERE customer_number = $1
       ORDER BY sent_on`,
      [held.nino],
    );
    const way = {
      side: 'SENT',
      document: 'HOUSING_BENEFIT_REFERRAL',
      sent_by: 'LA:MAN',
      sent_to: 'DEBT_MANAGEMENT',
    };
    expect(rows).toEqual([
      { ...way, reference: documents[0], sent_on: '2018-03-28' },
      { ...way, reference: documents[1], sent_on: '2018-04-11' },
    ]);
    expect(await cases.obligationsOf(held.nino, '2018-06-01')).toEqual([]);
  });

  it.each<[string, Input, Input, string, string]>([
    ['a referral before the check', {}, { sentOn: '2018-03-27' }, 'The Customer Information System', '(7.1)'],
    ['an address not established', { addressConfirmed: false }, {}, 'current address', '(7.1)'],
    ['no benefit in payment', { benefitsInPayment: [] }, {}, 'prescribed benefits', 'Appendix 4'],
    ['Universal Credit alone', { benefitsInPayment: ['UC'] }, {}, 'Universal Credit', '(2.5)'],
    ['a current award', { housingBenefitInPayment: true }, {}, 'current award', '(2.2)'],
  ])('refuses %s, by its clause, and writes nothing', async (_why, found, sending, words, clause) => {
    const held = await recorded();
    await order(held, 'describeOverpayment', DESCRIPTION);
    await order(held, 'recordReferralCheck', { ...CHECK, ...found });
    const before = await cases.countRows();
    const answer = await order(held, 'sendReferral', { sentOn: '2018-03-28', ...sending });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(answer.errors?.[0]?.message).toContain(clause);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['Debt Management', 'debt-manager', 'FORBIDDEN'],
    ['Jobcentre Plus', 'jobcentre-officer', 'FORBIDDEN'],
    ['the Child Maintenance Group', 'child-maintenance-officer', 'FORBIDDEN'],
    ['the Home Office', 'home-office-caseworker', 'FORBIDDEN'],
    ['another authority', 'glasgow-benefits', 'NOT_FOUND'],
  ])('is not for %s, nor is any command on an overpayment', async (_who, persona, code) => {
    const held = await ready();
    const before = await cases.countRows();
    for (const [name, input] of [
      ['sendReferral', { sentOn: '2018-03-28' }],
      ['recordReferralCheck', CHECK],
      ['describeOverpayment', DESCRIPTION],
      ['recordOwnRecovery', { pence: 1, recoveredOn: '2018-04-01' }],
    ] as const)
      expect(codesOf(await order(held, name, input, persona))).toEqual([code]);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('who sees them', () => {
  it.each([
    'glasgow-benefits',
    'debt-manager',
    'jobcentre-officer',
    'child-maintenance-officer',
    'home-office-caseworker',
  ])('not %s, and row-level security holds it beneath', async (persona) => {
    const held = await ready();
    await order(held, 'sendReferral', { sentOn: '2018-03-28' });
    const asked = { localAuthority: 'MAN', reference: held.reference };
    expect(await cases.as(persona).query(READ_OVERPAYMENT, asked)).toEqual({
      data: { localAuthorityOverpayment: null },
    });
    const representations = [
      { __typename: 'Overpayment', localAuthority: { code: 'MAN' }, reference: held.reference },
    ];
    const { data, errors } = await cases.as(persona).query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Overpayment {
           debt classification reason periods { from } recoveredPence outstandingPence civilPenaltyFor { id } civilPenalties { id }
           referralChecks { checkedOn } sentReferrals { document } referralReadiness { isReady } referralForm { reference } } } }`,
      { representations },
    );
    expect(errors).toBeUndefined();
    const [seen] = Object(data)._entities;
    expect(Object.values(seen).every((value) => value === null)).toBe(true);
  });

  it.each(['referral_checks', 'sent_referrals'])('rows of %s', async (table) => {
    const held = await ready();
    await order(held, 'sendReferral', { sentOn: '2018-03-28' });
    const rows = `SELECT id FROM ${table} WHERE overpayment = '${held.id}'`;
    expect(await cases.runAs(['LA:MAN'], rows)).toHaveLength(1);
    for (const party of ['LA:GLG', 'DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'HOME_OFFICE'])
      expect(await cases.runAs([party], rows)).toEqual([]);
  });
});
