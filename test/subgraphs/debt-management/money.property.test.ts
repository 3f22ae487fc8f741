import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';
import { textAt } from '../../support/textAt.js';
import {
  type DebtManagementCases,
  type Input,
  type MutationName,
  openDebtManagement,
  referralBy,
} from './openDebtManagement.js';

const TODAY = '2024-09-30';
const PERSONAS = ['debt-manager', 'debt-manager', 'debt-manager', 'manchester-benefits', 'glasgow-benefits'];

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement(TODAY);
});
afterAll(() => agency.close());

/** One thing that somebody tries: days are counted from 3 June 2024, so some lie in the future. */
interface Step {
  readonly act: keyof typeof acts;
  readonly day: number;
  readonly pence: number;
  readonly isStale: boolean;
  readonly who: string;
}

/** The case as it stands: what a user who has just read it knows. */
interface Case {
  readonly referral: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly deduction: string;
  readonly complaint: string;
  readonly sequence: string;
  readonly repayment: string;
  readonly totalPence: number;
  readonly event: string;
  readonly obligation: string;
}

type Act = (known: Case, step: Step, day: string) => readonly [MutationName, Input, string?];

/** Each act with the record whose version it gives; without one it takes none. */
const acts = {
  input: (c, _s, inputOn) => ['recordReferralInput', { id: c.referral, inputOn }, 'referrals'],
  screen: (c, _s, notifiedOn) => [
    'screenOutReferral',
    { id: c.referral, reason: 'DUPLICATE', notifiedOn },
    'referrals',
  ],
  start: (c, s, notifiedOn) => [
    'recordReferralOutcome',
    {
      ...{ id: c.referral, outcome: 'RECOVERY_STARTS', notifiedOn, recoveryStartsOn: '2024-06-10' },
      ...{ ratePence: s.pence, contactCentre: 'CORBY' },
    },
    'referrals',
  ],
  giveBack: (c, _s, notifiedOn) => [
    'recordReferralOutcome',
    { id: c.referral, outcome: 'NOT_POSSIBLE', notifiedOn },
    'referrals',
  ],
  rate: (c, s, changedOn) => [
    'changeRecoveryRate',
    { id: c.referral, ratePence: s.pence, changedOn },
    'recoveries',
  ],
  hardship: (c, s, notifiedOn) => [
    'reduceRecoveryForHardship',
    { id: c.referral, ratePence: s.pence, notifiedOn },
    'recoveries',
  ],
  deduct: (c, s, deductedOn) => [
    'recordDeduction',
    { id: c.referral, benefit: s.pence % 9 === 0 ? 'UC' : 'JSA', deductedOn, amountPence: s.pence },
    'recoveries',
  ],
  deductAll: (c, _s, deductedOn) => [
    'recordDeduction',
    { id: c.referral, benefit: 'IS', deductedOn, amountPence: 5_000 },
    'recoveries',
  ],
  correct: (c, s, deductedOn) => [
    'correctDeduction',
    {
      id: c.referral,
      deduction: c.deduction,
      amountPence: s.pence % 3 === 0 ? 0 : s.pence,
      deductedOn,
      reason: 'x',
    },
    'recoveries',
  ],
  pause: (c, _s, ceasedOn) => ['recordDeductionsCeased', { id: c.referral, ceasedOn }, 'recoveries'],
  complete: (c, _s, day) => [
    'completeRecovery',
    { id: c.referral, completedOn: day, identifiedOn: day },
    'recoveries',
  ],
  cease: (c, _s, day) => [
    'ceaseRecovery',
    { id: c.referral, ceasedOn: day, identifiedOn: day, reason: 'x' },
    'recoveries',
  ],
  tell: (c, _s, notifiedOn) => ['notifyRecoveryEnd', { id: c.referral, notifiedOn }, 'recoveries'],
  complain: (c, _s, receivedOn) => [
    'receiveDebtComplaint',
    { referral: c.referral, kind: 'CUSTOMER_COMPLAINT', receivedOn },
  ],
  forward: (c, _s, forwardedOn) => ['forwardDebtComplaint', { id: c.complaint, forwardedOn }, 'complaints'],
  ask: (c) => ['requestSequenceOfEvents', { complaint: c.complaint }],
  supply: (c, _s, suppliedOn) => [
    'supplySequenceOfEvents',
    { id: c.sequence, suppliedOn },
    'sequences_of_events',
  ],
  schedule: (c, _s, sentOn) => ['sendRepaymentSchedule', { id: c.repayment, sentOn }, 'repayments'],
  pay: (c, _s, paidOn) => [
    'recordRepayment',
    { id: c.repayment, paidOn, amountPence: c.totalPence },
    'repayments',
  ],
  fix: (c, _s, happenedOn) => ['correctDebtManagementEvent', { event: c.event, happenedOn, reason: 'x' }],
  withdraw: (c, _s, withdrawnOn) => [
    'withdrawDebtManagementObligation',
    { id: c.obligation, withdrawnOn, reason: 'x' },
  ],
} satisfies Record<string, Act>;

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...namesOf(acts)),
  day: fc.integer({ min: 0, max: 130 }),
  pence: fc.integer({ min: 0, max: 2_600 }),
  isStale: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
  who: fc.constantFrom(...PERSONAS),
});

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[];
}

async function one(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>> {
  const { rows } = await agency.database.query(sql, [...values]);
  return rows[0] ?? {};
}

async function known(referral: string): Promise<Case> {
  const versionOf = async (table: string, id: unknown) =>
    [table, Number((await one(`SELECT version FROM ${table} WHERE id = $1`, [id])).version ?? 1)] as const;
  const nobody = randomUUID();
  const idOf = async (sql: string) => String((await one(sql, [referral])).id ?? nobody);
  const deduction = await idOf(
    'SELECT id FROM deductions WHERE recovery = $1 AND amount_pence > 0 ORDER BY recorded_at DESC, id LIMIT 1',
  );
  const complaint = await idOf(
    'SELECT id FROM complaints WHERE referral = $1 ORDER BY recorded_at DESC, id LIMIT 1',
  );
  const sequence = await idOf(
    'SELECT id FROM sequences_of_events WHERE referral = $1 ORDER BY recorded_at DESC, id LIMIT 1',
  );
  const event = await idOf(
    'SELECT id FROM events WHERE subject_reference = $1 ORDER BY recorded_at DESC, id LIMIT 1',
  );
  const obligation = await idOf(
    'SELECT id FROM obligations WHERE subject_reference = $1 ORDER BY started_on DESC, standard LIMIT 1',
  );
  const owed = await one(
    `SELECT id, total_pence FROM repayments WHERE state <> 'PAID' ORDER BY month LIMIT 1`,
    [],
  );
  const repayment = String(owed.id ?? nobody);
  const versions = Object.fromEntries([
    await versionOf('referrals', referral),
    await versionOf('recoveries', referral),
    await versionOf('complaints', complaint),
    await versionOf('sequences_of_events', sequence),
    await versionOf('repayments', repayment),
  ]);
  const totalPence = Number(owed.total_pence ?? 0);
  return { referral, versions, deduction, complaint, sequence, repayment, totalPence, event, obligation };
}

/** Tries one thing, and looks at how it is refused where it is. */
async function attempt(state: Case, given: Step): Promise<string> {
  const day = addDays(toPlainDate('2024-06-03'), given.day);
  const act: Act = acts[given.act];
  const [name, input, record] = act(state, given, day);
  const version =
    record === undefined ? {} : { version: (state.versions[record] ?? 1) - (given.isStale ? 1 : 0) };
  const { errors = [] } = await agency.order(name, { ...input, ...version }, given.who);
  for (const { message, extensions } of errors) {
    const { code, clause, field } = extensions ?? {};
    expect(['RULE_BROKEN', 'BAD_USER_INPUT', 'CONFLICT', 'NOT_FOUND', 'FORBIDDEN'], message).toContain(code);
    if (code === 'RULE_BROKEN') expect(clause, message).toEqual(expect.any(String));
    if (code === 'BAD_USER_INPUT') expect(field, message).toEqual(expect.any(String));
  }
  return errors.length === 0 ? given.act : '';
}

const UNBALANCED = `SELECT r.id FROM recoveries r WHERE r.owed_pence <> r.recovered_pence + r.outstanding_pence
  OR r.recovered_pence <> (SELECT coalesce(sum(amount_pence), 0) FROM deductions d WHERE d.recovery = r.id)`;

const UNSCHEDULED = `SELECT p.id FROM repayments p WHERE p.total_pence <>
  (SELECT coalesce(sum(amount_pence), 0) FROM deductions d WHERE d.repayment = p.id)`;

/** What stands on no schedule has one to come. */
const FORGOTTEN = `SELECT d.id FROM deductions d WHERE d.repayment IS NULL AND NOT EXISTS (
  SELECT 1 FROM repayments p WHERE p.local_authority = d.local_authority AND p.state = 'OWED'
    AND p.month >= to_char(d.deducted_on, 'YYYY-MM'))`;

const RUNNING_ON_CLOSED = `SELECT o.standard, r.state FROM referrals r LEFT JOIN recoveries c ON c.id = r.id
  JOIN obligations o ON o.subject_reference = r.id
  WHERE o.ended_on IS NULL AND o.withdrawn_on IS NULL AND (r.state IN ('SCREENED_OUT', 'CLOSED'))
    AND NOT (o.standard = 'DM-06' AND c.state = 'ENDED')
  UNION ALL SELECT o.standard, c.state FROM complaints c JOIN obligations o ON o.subject_reference = c.id
  WHERE o.ended_on IS NULL AND o.withdrawn_on IS NULL AND c.state = 'FORWARDED'
  UNION ALL SELECT o.standard, s.state FROM sequences_of_events s JOIN obligations o ON o.subject_reference = s.id
  WHERE o.ended_on IS NULL AND o.withdrawn_on IS NULL AND s.state = 'SUPPLIED'
  UNION ALL SELECT o.standard, p.state FROM repayments p JOIN obligations o ON o.subject_reference = p.id
  WHERE o.ended_on IS NULL AND o.withdrawn_on IS NULL AND p.state = 'PAID'`;

const OWED_TWICE = `SELECT standard FROM obligations GROUP BY standard, subject_reference HAVING count(*) > 1`;

const GAPS = `SELECT local_authority FROM notifications GROUP BY local_authority
  HAVING count(*) <> max(number) OR min(number) <> 1`;

describe('whatever several users try on one case, at the same time and in any order', () => {
  it('money balances, schedules are what was deducted, nothing runs on what is closed, and refusals cite a clause', async () => {
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 12, maxLength: 24 }),
        async (batches) => {
          const input = {
            ...referralBy('MAN', agency.newNino()),
            outstandingPence: 5_000,
            receivedOn: '2024-06-03',
          };
          const referral = textAt(await agency.order('submitReferral', input), 'submitReferral', 'id');
          // Half of the cases begin in recovery, where most can be tried.
          if (batches.length % 2 === 0) {
            await attempt(await known(referral), {
              act: 'input',
              day: 0,
              pence: 1,
              isStale: false,
              who: 'debt-manager',
            });
            await attempt(await known(referral), {
              act: 'start',
              day: 1,
              pence: 500,
              isStale: false,
              who: 'debt-manager',
            });
          }
          for (const batch of batches) {
            const state = await known(referral);
            for (const act of await Promise.all(batch.map((given) => attempt(state, given)))) done.add(act);
          }
          // So that cases come to their end, too.
          for (const act of ['cease', 'complete', 'tell'] as const) {
            const last = { act, day: 119, pence: 1, isStale: false, who: 'debt-manager' };
            done.add(await attempt(await known(referral), last));
          }
          for (const sql of [UNBALANCED, UNSCHEDULED, FORGOTTEN, RUNNING_ON_CLOSED, OWED_TWICE, GAPS]) {
            expect((await agency.database.query(sql)).rows, sql).toEqual([]);
          }
        },
      ),
      { numRuns: 25 },
    );
    // What is never done proves nothing.
    expect([...done].sort()).toEqual(
      expect.arrayContaining(['cease', 'complain', 'correct', 'deduct', 'forward', 'tell']),
    );
  }, 180_000);
});
