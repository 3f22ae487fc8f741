import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import {
  type Input,
  type LocalAuthorityCases,
  openLocalAuthority,
  RECORD_OVERPAYMENT,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

async function open(allowsOverpaymentsAsRent: boolean) {
  const input = cases.overpaymentInput();
  const overpayment = textAt(await cases.order(RECORD_OVERPAYMENT, input), 'recordOverpayment', 'id');
  const tenant = { localAuthority: 'MAN', nino: input.nino, landlord: await commands.landlord() };
  const tenancy = { ...tenant, allowsOverpaymentsAsRent, beganOn: '2018-02-05' };
  return { nino: input.nino, overpayment, id: await commands.idOf('recordTenancy', tenancy) };
}

const entry = (id: string, changes: Input = {}) => ({
  ...{ id, version: 1, amountPence: 12_000, enteredOn: '2018-04-04' },
  ...changes,
});

describe('GP-U04: overpayment debt is kept apart from rent arrears unless the tenancy says otherwise', () => {
  it.each([
    ['rent itself, whatever the tenancy says', false, false],
    ['rent itself where overpayments may be recharged', true, false],
    ['an overpayment where the tenancy allows it', true, true],
  ])('enters %s', async (_what, allows, isOverpayment) => {
    const { id, overpayment, nino } = await open(allows);
    const debt = isOverpayment ? overpayment : null;
    const { data } = await commands.order('enterRentArrears', entry(id, { overpayment: debt }));
    expect(data?.enterRentArrears).toMatchObject({
      ...{ version: 2, beganOn: '2018-02-05', customer: { nino } },
      rentArrears: [{ amountPence: 12_000, overpayment: debt, enteredOn: '2018-04-04' }],
    });
  });

  it('refuses an overpayment that the tenancy does not allow, by its clause, and writes nothing', async () => {
    const { id, overpayment } = await open(false);
    const before = await cases.countRows();
    const answer = await commands.order('enterRentArrears', entry(id, { overpayment }));
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('HB overpayments do not count as rent arrears');
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['that says what the tenancy does not', true, 'violates foreign key constraint'],
    ['that says what it does', false, 'overpayment_is_no_rent'],
  ])('PostgreSQL refuses a row %s beneath', async (_why, claimed, words) => {
    const { id, overpayment } = await open(false);
    const insert = `WITH entry AS (INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at,
        recorded_by, parties) VALUES (gen_random_uuid(), 'T', 'T', $1, '2018-04-04', now(), 'LA:MAN', '{LA:MAN}') RETURNING id)
      INSERT INTO rent_arrears (id, local_authority, tenancy, amount_pence, overpayment, allows_overpayments_as_rent)
      SELECT id, 'MAN', $1, 1, $2, $3 FROM entry`;
    await expect(cases.database.query(insert, [id, overpayment, claimed])).rejects.toThrow(words);
  });

  it.each<[string, Input, string]>([
    ['no amount', { amountPence: 0 }, 'input.amountPence'],
    ['a day before the tenancy', { enteredOn: '2018-02-04' }, 'input.enteredOn'],
    ['a day in the future', { enteredOn: '2018-06-02' }, 'input.enteredOn'],
    ['an overpayment that is none', { overpayment: 'one' }, 'input.overpayment'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const { id } = await open(true);
    const before = await cases.countRows();
    const answer = await commands.order('enterRentArrears', entry(id, changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses another customer’s overpayment', async () => {
    const { id } = await open(true);
    const other = await open(true);
    const answer = await commands.order('enterRentArrears', entry(id, { overpayment: other.overpayment }));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('recordTenancy', () => {
  it('takes no landlord of another authority, even by a token that acts for both', async () => {
    const landlord = await commands.landlord();
    const tenancy = {
      nino: cases.newNino(),
      landlord,
      allowsOverpaymentsAsRent: false,
      beganOn: '2018-04-04',
    };
    const both = ['LA:GLG', 'LA:MAN'];
    const answer = await commands.order('recordTenancy', { ...tenancy, localAuthority: 'GLG' }, both);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('input.landlord:');
  });
});
