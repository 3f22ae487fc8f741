import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  type Input,
  type LocalAuthorityCases,
  openLocalAuthority,
  READ_CHANGE,
  REPORT,
  TELL,
} from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

function nodeOf(code: string) {
  return { sentTo: { code }, version: 1, state: 'OWED', document: null, sentOn: null };
}

describe('reportChangeOfCircumstances: DM-04 and JCP-03 (C39)', () => {
  it('keeps the change and owes a notice to each, two days and two clocks', async () => {
    const input = cases.changeInput();
    const { data, errors } = await cases.order(REPORT, input);
    expect(errors).toBeUndefined();
    expect(data?.reportChangeOfCircumstances).toMatchObject({
      version: 1,
      matter: 'OTHER',
      jobcentrePlusBenefitInPayment: true,
      reportedOn: '2018-03-26',
      overpaymentTeamToldOn: '2018-03-28',
      customer: { nino: input.nino },
      localAuthority: { code: 'MAN' },
      notices: [nodeOf('DEBT_MANAGEMENT'), nodeOf('JOBCENTRE_PLUS')],
      history: [
        { kind: 'CHANGE_REPORTED', happenedOn: '2018-03-26' },
        { kind: 'OVERPAYMENT_TEAM_TOLD', happenedOn: '2018-03-28' },
      ],
    });
    expect(await cases.obligationsOf(input.nino, '2018-03-28')).toEqual([
      ['JCP-03', '2018-03-26', '2018-04-04', null, 'RUNNING'],
      ['DM-04', '2018-03-28', '2018-04-06', null, 'RUNNING'],
    ]);
  });

  it.each([
    ['before the overpayment team was told, one runs', '2018-03-27', [['JCP-03', 'RUNNING']]],
    [
      'on the due day of the one, it is due and the other runs',
      '2018-04-04',
      [
        ['JCP-03', 'DUE_SOON'],
        ['DM-04', 'DUE_SOON'],
      ],
    ],
    [
      'the day after, it is overdue and the other is not',
      '2018-04-05',
      [
        ['JCP-03', 'OVERDUE'],
        ['DM-04', 'DUE_SOON'],
      ],
    ],
    [
      'past both due days, both are overdue',
      '2018-04-09',
      [
        ['JCP-03', 'OVERDUE'],
        ['DM-04', 'OVERDUE'],
      ],
    ],
  ])('%s', async (_why, asOf, expected) => {
    const input = cases.changeInput();
    await cases.report(input);
    const told = await cases.obligationsOf(input.nino, asOf);
    expect(told.map((row) => (Array.isArray(row) ? [row[0], row[4]] : row))).toEqual(expected);
  });

  it.each([
    ['a Jobcentre Plus benefit and a debt in recovery', {}, ['JCP-03', 'DM-04']],
    ['no Jobcentre Plus benefit in payment', { jobcentrePlusBenefitInPayment: false }, ['DM-04']],
    ['a tenancy matter', { matter: 'TENANCY' }, ['DM-04']],
    ['a landlord matter', { matter: 'LANDLORD' }, ['DM-04']],
    ['a rent matter', { matter: 'RENT' }, ['DM-04']],
    ['no debt in recovery', { debtInRecovery: null }, ['JCP-03']],
    ['a rent matter without a debt', { matter: 'RENT', debtInRecovery: undefined }, []],
  ])('%s owes what the clauses say', async (_why, changes, standards) => {
    const input = cases.changeInput(changes);
    const answer = await cases.order(REPORT, input);
    expect(answer.data?.reportChangeOfCircumstances).toMatchObject({
      reportedOn: '2018-03-26',
      notices: { length: standards.length },
    });
    const told = await cases.obligationsOf(input.nino, '2018-06-01');
    expect(told.map((row) => (Array.isArray(row) ? row[0] : row))).toEqual(standards);
  });

  it.each([
    ['Manchester, where Easter Monday is none', 'manchester-benefits', 'MAN', '2018-04-09', 'DUE_SOON'],
    ['Glasgow, where it is one', 'glasgow-benefits', 'GLG', '2018-04-06', 'OVERDUE'],
  ])('counts the working days of %s', async (_why, who, localAuthority, dueOn, status) => {
    const input = cases.changeInput({
      localAuthority,
      reportedOn: '2018-03-29',
      debtInRecovery: { overpaymentTeamToldOn: '2018-03-29' },
    });
    await cases.report(input, who);
    expect((await cases.obligationsOf(input.nino, '2018-04-09', who)).sort()).toEqual([
      ['DM-04', '2018-03-29', dueOn, null, status],
      ['JCP-03', '2018-03-29', dueOn, null, status],
    ]);
  });

  it('takes the authority by its code of the Office for National Statistics, and keeps the register’s', async () => {
    const { data } = await cases.order(REPORT, cases.changeInput({ localAuthority: 'E08000003' }));
    expect(data?.reportChangeOfCircumstances).toMatchObject({ localAuthority: { code: 'MAN' } });
  });

  it.each<[string, Input, string]>([
    ['a report in the future', { reportedOn: '2018-06-02', debtInRecovery: null }, 'input.reportedOn'],
    [
      'a report in the future that owes no notice',
      { reportedOn: '2018-06-02', matter: 'RENT', debtInRecovery: null },
      'input.reportedOn',
    ],
    ['a report before the calendars', { reportedOn: '2009-12-31' }, 'input.reportedOn'],
    [
      'a team told in the future',
      { debtInRecovery: { overpaymentTeamToldOn: '2018-06-02' } },
      'input.debtInRecovery.overpaymentTeamToldOn',
    ],
    [
      'a team told before the report',
      { debtInRecovery: { overpaymentTeamToldOn: '2018-03-25' } },
      'input.debtInRecovery.overpaymentTeamToldOn',
    ],
    ['an authority that is none', { localAuthority: 'XXX' }, 'input.localAuthority'],
    ['an authority without Housing Benefit', { localAuthority: 'BFS' }, 'input.localAuthority'],
    ['an authority that did not exist then', { localAuthority: 'CBD' }, 'input.localAuthority'],
    ['a client reference with a space', { clientReference: 'a b' }, 'input.clientReference'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const before = await cases.countRows();
    const answer = await cases.order(REPORT, cases.changeInput(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const input = cases.changeInput();
    const first = await cases.order(REPORT, input);
    const before = await cases.countRows();
    expect(await cases.order(REPORT, input)).toEqual(first);
    expect(codesOf(await cases.order(REPORT, { ...input, matter: 'RENT' }))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('tellOverpaymentTeam', () => {
  const later = (id: string, changes: Input = {}) => ({
    clientReference: randomUUID(),
    id,
    version: 1,
    toldOn: '2018-05-01',
    ...changes,
  });

  it('starts DM-04 on the day the team was told, and leaves JCP-03 alone', async () => {
    const input = cases.changeInput({ debtInRecovery: null });
    const { change } = await cases.report(input);
    const { data } = await cases.order(TELL, later(change));
    expect(data?.tellOverpaymentTeam).toMatchObject({
      version: 2,
      reportedOn: '2018-03-26',
      overpaymentTeamToldOn: '2018-05-01',
      notices: [nodeOf('DEBT_MANAGEMENT'), nodeOf('JOBCENTRE_PLUS')],
    });
    expect(await cases.obligationsOf(input.nino, '2018-06-01')).toEqual([
      ['JCP-03', '2018-03-26', '2018-04-04', null, 'OVERDUE'],
      // The 7th was a bank holiday.
      ['DM-04', '2018-05-01', '2018-05-09', null, 'OVERDUE'],
    ]);
  });

  it('takes the day of the report itself, also where no other notice is owed', async () => {
    const { change } = await cases.report(cases.changeInput({ matter: 'RENT', debtInRecovery: null }));
    const answer = await cases.order(TELL, later(change, { toldOn: '2018-03-26' }));
    expect(answer.data?.tellOverpaymentTeam).toMatchObject({ overpaymentTeamToldOn: '2018-03-26' });
  });

  it('reads the day of the report as it stands after corrections', async () => {
    const { change } = await cases.report(cases.changeInput({ debtInRecovery: null }));
    const read = await cases.as('manchester-benefits').query(READ_CHANGE, { id: change });
    const event = textAt(read, 'localAuthorityChange', 'history', '0', 'id');
    const correct = `mutation ($input: CorrectEventInput!) { correctLocalAuthorityEvent(input: $input) { happenedOn } }`;
    const correction = { clientReference: randomUUID(), event, happenedOn: '2018-03-20', reason: 'misread' };
    expect((await cases.order(correct, correction)).errors).toBeUndefined();
    const answer = await cases.order(TELL, later(change, { toldOn: '2018-03-20' }));
    expect(answer.data?.tellOverpaymentTeam).toMatchObject({ reportedOn: '2018-03-20' });
  });

  it.each<[string, Input, string, string]>([
    ['a day in the future', { toldOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.toldOn'],
    ['a day before the report', { toldOn: '2018-03-25' }, 'BAD_USER_INPUT', 'input.toldOn'],
    ['an id that is no UUID', { id: 'one' }, 'BAD_USER_INPUT', 'input.id'],
    ['an id that no change has', { id: randomUUID() }, 'NOT_FOUND', 'no such record'],
    ['a version that it had not', { version: 2 }, 'CONFLICT', 'version 1'],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const { change } = await cases.report(cases.changeInput({ debtInRecovery: null }));
    const before = await cases.countRows();
    const answer = await cases.order(TELL, later(change, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a second telling by its clause', async () => {
    const { change } = await cases.report(cases.changeInput());
    const before = await cases.countRows();
    const answer = await cases.order(TELL, later(change));
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('Appendix 1 no 5');
    expect(await cases.countRows()).toEqual(before);
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const { change } = await cases.report(cases.changeInput({ debtInRecovery: null }));
    const input = later(change);
    const first = await cases.order(TELL, input);
    const before = await cases.countRows();
    expect(await cases.order(TELL, input)).toEqual(first);
    expect(codesOf(await cases.order(TELL, { ...input, toldOn: '2018-05-02' }))).toEqual(['CONFLICT']);
    expect(await cases.countRows()).toEqual(before);
  });

  it('finds no change of another authority', async () => {
    const { change } = await cases.report(cases.changeInput({ debtInRecovery: null }));
    expect(codesOf(await cases.order(TELL, later(change), 'glasgow-benefits'))).toEqual(['NOT_FOUND']);
  });
});

describe('who reports and tells', () => {
  it.each([
    ['Debt Management', 'debt-manager'],
    ['Jobcentre Plus', 'jobcentre-officer'],
    ['another authority', 'glasgow-benefits'],
    ['the Child Maintenance Group', 'child-maintenance-officer'],
    ['the Home Office', 'home-office-caseworker'],
  ])('not %s', async (_who, persona) => {
    expect(codesOf(await cases.order(REPORT, cases.changeInput(), persona))).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['Debt Management, which sees a notice', 'debt-manager'],
    ['Jobcentre Plus, which sees the other', 'jobcentre-officer'],
    ['the Home Office', 'home-office-caseworker'],
  ])('not %s', async (_who, persona) => {
    const { change } = await cases.report(cases.changeInput({ debtInRecovery: null }));
    const input = { clientReference: randomUUID(), id: change, version: 1, toldOn: '2018-05-01' };
    expect(codesOf(await cases.order(TELL, input, persona))).toEqual(['FORBIDDEN']);
  });
});
