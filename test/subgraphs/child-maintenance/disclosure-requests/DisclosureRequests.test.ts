import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  RETURN,
  received,
} from '../fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from '../openChildMaintenance.js';

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

describe('HO-01: a request of the Home Office, and what follows it', () => {
  it('is received today, with everything that Appendix 2 asks for on record', async () => {
    const input = goodRequest(newCustomer());
    const answer = await desk.ask(HOME, ASK, input);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.requestDisclosure).toMatchObject({
      version: 1,
      purpose: 'ASYLUM_SUPPORT',
      reason: 'To find out where support is paid.',
      otherLinesOfEnquiryPursued: true,
      requestedBy: 'home-office-caseworker',
      requesterGrade: 'EO',
      countersignedBy: 'ho-line-manager-7',
      countersignerGrade: 'HEO',
      state: 'RECEIVED',
      decision: null,
      gateway: null,
      receivedOn: TODAY,
      customer: { nino: input.nino },
      localAuthority: null,
      history: [
        { kind: 'DISCLOSURE_REQUEST_RECEIVED', happenedOn: TODAY, recordedBy: { code: 'HOME_OFFICE' } },
      ],
    });
  });

  it.each([
    ['not before the day it was received', '2018-03-15', []],
    ['from the day it was received', '2018-03-16', [{ status: 'NO_AGREED_TIMESCALE', endedOn: null }]],
    ['never overdue, since no timescale is on record', '2028-12-31', [{ status: 'NO_AGREED_TIMESCALE' }]],
  ])('runs %s', async (_why, asOf, expected) => {
    const nino = newCustomer();
    await received(desk.homeOffice('2018-03-16'), nino);
    const owed = {
      standard: { id: 'HO-01' },
      owedBy: { code: 'CHILD_MAINTENANCE_GROUP' },
      owedTo: [{ code: 'HOME_OFFICE' }],
      dueOn: null,
    };
    for (const who of [CMG, HOME]) {
      expect(await desk.obligations(who, nino, asOf)).toMatchObject(
        expected.map((part) => ({ ...owed, ...part })),
      );
      expect(await desk.obligations(who, nino, asOf)).toHaveLength(expected.length);
    }
  });

  it.each([
    ['England and Wales, where 19 March is a working day', false, 2],
    ['Northern Ireland, where it is a bank holiday', true, 1],
  ])('counts its working days by the calendar of %s', async (_why, isNorthernIrelandCustomer, taken) => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-16'), nino, { isNorthernIrelandCustomer });
    await desk.ask(CMG, ANSWER, { id, version: 1, ...IN_FULL, answeredOn: '2018-03-20' });
    expect(await desk.obligations(CMG, nino)).toMatchObject([{ workingDaysTaken: taken }, {}]);
  });

  it.each([
    ['in full', IN_FULL, { decision: 'DISCLOSED_IN_FULL', refusalReason: null }, 2],
    ['in part', IN_PART, { decision: 'DISCLOSED_IN_PART' }, 2],
    [
      'by a refusal, after which nothing is to be destroyed',
      { decision: 'REFUSED', reason: 'No public interest is shown.' },
      { decision: 'REFUSED', refusalReason: 'No public interest is shown.' },
      1,
    ],
  ])('ends when answered %s', async (_why, decided, shown, obligationCount) => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-16'), nino);
    const input = { id, version: 1, ...decided, answeredOn: '2018-03-20' };
    const answer = await desk.ask(CMG, ANSWER, input);
    const gateway = 'gateway' in decided ? decided.gateway : null;
    expect(answer.data?.answerDisclosureRequest).toMatchObject({
      ...shown,
      version: 2,
      state: 'ANSWERED',
      gateway,
    });
    const [information, retention] = [
      { standard: { id: 'HO-01' }, endedOn: '2018-03-20', status: 'NO_AGREED_TIMESCALE' },
      {
        standard: { id: 'HO-05' },
        owedBy: { code: 'HOME_OFFICE' },
        owedTo: [{ code: 'CHILD_MAINTENANCE_GROUP' }],
        startedOn: '2018-03-20',
        endedOn: null,
        dueOn: null,
        status: 'UNTIMED',
      },
    ];
    const expected = obligationCount === 2 ? [information, retention] : [information];
    expect(await desk.obligations(HOME, nino)).toMatchObject(expected);
    expect(await desk.obligations(HOME, nino)).toHaveLength(obligationCount);
  });

  it('ends when returned to the originator with the reason (HO-U10)', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-16'), nino);
    const reason = 'The template is not the one of Appendix 2.';
    const input = { id, version: 1, criterion: 'TEMPLATE', reason, returnedOn: TODAY };
    const answer = await desk.ask(CMG, RETURN, input);
    expect(answer.data?.returnDisclosureRequest).toMatchObject({
      state: 'RETURNED',
      returnReason: 'The template is not the one of Appendix 2.',
      returnCriterion: 'TEMPLATE',
      decision: null,
    });
    expect(await desk.obligations(HOME, nino)).toMatchObject([{ standard: { id: 'HO-01' }, endedOn: TODAY }]);
  });
});

describe('HO-05: what was disclosed is destroyed', () => {
  it('runs untimed from the disclosure until the Home Office records the destruction', async () => {
    const nino = newCustomer();
    const id = await desk.expired(nino);
    const answer = await desk.ask(HOME, DESTROY, { id, version: 3, destroyedOn: '2018-04-09' });
    expect(answer.data?.recordDestruction).toMatchObject({
      ...{ version: 4, state: 'DESTROYED', purposeEndedOn: '2018-03-20', destroyedOn: '2018-04-09' },
    });
    expect(await desk.obligations(CMG, nino, '2018-04-08')).toMatchObject([
      {},
      { endedOn: null, status: 'UNTIMED' },
    ]);
    expect(await desk.obligations(CMG, nino)).toMatchObject([
      {},
      { endedOn: '2018-04-09', status: 'UNTIMED' },
    ]);
  });

  it.each([
    ['refused', { decision: 'REFUSED', reason: 'No.' }],
    ['not answered yet', null],
  ])('is refused for a request that was %s', async (_why, decided) => {
    const id = await received(desk.homeOffice('2018-03-16'), newCustomer());
    if (decided !== null) await desk.ask(CMG, ANSWER, { id, version: 1, ...decided, answeredOn: TODAY });
    const answer = await desk.ask(HOME, DESTROY, {
      id,
      version: decided === null ? 1 : 2,
      destroyedOn: TODAY,
    });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(messageOf(answer)).toContain('1.11(2)');
  });
});

describe('a request moves on once', () => {
  it.each([
    ['answered', ANSWER, { ...IN_FULL, answeredOn: TODAY }],
    ['returned', RETURN, { criterion: 'PURPOSE', reason: 'Again.', returnedOn: TODAY }],
  ])('an answered request is not %s', async (_why, query, input) => {
    const answer = await desk.ask(CMG, query, { id: await desk.disclosed(), version: 2, ...input });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(messageOf(answer)).toContain('1.11(1)');
  });

  it('a request that the Home Office withdrew is not answered', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-16'), nino);
    const { rows } = await desk.database.query('SELECT id FROM obligations WHERE subject_reference = $1', [
      id,
    ]);
    const withdrawal = await desk.ask(
      HOME,
      'mutation W($input: WithdrawObligationInput!) { withdrawChildMaintenanceObligation(input: $input) { status } }',
      { id: rows[0].id, withdrawnOn: TODAY, reason: 'The enquiry is over.' },
    );
    expect(withdrawal.data).toEqual({ withdrawChildMaintenanceObligation: { status: 'WITHDRAWN' } });
    const answer = await desk.ask(CMG, ANSWER, { id, version: 1, ...IN_FULL, answeredOn: TODAY });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(await desk.obligations(CMG, nino)).toHaveLength(1);
  });

  it('of two answers at the same time, one stands', async () => {
    const id = await received(desk.homeOffice('2018-03-16'), newCustomer());
    const input = { id, version: 1, ...IN_FULL, answeredOn: TODAY };
    const answers = await Promise.all([desk.ask(CMG, ANSWER, input), desk.ask(CMG, ANSWER, input)]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});

describe('a corrected day', () => {
  const CORRECT =
    'mutation C($input: CorrectEventInput!) { correctChildMaintenanceEvent(input: $input) { kind happenedOn } }';

  async function eventOf(request: string, kind: string): Promise<string> {
    const sql = 'SELECT id FROM events WHERE subject_reference = $1 AND kind = $2';
    const { rows } = await desk.database.query(sql, [request, kind]);
    return rows[0].id;
  }

  it('of an answer moves the end of what it ended', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-16'), nino);
    await desk.ask(CMG, ANSWER, { id, version: 1, ...IN_FULL, answeredOn: TODAY });
    const event = await eventOf(id, 'DISCLOSURE_REQUEST_ANSWERED');
    const correction = { event, happenedOn: '2018-03-19', reason: 'It had gone out before.' };
    expect((await desk.ask(CMG, CORRECT, correction)).errors).toBeUndefined();
    expect(await desk.obligations(HOME, nino)).toEqual(
      expect.arrayContaining([expect.objectContaining({ endedOn: '2018-03-19' })]),
    );
  });

  it('of a request is refused: the Home Office does not choose when the clock started', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-20'), nino);
    const event = await eventOf(id, 'DISCLOSURE_REQUEST_RECEIVED');
    const correction = { event, happenedOn: '2018-03-16', reason: 'It had come the Friday before.' };
    expect(codesOf(await desk.ask(HOME, CORRECT, correction))).toEqual(['RULE_BROKEN']);
    expect(await desk.obligations(HOME, nino)).toMatchObject([{ startedOn: '2018-03-20' }]);
  });
});
