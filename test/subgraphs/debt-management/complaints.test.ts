import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textAt } from '../../support/textAt.js';
import { type DebtManagementCases, type Input, openDebtManagement } from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

const CLAUSE = 'Appendix 1 no 8';

/** Takes in a complaint about a new debt, received on Friday 14 June 2024. */
async function complaintOf(kind = 'CUSTOMER_COMPLAINT', changes: Input = {}) {
  const nino = agency.newNino();
  const referral = await agency.recovering(nino, changes);
  const answer = await agency.order('receiveDebtComplaint', { referral, kind, receivedOn: '2024-06-14' });
  return { nino, referral, id: textAt(answer, 'receiveDebtComplaint', 'id') };
}

async function forwarded(id: string, forwardedOn: string) {
  return agency.order('forwardDebtComplaint', { id, version: 1, forwardedOn });
}

async function limits(nino: string, asOf: string): Promise<readonly unknown[]> {
  const { 'DM-08a': minimum, 'DM-08b': target } = await agency.statuses(nino, asOf);
  return [minimum, target];
}

describe('DM-08a and DM-08b: a complaint, within 7 working days and within 3', () => {
  it.each<[string, string, string, readonly unknown[]]>([
    ['the third working day is in time for both', '2024-06-19', '2024-07-31', ['MET', 'MET']],
    ['the fourth misses the target only', '2024-06-20', '2024-07-31', ['MET', 'MET_LATE']],
    ['the seventh too', '2024-06-25', '2024-07-31', ['MET', 'MET_LATE']],
    ['the eighth misses both', '2024-06-26', '2024-07-31', ['MET_LATE', 'MET_LATE']],
    ['until then one is overdue and one is due', '2024-06-26', '2024-06-25', ['DUE_SOON', 'OVERDUE']],
  ])('%s', async (_why, forwardedOn, asOf, statuses) => {
    const { id, nino } = await complaintOf();
    await forwarded(id, forwardedOn);
    expect(await limits(nino, asOf)).toEqual(statuses);
  });
});

describe('B14: an MP enquiry', () => {
  it('starts no clock, and is the authority’s to see once it is forwarded', async () => {
    const { id, nino } = await complaintOf('MP_ENQUIRY');
    expect(await limits(nino, '2024-07-31')).toEqual([undefined, undefined]);
    const one =
      'query ($id: ID!) { debtManagementComplaint(id: $id) { kind receivedOn forwardedOn history { kind } } }';
    const seenBy = async (who: string) =>
      (await agency.as(who).query(one, { id })).data?.debtManagementComplaint;
    expect(await seenBy('manchester-benefits')).toBeNull();
    const early = await agency.order('requestSequenceOfEvents', { complaint: id }, 'manchester-benefits');
    expect(early.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    await forwarded(id, '2024-07-30');
    expect(await seenBy('manchester-benefits')).toEqual({
      ...{ kind: 'MP_ENQUIRY', receivedOn: null, forwardedOn: '2024-07-30' },
      history: [{ kind: 'MP_ENQUIRY_FORWARDED' }],
    });
    expect(await seenBy('glasgow-benefits')).toBeNull();
  });
});

describe('forwarding', () => {
  it('is the sending end of a handoff, once', async () => {
    const { id } = await complaintOf();
    await forwarded(id, '2024-06-17');
    const { rows } = await agency.database.query(
      'SELECT side, document, sent_to, sent_on::text FROM handoff_ends WHERE reference = $1',
      [id],
    );
    expect(rows).toEqual([
      { side: 'SENT', document: 'CUSTOMER_COMPLAINT', sent_to: 'LA:MAN', sent_on: '2024-06-17' },
    ]);
    const again = await agency.order('forwardDebtComplaint', { id, version: 2, forwardedOn: '2024-06-18' });
    expect(again.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: CLAUSE } }]);
  });

  it.each([
    ['a complaint before its receipt', 'CUSTOMER_COMPLAINT', '2024-06-13'],
    ['an enquiry before its receipt', 'MP_ENQUIRY', '2024-06-13'],
    ['tomorrow', 'CUSTOMER_COMPLAINT', '2024-08-01'],
  ])('is refused for %s', async (_why, kind, day) => {
    const { id } = await complaintOf(kind);
    expect((await forwarded(id, day)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.forwardedOn' } },
    ]);
  });
});

describe('DM-09: a sequence of events, within 7 working days of the request', () => {
  it.each<[string, string, string]>([
    ['the seventh working day is in time', '2024-06-28', 'MET'],
    ['the eighth is late', '2024-07-01', 'MET_LATE'],
  ])('%s', async (_why, suppliedOn, status) => {
    const { id: complaint, nino } = await complaintOf();
    const asked = await agency.order('requestSequenceOfEvents', { complaint, requestedOn: '2024-06-19' });
    const id = textAt(asked, 'requestSequenceOfEvents', 'id');
    await agency.order('supplySequenceOfEvents', { id, version: 1, suppliedOn });
    expect(await agency.statuses(nino, '2024-07-31')).toMatchObject({ 'DM-09': status });
  });

  it('is asked for by the authority, and produced from what is recorded as far as it may see it', async () => {
    const { id: complaint, referral, nino } = await complaintOf();
    const deduction = { benefit: 'JSA', deductedOn: '2024-06-17', amountPence: 5 };
    await agency.order('recordDeduction', { id: referral, version: 1, ...deduction });
    // What the customer sent to Debt Management is between the two.
    await agency.order('receiveIncomeExpenditureApplication', {
      recovery: referral,
      receivedOn: '2024-06-18',
    });
    await forwarded(complaint, '2024-06-19');
    const asked = await agency.order('requestSequenceOfEvents', { complaint }, 'manchester-benefits');
    expect(asked.data?.requestSequenceOfEvents).toMatchObject({
      ...{ state: 'REQUESTED', entries: null, requestedOn: '2024-07-31' },
      history: [{ recordedBy: { code: 'LA:MAN' } }],
    });
    const id = textAt(asked, 'requestSequenceOfEvents', 'id');
    const supplied = await agency.order('supplySequenceOfEvents', {
      id,
      version: 1,
      suppliedOn: '2024-07-31',
    });
    const entries = entriesIn(supplied.data?.supplySequenceOfEvents);
    expect(entries.map(({ happenedOn, kind, what }) => `${happenedOn} ${kind} ${what}`)).toEqual([
      '2024-06-03 EVENT REFERRAL_RECEIVED',
      '2024-06-03 OBLIGATION_STARTED DM-01',
      '2024-06-03 OBLIGATION_STARTED DM-02',
      '2024-06-05 EVENT REFERRAL_INPUT',
      '2024-06-05 OBLIGATION_STARTED DM-03',
      '2024-06-05 OBLIGATION_ENDED DM-02',
      '2024-06-05 NOTIFICATION ACCEPTANCE',
      '2024-06-07 EVENT REFERRAL_OUTCOME_NOTIFIED',
      '2024-06-07 OBLIGATION_ENDED DM-01',
      '2024-06-07 OBLIGATION_ENDED DM-03',
      '2024-06-07 NOTIFICATION HBREC',
      '2024-06-14 EVENT CUSTOMER_COMPLAINT_RECEIVED',
      '2024-06-14 OBLIGATION_STARTED DM-08a',
      '2024-06-14 OBLIGATION_STARTED DM-08b',
      '2024-06-17 DEDUCTION JSA',
      '2024-06-19 EVENT CUSTOMER_COMPLAINT_FORWARDED',
      '2024-06-19 OBLIGATION_ENDED DM-08a',
      '2024-06-19 OBLIGATION_ENDED DM-08b',
      '2024-07-31 EVENT SEQUENCE_OF_EVENTS_REQUESTED',
      '2024-07-31 OBLIGATION_STARTED DM-09',
      '2024-07-31 EVENT SEQUENCE_OF_EVENTS_SUPPLIED',
      '2024-07-31 OBLIGATION_ENDED DM-09',
    ]);
    const one = 'query ($id: ID!) { debtManagementSequenceOfEvents(id: $id) { entries { what } } }';
    const { data } = await agency.as('manchester-benefits').query(one, { id });
    expect(data).toEqual({
      debtManagementSequenceOfEvents: { entries: entries.map(({ what }) => ({ what })) },
    });
    for (const who of ['glasgow-benefits', 'jobcentre-officer']) {
      expect((await agency.as(who).query(one, { id })).data).toEqual({
        debtManagementSequenceOfEvents: null,
      });
    }
    expect(await agency.statuses(nino, '2024-07-31')).toMatchObject({ 'DM-09': 'MET' });
  });

  it('stays as it was supplied', async () => {
    const { id: complaint, referral } = await complaintOf();
    const asked = await agency.order('requestSequenceOfEvents', { complaint });
    const id = textAt(asked, 'requestSequenceOfEvents', 'id');
    const supplied = await agency.order('supplySequenceOfEvents', {
      id,
      version: 1,
      suppliedOn: '2024-07-31',
    });
    await agency.order('changeRecoveryRate', {
      id: referral,
      version: 1,
      ratePence: 1,
      changedOn: '2024-07-01',
    });
    const one =
      'query ($id: ID!) { debtManagementSequenceOfEvents(id: $id) { entries { happenedOn kind what amountPence } } }';
    const { data } = await agency.as('manchester-benefits').query(one, { id });
    const before = supplied.data?.supplySequenceOfEvents as { entries: unknown };
    expect(data?.debtManagementSequenceOfEvents).toEqual({ entries: before.entries });
    const again = await agency.order('supplySequenceOfEvents', { id, version: 2, suppliedOn: '2024-07-31' });
    expect(again.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: CLAUSE } }]);
  });

  it.each<[string, Input, string, string, string | undefined]>([
    [
      'a day given by the authority',
      { requestedOn: '2024-07-31' },
      'manchester-benefits',
      'BAD_USER_INPUT',
      'input.requestedOn',
    ],
    [
      'a request before the complaint',
      { requestedOn: '2024-06-13' },
      'debt-manager',
      'BAD_USER_INPUT',
      'input.requestedOn',
    ],
    ['another authority’s complaint', {}, 'glasgow-benefits', 'NOT_FOUND', undefined],
    ['nobody’s complaint', { complaint: randomUUID() }, 'manchester-benefits', 'NOT_FOUND', undefined],
    ['another body', {}, 'jobcentre-officer', 'FORBIDDEN', undefined],
  ])('is refused for %s', async (_why, changes, who, code, field) => {
    const { id: complaint } = await complaintOf();
    const { errors } = await agency.order('requestSequenceOfEvents', { complaint, ...changes }, who);
    expect(errors).toMatchObject([{ extensions: { code, ...(field === undefined ? {} : { field }) } }]);
  });
});

describe('an overpayment as Debt Management knows it', () => {
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Overpayment {
    reference debtManagementReferrals { id resubmissionOf overpayment { reference localAuthority { code } } } } } }`;
  const key = (code: string, reference: string) => ({
    ...{ __typename: 'Overpayment', localAuthority: { code }, reference },
  });

  it('has its referrals, to its authority and Debt Management, and none to others', async () => {
    const nino = agency.newNino();
    const reference = 'HB/overpaid';
    const first = await agency.referral(nino, '2024-06-14', { authorityReference: reference });
    const screening = { reason: 'NON_QUALITY_REFERRAL', notifiedOn: '2024-06-17' };
    await agency.order('screenOutReferral', { id: first, version: 1, ...screening });
    const second = await agency.referral(nino, '2024-06-18', {
      authorityReference: reference,
      resubmissionOf: first,
    });
    const overpayment = { reference, localAuthority: { code: 'MAN' } };
    const keys = [
      key('MAN', reference),
      key('GLG', reference),
      key('MAN', 'HB/none'),
      key('NOWHERE', reference),
    ];
    const nothing = [reference, 'HB/none', reference].map((asked) => ({
      reference: asked,
      debtManagementReferrals: [],
    }));
    const both = [
      { id: first, resubmissionOf: null, overpayment },
      { id: second, resubmissionOf: first, overpayment },
    ];
    for (const who of ['manchester-benefits', 'debt-manager']) {
      expect((await agency.as(who).query(query, { keys })).data).toEqual({
        _entities: [{ reference, debtManagementReferrals: both }, ...nothing],
      });
    }
    for (const who of ['glasgow-benefits', 'jobcentre-officer', 'home-office-caseworker']) {
      expect((await agency.as(who).query(query, { keys })).data).toEqual({
        _entities: [{ reference, debtManagementReferrals: [] }, ...nothing],
      });
    }
  });
});

function entriesIn(answer: unknown): readonly Record<string, unknown>[] {
  return (answer as { entries: readonly Record<string, unknown>[] }).entries;
}
