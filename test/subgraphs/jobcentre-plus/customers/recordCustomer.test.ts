import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type JobcentrePlusCases, openJobcentrePlus, RECORD_CUSTOMER } from '../openJobcentrePlus.js';

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
});
afterAll(() => cases.close());

describe('recordCustomer', () => {
  it('opens a record at version 1, with the benefits once each in the order of Appendix 4', async () => {
    const nino = cases.newNino();
    const benefitsInPayment = ['UC', 'BA', 'IS', 'BA'];
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(nino, { benefitsInPayment }));
    expect(answer).toEqual({
      data: {
        recordCustomer: {
          nino,
          identity: {
            version: 1,
            fullName: 'Asha Test',
            dateOfBirth: '1980-02-29',
            addressLines: ['1 Sample Street', 'Sampleton'],
            postcode: 'ZZ1 1ZZ',
            benefitsInPayment: ['IS', 'BA', 'UC'],
          },
        },
      },
    });
  });

  it('changes the whole identity with the version that was read, and answers with the change', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const changed = {
      version: 1,
      fullName: 'Asha Test-Example',
      dateOfBirth: '1980-03-01',
      addressLines: ['2 Sample Street'],
      postcode: 'zz22zz',
      benefitsInPayment: [],
    };
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(nino, changed));
    expect(answer.data).toEqual({ recordCustomer: { nino, identity: { ...changed, version: 2 } } });
  });

  it('shows each of two changes in one operation as it left the record', async () => {
    const nino = cases.newNino();
    const answer = await cases.as('jobcentre-officer').query(
      `mutation ($open: RecordCustomerInput!, $change: RecordCustomerInput!) {
        open: recordCustomer(input: $open) { identity { version postcode } }
        change: recordCustomer(input: $change) { identity { version postcode } }
      }`,
      {
        open: cases.customerInput(nino),
        change: cases.customerInput(nino, { version: 1, postcode: 'ZZ9 9ZZ' }),
      },
    );
    expect(answer.data).toEqual({
      open: { identity: { version: 1, postcode: 'ZZ1 1ZZ' } },
      change: { identity: { version: 2, postcode: 'ZZ9 9ZZ' } },
    });
  });

  it('keeps one record for numbers that differ in the last letter only', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const other = nino.replace(/A$/, 'D');
    expect(codesOf(await cases.order(RECORD_CUSTOMER, cases.customerInput(other)))).toEqual(['CONFLICT']);
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(other, { version: 1 }));
    expect(answer.data).toMatchObject({ recordCustomer: { nino: other, identity: { version: 2 } } });
  });

  it('opens one record only when two are opened at once', async () => {
    const nino = cases.newNino();
    const answers = await Promise.all(
      [1, 2].map(() => cases.order(RECORD_CUSTOMER, cases.customerInput(nino))),
    );
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  it('lets one of two simultaneous changes of the same version through', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const answers = await Promise.all(
      [1, 2].map(() => cases.order(RECORD_CUSTOMER, cases.customerInput(nino, { version: 1 }))),
    );
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  it.each([
    ['opening a record', {}],
    ['changing it', { version: 1 }],
  ])('answers a repeat of %s alike and writes nothing', async (_why, changes) => {
    const nino = cases.newNino();
    if ('version' in changes) await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const input = cases.customerInput(nino, changes);
    const first = await cases.order(RECORD_CUSTOMER, input);
    const before = await cases.countRows();
    expect(await cases.order(RECORD_CUSTOMER, input)).toEqual(first);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a client reference that stands for another input', async () => {
    const input = cases.customerInput(cases.newNino());
    await cases.order(RECORD_CUSTOMER, input);
    const answer = await cases.order(RECORD_CUSTOMER, { ...input, postcode: 'ZZ9 9ZZ' });
    expect(codesOf(answer)).toEqual(['CONFLICT']);
  });

  it.each([
    ['a record that is there already', {}, 'CONFLICT', 'The customer has a record already'],
    ['a version that is no longer', { version: 2 }, 'CONFLICT', 'changed since you read it'],
    ['a name of 71 characters', { fullName: 'a'.repeat(71) }, 'BAD_USER_INPUT', 'input.fullName'],
    ['a name of spaces', { fullName: '  ' }, 'BAD_USER_INPUT', 'input.fullName'],
    ['a day of birth tomorrow', { dateOfBirth: '2018-06-02' }, 'BAD_USER_INPUT', 'input.dateOfBirth'],
    ['a day of birth before 1880', { dateOfBirth: '1879-12-31' }, 'BAD_USER_INPUT', 'input.dateOfBirth'],
    ['no address', { addressLines: [] }, 'BAD_USER_INPUT', 'input.addressLines:'],
    ['five lines', { addressLines: ['1', '2', '3', '4', '5'] }, 'BAD_USER_INPUT', 'input.addressLines:'],
    ['an empty line', { addressLines: ['1', ''] }, 'BAD_USER_INPUT', 'input.addressLines[1]'],
    ['a long line', { addressLines: ['a'.repeat(101)] }, 'BAD_USER_INPUT', 'input.addressLines[0]'],
    ['a long postcode', { postcode: 'a'.repeat(11) }, 'BAD_USER_INPUT', 'input.postcode'],
    ['a benefit that is none', { benefitsInPayment: ['HB'] }, 'BAD_USER_INPUT', 'input.benefitsInPayment'],
  ])('refuses %s and changes nothing', async (_why, changes, code, words) => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const before = await cases.countRows();
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(nino, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['a name of 70 characters', { fullName: 'é'.repeat(70) }],
    ['a birth today', { dateOfBirth: '2018-06-01' }],
    ['four lines', { addressLines: ['1', '2', '3', '4'] }],
  ])('takes %s', async (_why, changes) => {
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(cases.newNino(), changes));
    expect(answer.data).toMatchObject({ recordCustomer: { identity: changes } });
  });

  it('has nothing to change where there is no record', async () => {
    const answer = await cases.order(RECORD_CUSTOMER, cases.customerInput(cases.newNino(), { version: 1 }));
    expect(codesOf(answer)).toEqual(['NOT_FOUND']);
  });

  it.each([
    'manchester-benefits',
    'debt-manager',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('is not for %s', async (persona) => {
    const before = await cases.countRows();
    for (const version of [null, 1]) {
      const input = cases.customerInput(cases.newNino(), { version });
      expect(codesOf(await cases.as(persona).query(RECORD_CUSTOMER, { input }))).toEqual(['FORBIDDEN']);
    }
    expect(await cases.countRows()).toEqual(before);
  });

  it('writes who ordered it into the audit trail', async () => {
    const nino = cases.newNino();
    const clientReference = randomUUID();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino, { clientReference }));
    const { rows } = await cases.database.query(
      `SELECT a.subject, a.scope, a.action, a.record_kind FROM audit_lines a
       JOIN commands c ON c.result = a.record_reference WHERE c.client_reference = $1 AND a.customer_key = $2`,
      [clientReference, nino.slice(0, 8)],
    );
    expect(rows).toEqual([
      {
        subject: 'jobcentre-officer',
        scope: 'cases:write',
        action: 'RECORD_CUSTOMER',
        record_kind: 'CUSTOMER',
      },
    ]);
  });
});
