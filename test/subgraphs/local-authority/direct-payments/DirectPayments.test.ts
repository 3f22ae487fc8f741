import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type LocalAuthorityCases, openLocalAuthority, READ_CUSTOMER } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

async function decided() {
  const nino = cases.newNino();
  const tenant = { localAuthority: 'MAN', nino, landlord: await commands.landlord() };
  return { nino, id: await commands.idOf('decideDirectPayment', { ...tenant, decidedOn: '2018-04-03' }) };
}

const send = (id: string, version: number, to: string, sentOn: string) =>
  commands.order('sendDirectPaymentLetter', { id, version, to, sentOn });

/** As obligationsOf, without a due day. */
const owed = (endedOn: string | null) => [['GP-03', '2018-04-03', null, endedOn, 'UNTIMED']];

describe('GP-03: both letters at the same time', () => {
  it('is owed to landlord and tenant from the decision, has no due day, and is never overdue', async () => {
    const { nino } = await decided();
    const { data } = await cases.as('manchester-benefits').query(READ_CUSTOMER, { nino });
    expect(Object(data?.localAuthorityCustomer).localAuthorityObligations).toMatchObject([
      {
        ...{ standard: { id: 'GP-03' }, owedBy: { code: 'LA:MAN' }, status: 'UNTIMED', dueOn: null },
        owedTo: [{ code: 'LANDLORD' }, { code: 'TENANT' }],
      },
    ]);
  });

  it.each([
    ['on the same day', ['LANDLORD', '2018-04-04'], ['TENANT', '2018-04-04'], 0, '2018-04-04'],
    ['the tenant’s two days later', ['LANDLORD', '2018-04-04'], ['TENANT', '2018-04-06'], 2, '2018-04-06'],
    ['the earlier recorded last', ['LANDLORD', '2018-04-09'], ['TENANT', '2018-04-06'], 3, '2018-04-09'],
  ] as const)(
    '%s: the difference is shown, and the later letter ends it',
    async (_why, first, second, days, end) => {
      const { id, nino } = await decided();
      const one = await send(id, 1, first[0], first[1]);
      expect(one.data?.sendDirectPaymentLetter).toMatchObject({ daysBetweenLetters: null });
      expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual(owed(null));
      const { data } = await send(id, 2, second[0], second[1]);
      expect(data?.sendDirectPaymentLetter).toMatchObject({
        ...{ decidedOn: '2018-04-03', daysBetweenLetters: days },
        ...{ landlordLetterSentOn: first[1], tenantLetterSentOn: second[1] },
      });
      expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual(owed(end));
    },
  );

  it('follows a correction of the later letter', async () => {
    const { id, nino } = await decided();
    await send(id, 1, 'LANDLORD', '2018-04-04');
    await send(id, 2, 'TENANT', '2018-04-06');
    const { rows } = await cases.database.query(
      `SELECT id FROM events WHERE subject_reference = $1 AND kind = 'LETTER_SENT_TO_TENANT'`,
      [id],
    );
    const correct = `mutation ($input: CorrectEventInput!) { correctLocalAuthorityEvent(input: $input) { id } }`;
    const correction = {
      clientReference: randomUUID(),
      event: rows[0]?.id,
      happenedOn: '2018-04-05',
      reason: 'typing',
    };
    await cases.order(correct, correction);
    expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual(owed('2018-04-05'));
  });

  it.each([
    ['a letter before the decision', '2018-04-02', 'BAD_USER_INPUT', 'input.sentOn'],
    ['a letter in the future', '2018-06-02', 'BAD_USER_INPUT', 'input.sentOn'],
  ])('refuses %s and writes nothing', async (_why, sentOn, code, words) => {
    const { id } = await decided();
    const before = await cases.countRows();
    const answer = await send(id, 1, 'TENANT', sentOn);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a second letter to the same, by its clause', async () => {
    const { id } = await decided();
    await send(id, 1, 'TENANT', '2018-04-04');
    const answer = await send(id, 2, 'TENANT', '2018-04-04');
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('Good practice, Landlords');
  });

  it('is seen by nobody but the authority, whatever a token claims', async () => {
    const { nino } = await decided();
    for (const who of [['LANDLORD', 'TENANT'], 'oversight', 'glasgow-benefits', 'home-office-caseworker']) {
      const { data, errors } = await cases.as(who).query(READ_CUSTOMER, { nino });
      expect(errors).toBeUndefined();
      expect(Object(data?.localAuthorityCustomer).localAuthorityObligations).toEqual([]);
    }
  });
});
