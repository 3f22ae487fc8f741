import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../support/openTestSubgraph.js';
import { textAt } from '../../../support/textAt.js';
import {
  FORWARD,
  type JobcentrePlusCases,
  openJobcentrePlus,
  RECORD_CUSTOMER,
  RECORD_INTERVIEW,
} from '../openJobcentrePlus.js';

const OBLIGATIONS = `query ($nino: NationalInsuranceNumber!, $asOf: Date) {
  jobcentrePlusCustomer(nino: $nino) {
    jobcentrePlusObligations(asOf: $asOf) {
      standard { id } owedBy { code } owedTo { code } office subject { kind reference }
      startedOn endedOn dueOn status workingDaysTaken workingDaysLeft tiers { withinDays target dueOn outcome }
    }
  }
}`;

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
});
afterAll(() => cases.close());

function obligationsOf(nino: string, asOf: string, who = 'jobcentre-officer'): Promise<Answer> {
  return cases.as(who).query(OBLIGATIONS, { nino, asOf });
}

function withObligations(...obligations: readonly unknown[]) {
  return { jobcentrePlusCustomer: { jobcentrePlusObligations: obligations } };
}

describe('JCP-01: LA input documents, 90 % within 2 and 100 % within 5 working days', () => {
  it.each([
    ['on the day itself', 'MAN', '2018-03-29', 'MET', 0, ['WITHIN', 'WITHIN']],
    ['second working day over Easter in England', 'MAN', '2018-04-04', 'MET', 2, ['WITHIN', 'WITHIN']],
    ['third: the first tier is missed, no breach', 'MAN', '2018-04-05', 'MET', 3, ['MISSED', 'WITHIN']],
    ['fifth: the due day itself is in time', 'MAN', '2018-04-09', 'MET', 5, ['MISSED', 'WITHIN']],
    ['sixth is a breach', 'MAN', '2018-04-10', 'MET_LATE', 6, ['MISSED', 'MISSED']],
    [
      'second in Scotland: Easter Monday is a working day',
      'GLG',
      '2018-04-03',
      'MET',
      2,
      ['WITHIN', 'WITHIN'],
    ],
    ['third in Scotland, still second in England', 'GLG', '2018-04-04', 'MET', 3, ['MISSED', 'WITHIN']],
    ['fifth in Scotland', 'GLG', '2018-04-06', 'MET', 5, ['MISSED', 'WITHIN']],
    ['sixth in Scotland, still fifth in England', 'GLG', '2018-04-09', 'MET_LATE', 6, ['MISSED', 'MISSED']],
  ])('forwarded %s', async (_why, localAuthority, forwardedOn, status, workingDaysTaken, outcomes) => {
    const nino = cases.newNino();
    const id = await cases.interview(nino, { localAuthority });
    await cases.order(FORWARD, cases.forwardInput(id, { forwardedOn }));
    const [first, last] =
      localAuthority === 'MAN' ? ['2018-04-04', '2018-04-09'] : ['2018-04-03', '2018-04-06'];
    expect((await obligationsOf(nino, '2018-06-01')).data).toEqual(
      withObligations({
        standard: { id: 'JCP-01' },
        owedBy: { code: 'JOBCENTRE_PLUS' },
        owedTo: [{ code: `LA:${localAuthority}` }],
        office: null,
        subject: { kind: 'WORK_FOCUSED_INTERVIEW', reference: id },
        startedOn: '2018-03-29',
        endedOn: forwardedOn,
        dueOn: last,
        status,
        workingDaysTaken,
        workingDaysLeft: null,
        tiers: [
          { withinDays: 2, target: 0.9, dueOn: first, outcome: outcomes[0] },
          { withinDays: 5, target: 1, dueOn: last, outcome: outcomes[1] },
        ],
      }),
    );
  });

  it.each([
    ['in time for both', 'MAN', '2018-04-03', 'RUNNING', 4, ['OPEN', 'OPEN']],
    ['on the first tier’s last day', 'MAN', '2018-04-04', 'RUNNING', 3, ['OPEN', 'OPEN']],
    ['past the first tier', 'MAN', '2018-04-05', 'DUE_SOON', 2, ['MISSED', 'OPEN']],
    ['on the due day', 'MAN', '2018-04-09', 'DUE_SOON', 0, ['MISSED', 'OPEN']],
    ['the day after', 'MAN', '2018-04-10', 'OVERDUE', null, ['MISSED', 'MISSED']],
    ['on the due day in Scotland', 'GLG', '2018-04-06', 'DUE_SOON', 0, ['MISSED', 'OPEN']],
    ['the day after in Scotland, a Saturday', 'GLG', '2018-04-07', 'OVERDUE', null, ['MISSED', 'MISSED']],
  ])('not forwarded: %s', async (_why, localAuthority, asOf, status, workingDaysLeft, outcomes) => {
    const nino = cases.newNino();
    await cases.interview(nino, { localAuthority });
    expect((await obligationsOf(nino, asOf)).data).toMatchObject(
      withObligations({ status, workingDaysLeft, tiers: outcomes.map((outcome) => ({ outcome })) }),
    );
    expect((await obligationsOf(nino, '2018-03-28')).data).toEqual(withObligations());
  });

  it.each(['HELD', 'WAIVED', 'DEFERRED'])(
    'starts where an interview was %s, and shows which',
    async (decision) => {
      const nino = cases.newNino();
      await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
      const answer = await cases.order(RECORD_INTERVIEW, cases.interviewInput(nino, { decision }));
      expect(answer.data).toMatchObject({
        recordInterview: {
          version: 1,
          decision,
          state: 'DECIDED',
          document: null,
          decidedOn: '2018-03-29',
          forwardedOn: null,
          customer: { nino },
          localAuthority: { code: 'MAN' },
          history: [{ kind: 'INTERVIEW_DECIDED' }],
        },
      });
      expect((await obligationsOf(nino, '2018-06-01', 'manchester-benefits')).data).toMatchObject(
        withObligations({ status: 'OVERDUE' }),
      );
    },
  );

  it('follows a correction of the day on which the documents were forwarded', async () => {
    const nino = cases.newNino();
    const id = await cases.interview(nino);
    const answer = await cases.order(
      FORWARD.replace('history { kind }', 'history { id kind }'),
      cases.forwardInput(id, { forwardedOn: '2018-04-10' }),
    );
    const event = textAt(answer, 'forwardInputDocument', 'history', '1', 'id');
    await cases.order(
      'mutation ($input: CorrectEventInput!) { correctJobcentrePlusEvent(input: $input) { id } }',
      { clientReference: randomUUID(), event, happenedOn: '2018-04-04', reason: 'Wrong day entered.' },
    );
    expect((await obligationsOf(nino, '2018-06-01')).data).toMatchObject(
      withObligations({ endedOn: '2018-04-04', status: 'MET' }),
    );
    const read = await cases
      .as('manchester-benefits')
      .query('query ($id: ID!) { jobcentrePlusInterview(id: $id) { forwardedOn } }', { id });
    expect(read.data).toEqual({ jobcentrePlusInterview: { forwardedOn: '2018-04-04' } });
  });
});
