import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../../support/countRows.js';
import {
  type DebtManagementCases,
  type Input,
  openDebtManagement,
  referralBy,
} from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

const form = { formDatedOn: '2024-06-14', cisCheckedOn: '2024-06-14', receivedOn: '2024-06-14' };

describe('DM-U01 to DM-U04, DM-U10: checks before a referral counts', () => {
  it.each<[string, Input, string, string, string?]>([
    ['CIS not checked', { cisCheckedOn: null }, 'input.cisCheckedOn', '7.1'],
    ['CIS checked the day after', { cisCheckedOn: '2024-06-15' }, 'input.cisCheckedOn', '7.1'],
    [
      'no benefit looked for',
      { benefitsInPayment: null },
      'input.benefitsInPayment',
      '2.2, 2.3, 7.1, Appendix 4',
    ],
    [
      'no benefit in payment',
      { benefitsInPayment: [] },
      'input.benefitsInPayment',
      '2.2, 2.3, 7.1, Appendix 4',
    ],
    ['Universal Credit only', { benefitsInPayment: ['UC'] }, 'input.benefitsInPayment', '2.5'],
    ['a current award', { hasHousingBenefitAward: true }, 'input.hasHousingBenefitAward', '2.2'],
    [
      'not said whether there is an award',
      { hasHousingBenefitAward: null },
      'input.hasHousingBenefitAward',
      '2.2',
    ],
    ['no cause ticked', { cause: null }, 'input.cause', 'Appendix 6: “Tick one”'],
    ['no classification', { classification: null }, 'input.classification', 'Appendix 6'],
    [
      'a read receipt by post',
      { channel: 'POST', readReceiptSet: true },
      'input.readReceiptSet',
      '7.1, Appendix 8',
    ],
    ['Northern Ireland', { localAuthority: 'BFS' }, 'input.localAuthority', 'Appendix 8'],
  ])('refuses %s', async (_why, changes, field, clause) => {
    const before = await countRows(agency.database);
    const { errors = [] } = await agency.order('submitReferral', {
      ...referralBy('MAN', 'QQ300000A'),
      ...form,
      ...changes,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', field, clause } }]);
    expect(errors[0]?.message).toMatch(new RegExp(`^${field}: .+ \\(`));
    expect(await countRows(agency.database)).toEqual(before);
  });

  it.each<[string, Input, string]>([
    ['a form dated after its receipt', { formDatedOn: '2024-06-15' }, 'input.formDatedOn'],
    ['a birth after the form', { customerDateOfBirth: '2024-06-15' }, 'input.customerDateOfBirth'],
    ['a period that ends before it begins', { overpaidTo: '2009-10-04' }, 'input.overpaidTo'],
    ['a period that ends after the form', { overpaidTo: '2024-06-15' }, 'input.overpaidTo'],
    ['no name', { customerName: ' ' }, 'input.customerName'],
    ['no line of an address', { customerAddress: [] }, 'input.customerAddress'],
    ['five lines', { customerAddress: ['1', '2', '3', '4', '5'] }, 'input.customerAddress'],
    ['an empty line', { customerAddress: ['1', ''] }, 'input.customerAddress.1'],
    ['an empty postcode of the authority', { authorityPostcode: '' }, 'input.authorityPostcode'],
    ['less than nothing recovered', { recoveredByAuthorityPence: -1 }, 'input.recoveredByAuthorityPence'],
    ['a penalty of nothing', { civilPenaltyPence: 0 }, 'input.civilPenaltyPence'],
    ['more than can be kept', { civilPenaltyPence: 2 ** 31 - 1 }, 'input.civilPenaltyPence'],
  ])('finds fault with %s', async (_why, changes, field) => {
    const input = { ...referralBy('MAN', 'QQ300000A'), ...form, ...changes };
    const { errors } = await agency.order('submitReferral', input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('takes one that was checked on the very day, with Universal Credit beside one of the 14', async () => {
    const input = { ...referralBy('MAN', agency.newNino()), ...form, benefitsInPayment: ['DLA', 'UC'] };
    expect((await agency.order('submitReferral', input)).errors).toBeUndefined();
  });
});

describe('DM-U04: where a referral goes', () => {
  it.each([
    ['a Welsh authority, by e-mail', 'CRF', 'SECURE_EMAIL', 'PORTH_MAILBOX_WALES'],
    ['a Scottish authority, by e-mail', 'GLG', 'SECURE_EMAIL', 'PORTH_MAILBOX_SCOTLAND'],
    ['an English authority, by e-mail', 'MAN', 'SECURE_EMAIL', 'PORTH_MAILBOX_ENGLAND'],
    ['a Welsh authority, by post', 'CRF', 'POST', 'PORTH_POSTAL_ADDRESS'],
  ])('%s', async (_why, localAuthority, channel, destination) => {
    const input = { ...referralBy(localAuthority, agency.newNino()), ...form, channel };
    const { data } = await agency.order('submitReferral', input);
    expect(data?.submitReferral).toMatchObject({
      destination,
      legalBasis: expect.stringContaining('Housing Benefit Regulation 102'),
      postGoesTo: 'DEARNE_VALLEY',
    });
  });
});

describe('DM-U09: a Civil Penalty', () => {
  it('is recovered with its overpayment and under the same clocks', async () => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14', { civilPenaltyPence: 5_000 });
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    const outcome = { outcome: 'RECOVERY_STARTS', recoveryStartsOn: '2024-07-01', ratePence: 1_110 };
    await agency.order('recordReferralOutcome', {
      ...{ id, version: 2, notifiedOn: '2024-06-26', contactCentre: 'CORBY', ...outcome },
    });
    const { rows } = await agency.database.query('SELECT owed_pence FROM recoveries WHERE id = $1', [id]);
    expect(rows).toEqual([{ owed_pence: 17_345 }]);
    expect(await agency.statuses(nino, '2024-07-31')).toEqual({
      'DM-01': 'MET',
      'DM-02': 'MET',
      'DM-03': 'MET',
    });
  });
});

describe('a read receipt (7.1)', () => {
  const read = (id: string, version: number, readOn: string) =>
    agency.order('recordReferralReadReceipt', { id, version, readOn });

  it('is recorded once, not before the referral has arrived, and where one was set', async () => {
    const id = await agency.referral(agency.newNino(), '2024-06-14', { readReceiptSet: true });
    expect((await read(id, 1, '2024-06-13')).errors).toMatchObject([
      { extensions: { field: 'input.readOn' } },
    ]);
    const { data } = await read(id, 1, '2024-06-17');
    expect(data?.recordReferralReadReceipt).toMatchObject({
      readOn: '2024-06-17',
      version: 2,
      state: 'RECEIVED',
    });
    expect((await read(id, 2, '2024-06-17')).errors).toMatchObject([
      { extensions: { clause: '7.1, Appendix 8' } },
    ]);
    const unset = await agency.referral(agency.newNino(), '2024-06-14');
    expect((await read(unset, 1, '2024-06-17')).errors).toMatchObject([
      { extensions: { code: 'RULE_BROKEN', clause: '7.1, Appendix 8' } },
    ]);
  });
});

describe('a resubmission', () => {
  async function screenedOut(nino: string, localAuthority = 'MAN'): Promise<string> {
    const id = await agency.referral(nino, '2024-06-14', { localAuthority });
    const screening = { reason: 'NON_QUALITY_REFERRAL', notifiedOn: '2024-06-20' };
    await agency.order('screenOutReferral', { id, version: 1, ...screening });
    return id;
  }

  it('names the referral that was returned, and has a clock of its own', async () => {
    const nino = agency.newNino();
    const resubmissionOf = await screenedOut(nino);
    const { data } = await agency.order(
      'submitReferral',
      { ...referralBy('MAN', nino), resubmissionOf },
      'manchester-benefits',
    );
    expect(data?.submitReferral).toMatchObject({ resubmissionOf, state: 'RECEIVED' });
    const started = (await agency.obligations(nino)).map(({ standard, startedOn }) => [
      standard.id,
      startedOn,
    ]);
    expect(started).toContainEqual(['DM-01', '2024-07-31']);
  });

  it('of another authority’s, another customer’s or nobody’s referral finds none', async () => {
    const nino = agency.newNino();
    const glasgows = await screenedOut(nino, 'GLG');
    const anothers = await screenedOut(agency.newNino());
    for (const resubmissionOf of [glasgows, anothers, randomUUID()]) {
      const { errors } = await agency.order('submitReferral', { ...referralBy('MAN', nino), resubmissionOf });
      expect(errors).toMatchObject([
        { message: 'There is no such record.', extensions: { code: 'NOT_FOUND' } },
      ]);
    }
  });

  it('of one that was not returned is refused', async () => {
    const nino = agency.newNino();
    const resubmissionOf = await agency.referral(nino, '2024-06-14');
    const { errors } = await agency.order('submitReferral', { ...referralBy('MAN', nino), resubmissionOf });
    expect(errors).toMatchObject([
      { extensions: { code: 'RULE_BROKEN', field: 'input.resubmissionOf', clause: '7.2, Appendix 1 no 3' } },
    ]);
  });
});

describe('the way of the form', () => {
  const arrivals = async (document: string) =>
    (
      await agency.database.query(
        `SELECT side, document, sent_by, sent_to, sent_on::text, received_on::text FROM handoff_ends WHERE reference = $1`,
        [document],
      )
    ).rows;
  const way = { side: 'RECEIVED', document: 'HOUSING_BENEFIT_REFERRAL', sent_to: 'DEBT_MANAGEMENT' };

  it.each([
    ['by the authority through the graph: today', 'manchester-benefits', null, '2024-07-31'],
    ['by post: the day that Debt Management gives', 'debt-manager', '2024-06-18', '2024-06-18'],
  ])('has its receiving end under the authority’s id, %s', async (_why, who, receivedOn, arrivedOn) => {
    const document = randomUUID();
    const input = { ...referralBy('MAN', agency.newNino()), ...form, receivedOn };
    const order = () => agency.order('submitReferral', { ...input, document: document.toUpperCase() }, who);
    expect((await order()).errors).toBeUndefined();
    const arrived = { ...way, sent_by: 'LA:MAN', sent_on: '2024-06-14', received_on: arrivedOn };
    expect(await arrivals(document)).toEqual([arrived]);
    expect((await order()).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect(await arrivals(document)).toEqual([arrived]);
  });

  it('of two authorities under the same id are two ways: neither learns of the other', async () => {
    const document = randomUUID();
    for (const [authority, who] of [
      ['MAN', 'manchester-benefits'],
      ['GLG', 'glasgow-benefits'],
    ] as const) {
      const input = { ...referralBy(authority, agency.newNino()), ...form, receivedOn: null, document };
      expect((await agency.order('submitReferral', input, who)).errors).toBeUndefined();
    }
    expect((await arrivals(document)).map(({ sent_by }) => sent_by).sort()).toEqual(['LA:GLG', 'LA:MAN']);
  });

  it('is not recorded of a form without an id, and an id is a UUID', async () => {
    const before = await countRows(agency.database);
    const input = { ...referralBy('MAN', agency.newNino()), ...form };
    const { errors } = await agency.order('submitReferral', { ...input, document: 'form 7' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.document' } }]);
    expect(await countRows(agency.database)).toEqual(before);
    await agency.order('submitReferral', input);
    const { handoff_ends: ends } = await countRows(agency.database);
    expect(ends).toBe(before.handoff_ends);
  });

  it('cannot be recorded in another authority’s name, nor another document by its sender, by row-level security', async () => {
    const record = (sentBy: string, document: string) =>
      agency.runAs(
        ['LA:MAN'],
        `INSERT INTO handoff_ends (reference, side, document, sent_by, sent_to, sent_on, received_on, recorded_at)
         VALUES ($1, 'RECEIVED', $2, $3, 'DEBT_MANAGEMENT', '2024-06-14', '2024-06-14', now())`,
        [randomUUID(), document, sentBy],
      );
    await expect(record('LA:GLG', 'HOUSING_BENEFIT_REFERRAL')).rejects.toThrow(/row-level security/);
    await expect(record('LA:MAN', 'CHANGE_OF_CIRCUMSTANCES_PROFORMA')).rejects.toThrow(/row-level security/);
  });
});
