import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DebtManagementCases,
  type Input,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../support/codesOf.js';
import { countRows } from '../../support/countRows.js';
import type { Answer } from '../../support/openTestSubgraph.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

interface Case {
  readonly nino: string;
  readonly id: string;
  /** The obligations, by standard. */
  readonly owed: Readonly<Record<string, string>>;
}

/** A referral received on Friday 14 June 2024. */
async function referralCase(): Promise<Case> {
  const nino = agency.newNino();
  const id = await agency.referral(nino, '2024-06-14');
  const seen = await agency.obligations(nino);
  return { nino, id, owed: Object.fromEntries(seen.map((one) => [one.standard.id, one.id])) };
}

function withdraw(id: string | undefined, changes: Input = {}, who = 'manchester-benefits'): Promise<Answer> {
  const input = { id, withdrawnOn: '2024-06-20', reason: 'repaid in full', ...changes };
  return agency.order('withdrawDebtManagementObligation', input, who);
}

describe('an obligation that the body which is owed withdraws', () => {
  it.each([
    ['the day before, it runs', '2024-06-20', '2024-06-19', 'RUNNING'],
    ['from that day on, it is withdrawn', '2024-06-20', '2024-06-20', 'WITHDRAWN'],
    ['on the day it started', '2024-06-14', '2024-06-14', 'WITHDRAWN'],
    ['when it was overdue', '2024-07-15', '2024-07-15', 'WITHDRAWN'],
    ['until then it was overdue', '2024-07-16', '2024-07-15', 'OVERDUE'],
  ])('%s', async (_why, withdrawnOn, asOf, status) => {
    const { nino, owed } = await referralCase();
    const answer = await withdraw(owed['DM-01'], { withdrawnOn });
    expect(answer.data?.withdrawDebtManagementObligation).toEqual({
      id: owed['DM-01'],
      status: 'WITHDRAWN',
      withdrawnOn,
    });
    expect(await agency.statuses(nino, asOf)).toMatchObject({ 'DM-01': status });
  });

  it('leaves the others of the case alone, and the case its way', async () => {
    const { nino, id, owed } = await referralCase();
    await withdraw(owed['DM-01']);
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    const outcome = { outcome: 'NOT_POSSIBLE', notifiedOn: '2024-07-09' };
    expect(codesOf(await agency.order('recordReferralOutcome', { id, version: 2, ...outcome }))).toEqual([]);
    expect(await agency.statuses(nino, '2024-07-31')).toEqual({
      'DM-01': 'WITHDRAWN',
      'DM-02': 'MET',
      'DM-03': 'MET',
    });
  });

  it('has its reason in the history, for both to see', async () => {
    const { id, owed } = await referralCase();
    await withdraw(owed['DM-01']);
    for (const who of ['manchester-benefits', 'debt-manager']) {
      const document =
        'query ($id: ID!) { debtManagementReferral(id: $id) { history { kind reason recordedBy { code } } } }';
      const { data } = await agency.as(who).query(document, { id });
      expect(data?.debtManagementReferral).toEqual({
        history: [
          { kind: 'REFERRAL_RECEIVED', reason: null, recordedBy: { code: 'DEBT_MANAGEMENT' } },
          { kind: 'OBLIGATION_WITHDRAWN', reason: 'repaid in full', recordedBy: { code: 'LA:MAN' } },
        ],
      });
    }
  });

  it('may be a predecessor’s, withdrawn by its successor', async () => {
    const nino = agency.newNino();
    await agency.referral(nino, '2023-03-31', { localAuthority: 'ALL' });
    const [owed] = await agency.obligations(nino);
    const input = { id: owed?.id, withdrawnOn: '2023-04-03', reason: 'repaid' };
    const { errors } = await agency.order('withdrawDebtManagementObligation', input, ['LA:CBD']);
    expect(errors).toBeUndefined();
    const { rows } = await agency.database.query(
      `SELECT recorded_by FROM events WHERE kind = 'OBLIGATION_WITHDRAWN' AND 'LA:ALL' = ANY (parties)`,
    );
    expect(rows).toEqual([{ recorded_by: 'LA:ALL' }]);
  });
});

describe('refused, with nothing changed, is a withdrawal', () => {
  it.each<[string, (found: Case) => Promise<Answer>, string, string | null]>([
    ['by the body that owes', ({ owed }) => withdraw(owed['DM-01'], {}, 'debt-manager'), 'RULE_BROKEN', null],
    ['by one who only reads', ({ owed }) => withdraw(owed['DM-01'], {}, 'oversight'), 'FORBIDDEN', null],
    [
      'by another authority',
      ({ owed }) => withdraw(owed['DM-01'], {}, 'glasgow-benefits'),
      'NOT_FOUND',
      null,
    ],
    ['of an obligation that there is not', () => withdraw(randomUUID()), 'NOT_FOUND', null],
    ['of what is no id', () => withdraw('1'), 'BAD_USER_INPUT', 'input.id'],
    [
      'before it starts',
      ({ owed }) => withdraw(owed['DM-01'], { withdrawnOn: '2024-06-13' }),
      'BAD_USER_INPUT',
      'input.withdrawnOn',
    ],
    [
      'tomorrow',
      ({ owed }) => withdraw(owed['DM-01'], { withdrawnOn: '2024-08-01' }),
      'BAD_USER_INPUT',
      'input.withdrawnOn',
    ],
    [
      'before the calendars',
      ({ owed }) => withdraw(owed['DM-01'], { withdrawnOn: '2009-12-31' }),
      'BAD_USER_INPUT',
      'input.withdrawnOn',
    ],
    [
      'without a reason',
      ({ owed }) => withdraw(owed['DM-01'], { reason: '' }),
      'BAD_USER_INPUT',
      'input.reason',
    ],
    [
      'with a reason of 401 characters',
      ({ owed }) => withdraw(owed['DM-01'], { reason: 'x'.repeat(401) }),
      'BAD_USER_INPUT',
      'input.reason',
    ],
  ])('%s', async (_why, attempt, code, field) => {
    const found = await referralCase();
    const before = [await countRows(agency.database, ['audit_lines']), await agency.obligations(found.nino)];
    const { errors } = await attempt(found);
    expect(errors).toMatchObject([{ extensions: field === null ? { code } : { code, field } }]);
    expect([await countRows(agency.database, ['audit_lines']), await agency.obligations(found.nino)]).toEqual(
      before,
    );
  });

  it.each([
    ['of what has ended', 'DM-02', 'MET'],
    ['of what has been withdrawn', 'DM-01', 'WITHDRAWN'],
  ])('%s', async (_why, standard, status) => {
    const { nino, id, owed } = await referralCase();
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    await withdraw(owed['DM-01']);
    expect(codesOf(await withdraw(owed[standard]))).toEqual(['CONFLICT']);
    expect(await agency.statuses(nino, '2024-07-31')).toMatchObject({ [standard]: status });
  });

  it('that comes with 9 others: one wins', async () => {
    const { owed } = await referralCase();
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(owed['DM-01'])));
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('CONFLICT'));
  });

  it('that comes when the obligation ends, or it goes first: never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { nino, id, owed } = await referralCase();
      const [withdrawal, screening] = await Promise.all([
        withdraw(owed['DM-01']),
        agency.order('screenOutReferral', { id, version: 1, reason: 'DUPLICATE', notifiedOn: '2024-06-20' }),
      ]);
      expect(codesOf(screening)).toEqual([]);
      expect(await agency.statuses(nino, '2024-07-31')).toEqual({
        'DM-01': codesOf(withdrawal).length === 0 ? 'WITHDRAWN' : 'MET',
        'DM-02': 'WITHDRAWN',
      });
    }
  });
});
