import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DebtManagementCases,
  noticeBy,
  openDebtManagement,
  referralBy,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../support/codesOf.js';
import { countRows } from '../../support/countRows.js';
import type { Answer } from '../../support/openTestSubgraph.js';
import { textAt } from '../../support/textAt.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

interface Case {
  readonly nino: string;
  readonly id: string;
  /** The entries, by kind. */
  readonly entries: Readonly<Record<string, string>>;
}

/** A referral received on 14 June, input on the 25th, with its outcome on 9 July; or screened out on 20 June. */
async function referralCase(way: 'INPUT' | 'CLOSED' | 'SCREENED_OUT'): Promise<Case> {
  const nino = agency.newNino();
  const id = await agency.referral(nino, '2024-06-14');
  if (way === 'SCREENED_OUT') {
    await agency.order('screenOutReferral', {
      id,
      version: 1,
      reason: 'DUPLICATE',
      notifiedOn: '2024-06-20',
    });
  } else {
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
  }
  if (way === 'CLOSED') {
    const outcome = { outcome: 'NOT_POSSIBLE', notifiedOn: '2024-07-09' };
    await agency.order('recordReferralOutcome', { id, version: 2, ...outcome });
  }
  return { nino, id, entries: await entriesOf(id) };
}

async function entriesOf(subject: string): Promise<Record<string, string>> {
  const { rows } = await agency.database.query<{ kind: string; id: string }>(
    'SELECT kind, id FROM events WHERE subject_reference = $1',
    [subject],
  );
  return Object.fromEntries(rows.map(({ kind, id }) => [kind, id]));
}

function correct(event: string | undefined, happenedOn: string, who?: string): Promise<Answer> {
  return agency.order('correctDebtManagementEvent', { event, happenedOn, reason: 'misread' }, who);
}

async function daysOf(nino: string): Promise<Record<string, readonly (string | null)[]>> {
  const seen = await agency.obligations(nino, '2024-07-31');
  return Object.fromEntries(
    seen.map(({ standard, startedOn, endedOn, withdrawnOn, status }) => [
      standard.id,
      [startedOn, endedOn, withdrawnOn, status],
    ]),
  );
}

describe('a correction', () => {
  it.each([
    [
      'moves two starts',
      'CLOSED',
      'REFERRAL_RECEIVED',
      '2024-06-10',
      {
        'DM-01': ['2024-06-10', '2024-07-09', null, 'MET_LATE'],
        'DM-02': ['2024-06-10', '2024-06-25', null, 'MET_LATE'],
        'DM-03': ['2024-06-25', '2024-07-09', null, 'MET'],
      },
    ],
    [
      'moves an end and a start',
      'CLOSED',
      'REFERRAL_INPUT',
      '2024-06-24',
      {
        'DM-01': ['2024-06-14', '2024-07-09', null, 'MET'],
        'DM-02': ['2024-06-14', '2024-06-24', null, 'MET'],
        'DM-03': ['2024-06-24', '2024-07-09', null, 'MET_LATE'],
      },
    ],
    [
      'moves two ends',
      'CLOSED',
      'REFERRAL_OUTCOME_NOTIFIED',
      '2024-07-15',
      {
        'DM-01': ['2024-06-14', '2024-07-15', null, 'MET_LATE'],
        'DM-02': ['2024-06-14', '2024-06-25', null, 'MET'],
        'DM-03': ['2024-06-25', '2024-07-15', null, 'MET_LATE'],
      },
    ],
    [
      'moves an end and a withdrawal',
      'SCREENED_OUT',
      'REFERRAL_SCREENED_OUT',
      '2024-07-15',
      {
        'DM-01': ['2024-06-14', '2024-07-15', null, 'MET_LATE'],
        'DM-02': ['2024-06-14', null, '2024-07-15', 'WITHDRAWN'],
      },
    ],
    [
      'to the same day moves nothing',
      'SCREENED_OUT',
      'REFERRAL_SCREENED_OUT',
      '2024-06-20',
      {
        'DM-01': ['2024-06-14', '2024-06-20', null, 'MET'],
        'DM-02': ['2024-06-14', null, '2024-06-20', 'WITHDRAWN'],
      },
    ],
    [
      'may end a thing on the day it starts',
      'INPUT',
      'REFERRAL_INPUT',
      '2024-06-14',
      {
        'DM-01': ['2024-06-14', null, null, 'OVERDUE'],
        'DM-02': ['2024-06-14', '2024-06-14', null, 'MET'],
        'DM-03': ['2024-06-14', null, null, 'OVERDUE'],
      },
    ],
  ] as const)('%s', async (_why, way, kind, happenedOn, days) => {
    const { nino, entries } = await referralCase(way);
    const answer = await correct(entries[kind], happenedOn);
    expect(answer.data?.correctDebtManagementEvent).toMatchObject({
      kind,
      happenedOn,
      supersedes: entries[kind],
      reason: 'misread',
      recordedBy: { code: 'DEBT_MANAGEMENT' },
    });
    expect(await daysOf(nino)).toEqual(days);
  });

  it('is kept in the history beside what it corrects, and the record shows the right day', async () => {
    const { id, entries } = await referralCase('INPUT');
    const right = textAt(
      await correct(entries.REFERRAL_RECEIVED, '2024-06-12'),
      'correctDebtManagementEvent',
      'id',
    );
    const again = textAt(await correct(right, '2024-06-11'), 'correctDebtManagementEvent', 'id');
    const { data } = await agency
      .as('manchester-benefits')
      .query(
        'query ($id: ID!) { debtManagementReferral(id: $id) { receivedOn version history { id kind happenedOn supersedes } } }',
        { id },
      );
    expect(data?.debtManagementReferral).toEqual({
      receivedOn: '2024-06-11',
      version: 2,
      history: [
        {
          id: entries.REFERRAL_RECEIVED,
          kind: 'REFERRAL_RECEIVED',
          happenedOn: '2024-06-14',
          supersedes: null,
        },
        { id: entries.REFERRAL_INPUT, kind: 'REFERRAL_INPUT', happenedOn: '2024-06-25', supersedes: null },
        {
          id: right,
          kind: 'REFERRAL_RECEIVED',
          happenedOn: '2024-06-12',
          supersedes: entries.REFERRAL_RECEIVED,
        },
        { id: again, kind: 'REFERRAL_RECEIVED', happenedOn: '2024-06-11', supersedes: right },
      ],
    });
  });

  it('leaves later commands on the record their way', async () => {
    const { nino, id, entries } = await referralCase('INPUT');
    await correct(entries.REFERRAL_INPUT, '2024-06-26');
    const outcome = { id, version: 2, outcome: 'NOT_POSSIBLE' };
    const early = await agency.order('recordReferralOutcome', { ...outcome, notifiedOn: '2024-06-25' });
    expect(codesOf(early)).toEqual(['BAD_USER_INPUT']);
    expect(
      codesOf(await agency.order('recordReferralOutcome', { ...outcome, notifiedOn: '2024-06-26' })),
    ).toEqual([]);
    expect(await daysOf(nino)).toMatchObject({ 'DM-03': ['2024-06-26', '2024-06-26', null, 'MET'] });
  });

  it('moves the receiving end of a handoff, never before its sending', async () => {
    const input = { ...noticeBy('MAN', agency.newNino()), sentOn: '2024-06-13', receivedOn: '2024-06-17' };
    const id = textAt(await agency.order('receiveDebtChangeNotice', input), 'receiveDebtChangeNotice', 'id');
    const { CHANGE_NOTICE_RECEIVED: event } = await entriesOf(id);
    const end = async () => {
      const { rows } = await agency.database.query(
        'SELECT sent_on::text AS "sentOn", received_on::text AS "receivedOn" FROM handoff_ends WHERE reference = $1',
        [input.document],
      );
      return rows[0];
    };
    const before = await correct(event, '2024-06-12');
    expect(before.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.happenedOn' } },
    ]);
    expect(await end()).toEqual({ sentOn: '2024-06-13', receivedOn: '2024-06-17' });
    expect(codesOf(await correct(event, '2024-06-14'))).toEqual([]);
    expect(await end()).toEqual({ sentOn: '2024-06-13', receivedOn: '2024-06-14' });
  });

  it('of a withdrawal is the obligee’s', async () => {
    const { nino, id } = await referralCase('INPUT');
    const whole = (await agency.obligations(nino)).find(({ standard }) => standard.id === 'DM-01');
    const withdrawal = { id: whole?.id, withdrawnOn: '2024-07-10', reason: 'repaid' };
    await agency.order('withdrawDebtManagementObligation', withdrawal, 'manchester-benefits');
    const { OBLIGATION_WITHDRAWN: event } = await entriesOf(id);
    expect(codesOf(await correct(event, '2024-07-11'))).toEqual(['RULE_BROKEN']);
    expect(codesOf(await correct(event, '2024-07-11', 'manchester-benefits'))).toEqual([]);
    expect(await daysOf(nino)).toMatchObject({ 'DM-01': ['2024-06-14', null, '2024-07-11', 'WITHDRAWN'] });
  });
});

describe('refused, with nothing changed, is a correction', () => {
  it.each<[string, (found: Case) => Promise<Answer>, string, string | null]>([
    [
      'that would end something before it starts',
      ({ entries }) => correct(entries.REFERRAL_INPUT, '2024-06-13'),
      'BAD_USER_INPUT',
      'input.happenedOn',
    ],
    [
      'that would start something after it ends',
      ({ entries }) => correct(entries.REFERRAL_RECEIVED, '2024-06-26'),
      'BAD_USER_INPUT',
      'input.happenedOn',
    ],
    [
      'to tomorrow',
      ({ entries }) => correct(entries.REFERRAL_OUTCOME_NOTIFIED, '2024-08-01'),
      'BAD_USER_INPUT',
      'input.happenedOn',
    ],
    [
      'to a day before the calendars',
      ({ entries }) => correct(entries.REFERRAL_RECEIVED, '2009-12-31'),
      'BAD_USER_INPUT',
      'input.happenedOn',
    ],
    [
      'of what another body recorded',
      ({ entries }) => correct(entries.REFERRAL_INPUT, '2024-06-26', 'manchester-benefits'),
      'RULE_BROKEN',
      null,
    ],
    ['of an entry that there is not', () => correct(randomUUID(), '2024-06-26'), 'NOT_FOUND', null],
    ['of what is no id', () => correct('1', '2024-06-26'), 'BAD_USER_INPUT', 'input.event'],
    [
      'by one who only reads',
      ({ entries }) => correct(entries.REFERRAL_INPUT, '2024-06-26', 'oversight'),
      'FORBIDDEN',
      null,
    ],
    [
      'by an analyst',
      ({ entries }) => correct(entries.REFERRAL_INPUT, '2024-06-26', 'performance-analyst'),
      'FORBIDDEN',
      null,
    ],
    [
      'without a reason',
      ({ entries }) =>
        agency.order('correctDebtManagementEvent', {
          event: entries.REFERRAL_INPUT,
          happenedOn: '2024-06-26',
          reason: ' ',
        }),
      'BAD_USER_INPUT',
      'input.reason',
    ],
    [
      'with a reason of 401 characters',
      ({ entries }) =>
        agency.order('correctDebtManagementEvent', {
          event: entries.REFERRAL_INPUT,
          happenedOn: '2024-06-26',
          reason: 'x'.repeat(401),
        }),
      'BAD_USER_INPUT',
      'input.reason',
    ],
  ])('%s', async (_why, attempt, code, field) => {
    const found = await referralCase('CLOSED');
    const before = [await countRows(agency.database, ['audit_lines']), await daysOf(found.nino)];
    const { errors } = await attempt(found);
    expect(errors).toMatchObject([{ extensions: field === null ? { code } : { code, field } }]);
    expect([await countRows(agency.database, ['audit_lines']), await daysOf(found.nino)]).toEqual(before);
  });

  it('of an entry that has been corrected already', async () => {
    const { nino, entries } = await referralCase('CLOSED');
    await correct(entries.REFERRAL_INPUT, '2024-06-26');
    const before = await daysOf(nino);
    expect(codesOf(await correct(entries.REFERRAL_INPUT, '2024-06-27'))).toEqual(['CONFLICT']);
    expect(await daysOf(nino)).toEqual(before);
  });

  it('of a day that the clock gave: an authority does not choose when its referral was received', async () => {
    const nino = agency.newNino();
    const id = textAt(
      await agency.order('submitReferral', referralBy('MAN', nino), 'manchester-benefits'),
      'submitReferral',
      'id',
    );
    const { REFERRAL_RECEIVED: event } = await entriesOf(id);
    expect(codesOf(await correct(event, '2024-06-01', 'manchester-benefits'))).toEqual(['RULE_BROKEN']);
    expect(await daysOf(nino)).toMatchObject({ 'DM-01': ['2024-07-31', null, null, 'RUNNING'] });
  });
});

describe('corrections at the same time', () => {
  it('of one entry: one of 10 wins', async () => {
    const { nino, entries } = await referralCase('INPUT');
    const days = Array.from({ length: 10 }, (_, index) => `2024-06-${14 + index}`);
    const answers = await Promise.all(days.map((day) => correct(entries.REFERRAL_INPUT, day)));
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('CONFLICT'));
    const won = answers.findIndex(({ errors }) => errors === undefined);
    expect(await daysOf(nino)).toMatchObject({
      'DM-02': ['2024-06-14', days[won], null, 'MET'],
      'DM-03': [days[won], null, null, 'OVERDUE'],
    });
  });

  // Now and then they would lock what they move in each other's way.
  it('of different entries of one record: none is lost', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { nino, entries } = await referralCase('CLOSED');
      const answers = await Promise.all([
        correct(entries.REFERRAL_RECEIVED, '2024-06-13'),
        correct(entries.REFERRAL_INPUT, '2024-06-26'),
        correct(entries.REFERRAL_OUTCOME_NOTIFIED, '2024-07-10'),
      ]);
      expect(answers.flatMap(codesOf)).toEqual([]);
      expect(await daysOf(nino)).toEqual({
        'DM-01': ['2024-06-13', '2024-07-10', null, 'MET'],
        'DM-02': ['2024-06-13', '2024-06-26', null, 'MET'],
        'DM-03': ['2024-06-26', '2024-07-10', null, 'MET'],
      });
    }
  });

  it('and a command on the record: never half of either', async () => {
    for (let round = 0; round < 10; round += 1) {
      const nino = agency.newNino();
      const id = await agency.referral(nino, '2024-06-14');
      const { REFERRAL_RECEIVED: event } = await entriesOf(id);
      const [correction, screening] = await Promise.all([
        correct(event, '2024-06-24'),
        agency.order('screenOutReferral', { id, version: 1, reason: 'DUPLICATE', notifiedOn: '2024-06-20' }),
      ]);
      const codes = [...codesOf(correction), ...codesOf(screening)];
      expect([['BAD_USER_INPUT'], ['CONFLICT']]).toContainEqual(codes);
      expect(await daysOf(nino)).toEqual(
        screening.errors === undefined
          ? {
              'DM-01': ['2024-06-14', '2024-06-20', null, 'MET'],
              'DM-02': ['2024-06-14', null, '2024-06-20', 'WITHDRAWN'],
            }
          : {
              'DM-01': ['2024-06-24', null, null, 'OVERDUE'],
              'DM-02': ['2024-06-24', null, null, 'OVERDUE'],
            },
      );
    }
  });
});
