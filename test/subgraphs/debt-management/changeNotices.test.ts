import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DebtManagementCases, noticeBy, openDebtManagement } from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** Records a proforma and, where it was, its action. */
async function noticeWith(receivedOn: string, actionedOn: string | null): Promise<string> {
  const nino = agency.newNino();
  const id = await agency.notice(nino, receivedOn);
  if (actionedOn !== null) await agency.order('actionDebtChangeNotice', { id, version: 1, actionedOn });
  return nino;
}

describe('DM-05: the "2 week Head of Work" target, read as 14 calendar days', () => {
  it.each([
    ['not yet the day before receipt', '2024-05-31', null, '2024-05-30', {}],
    ['runs from receipt', '2024-05-31', null, '2024-05-31', { 'DM-05': 'RUNNING' }],
    ['three working days left', '2024-05-31', null, '2024-06-11', { 'DM-05': 'RUNNING' }],
    ['two working days left', '2024-05-31', null, '2024-06-12', { 'DM-05': 'DUE_SOON' }],
    ['the fourteenth day', '2024-05-31', null, '2024-06-14', { 'DM-05': 'DUE_SOON' }],
    ['the fifteenth day breaches nothing', '2024-05-31', null, '2024-06-15', { 'DM-05': 'BEYOND_TARGET' }],
    [
      'two months later it is still not overdue',
      '2024-05-31',
      null,
      '2024-07-31',
      { 'DM-05': 'BEYOND_TARGET' },
    ],
    ['actioned on the fourteenth day', '2024-05-31', '2024-06-14', '2024-07-31', { 'DM-05': 'MET' }],
    ['the day before it was actioned', '2024-05-31', '2024-06-14', '2024-06-13', { 'DM-05': 'DUE_SOON' }],
    ['actioned on the fifteenth day', '2024-05-31', '2024-06-15', '2024-07-31', { 'DM-05': 'BEYOND_TARGET' }],
    ['actioned on the day of receipt', '2024-05-31', '2024-05-31', '2024-05-31', { 'DM-05': 'MET' }],
    [
      '14 days, not 10 working days: over Easter',
      '2024-03-18',
      '2024-04-02',
      '2024-04-02',
      { 'DM-05': 'BEYOND_TARGET' },
    ],
    [
      'a bank holiday may be the fourteenth day',
      '2024-03-18',
      '2024-04-01',
      '2024-04-01',
      { 'DM-05': 'MET' },
    ],
  ])('%s', async (_why, receivedOn, actionedOn, asOf, statuses) => {
    expect(await agency.statuses(await noticeWith(receivedOn, actionedOn), asOf)).toEqual(statuses);
  });

  it('is owed by the Contact Centre Group to the authority that sent the proforma', async () => {
    const nino = agency.newNino();
    const reference = await agency.notice(nino, '2024-05-31');
    expect(await agency.obligations(nino)).toMatchObject([
      {
        standard: { id: 'DM-05' },
        owedBy: { code: 'DEBT_MANAGEMENT' },
        owedTo: [{ code: 'LA:MAN' }],
        office: 'Contact Centre Group',
        dueOn: '2024-06-14',
        tiers: [],
        subject: {
          kind: 'DEBT_CHANGE_NOTICE',
          reference,
          customer: { nino },
          localAuthority: { code: 'MAN' },
        },
      },
    ]);
  });
});

describe('a proforma', () => {
  it('arrives and is actioned', async () => {
    const nino = agency.newNino();
    const input = { ...noticeBy('MAN', nino), sentOn: '2024-05-30', receivedOn: '2024-05-31' };
    const received = await agency.order('receiveDebtChangeNotice', input);
    expect(received.data?.receiveDebtChangeNotice).toMatchObject({
      version: 1,
      state: 'RECEIVED',
      document: input.document,
      customer: { nino },
      localAuthority: { code: 'MAN' },
      history: [
        { kind: 'CHANGE_NOTICE_RECEIVED', happenedOn: '2024-05-31', recordedBy: { code: 'DEBT_MANAGEMENT' } },
      ],
    });
    const [id] = (await agency.obligations(nino)).map(({ subject }) => subject.reference);
    const actioned = await agency.order('actionDebtChangeNotice', {
      id,
      version: 1,
      actionedOn: '2024-06-03',
    });
    expect(actioned.data?.actionDebtChangeNotice).toMatchObject({
      version: 2,
      state: 'ACTIONED',
      history: [
        { kind: 'CHANGE_NOTICE_RECEIVED' },
        { kind: 'CHANGE_NOTICE_ACTIONED', happenedOn: '2024-06-03' },
      ],
    });
  });

  it('is the receiving end of a handoff, under the sender’s document id', async () => {
    const nino = agency.newNino();
    const input = { ...noticeBy('MAN', nino), sentOn: '2024-05-30', receivedOn: '2024-05-31' };
    await agency.order('receiveDebtChangeNotice', input);
    const { rows } = await agency.database.query(
      'SELECT reference, side, document, sent_by, sent_to, sent_on::text, received_on::text FROM handoff_ends WHERE customer_number = $1',
      [nino],
    );
    expect(rows).toEqual([
      {
        reference: input.document,
        side: 'RECEIVED',
        document: 'CHANGE_OF_CIRCUMSTANCES_PROFORMA',
        sent_by: 'LA:MAN',
        sent_to: 'DEBT_MANAGEMENT',
        sent_on: '2024-05-30',
        received_on: '2024-05-31',
      },
    ]);
  });

  it('of an authority that is no more counts as its own, if it still was when it sent it', async () => {
    const nino = agency.newNino();
    await agency.notice(nino, '2023-04-04', { localAuthority: 'ALL', sentOn: '2023-03-31' });
    expect(await agency.obligations(nino)).toMatchObject([{ owedTo: [{ code: 'LA:ALL' }] }]);
  });
});

describe('DM-U12 and Appendix 7: what stands on a proforma, and where it belongs', () => {
  it.each([
    ['the contact centre on the notice of recovery', 'HB/1', 'CORBY'],
    ['Dearne Valley, where no notice of recovery is held', 'HB/2', 'DEARNE_VALLEY'],
  ])('%s', async (_why, authorityReference, contactCentre) => {
    const nino = agency.newNino();
    await agency.recovering(nino);
    const input = {
      ...noticeBy('MAN', nino),
      sentOn: '2024-07-01',
      receivedOn: '2024-07-02',
      authorityReference,
    };
    const { data } = await agency.order('receiveDebtChangeNotice', { ...input, arrivedAt: 'BRADFORD' });
    expect(data?.receiveDebtChangeNotice).toMatchObject({
      ...{ contactCentre, arrivedAt: 'BRADFORD', authorityReference, reason: 'REPAID_IN_FULL' },
    });
  });

  it('is another customer’s notice of recovery for nobody', async () => {
    await agency.recovering(agency.newNino(), { authorityReference: 'HB/3' });
    const input = { ...noticeBy('MAN', agency.newNino()), authorityReference: 'HB/3' };
    const { data } = await agency.order('receiveDebtChangeNotice', {
      ...{ ...input, sentOn: '2024-07-01', receivedOn: '2024-07-02' },
    });
    expect(data?.receiveDebtChangeNotice).toMatchObject({ contactCentre: 'DEARNE_VALLEY' });
  });

  it.each(['REPAID_IN_FULL', 'IN_RECEIPT_OF_HOUSING_BENEFIT', 'OWN_ARRANGEMENTS', 'APPEALED_OR_DISPUTED'])(
    'has the reason %s',
    async (reason) => {
      const id = await agency.notice(agency.newNino(), '2024-06-14', { reason });
      const done = { action: 'RECOVERY_STOPPED', actionedOn: '2024-06-17' };
      const { data } = await agency.order('actionDebtChangeNotice', { id, version: 1, ...done });
      expect(data?.actionDebtChangeNotice).toMatchObject({
        reason,
        otherReason: null,
        action: 'RECOVERY_STOPPED',
      });
    },
  );

  it.each([
    ['OTHER without words', { reason: 'OTHER' }, 'input.otherReason'],
    ['words beside another reason', { otherReason: 'x' }, 'input.otherReason'],
    ['OTHER with empty words', { reason: 'OTHER', otherReason: ' ' }, 'input.otherReason'],
    ['no reference', { authorityReference: '' }, 'input.authorityReference'],
  ])('is refused for %s', async (_why, changes, field) => {
    const days = { sentOn: '2024-06-13', receivedOn: '2024-06-14' };
    const input = { ...noticeBy('MAN', agency.newNino()), ...days, ...changes };
    const { errors } = await agency.order('receiveDebtChangeNotice', input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('says what was done in words, where it was something else', async () => {
    const id = await agency.notice(agency.newNino(), '2024-06-14', {
      reason: 'OTHER',
      otherReason: 'Moved.',
    });
    const input = { id, version: 1, actionedOn: '2024-06-17', action: 'OTHER' };
    expect((await agency.order('actionDebtChangeNotice', input)).errors).toMatchObject([
      { extensions: { field: 'input.actionNote' } },
    ]);
    const { data } = await agency.order('actionDebtChangeNotice', { ...input, actionNote: 'Address noted.' });
    expect(data?.actionDebtChangeNotice).toMatchObject({
      otherReason: 'Moved.',
      actionNote: 'Address noted.',
    });
  });
});
