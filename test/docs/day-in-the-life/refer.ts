import { expect } from 'vitest';
import { referralForm } from '../../support/referralForm.js';
import { type DayInTheLife, type Held, nodesOf } from './DayInTheLife.js';
import { DEBT_MANAGER, MANCHESTER } from './personas.js';
import { takeNotifications } from './takeNotifications.js';

/** Manchester's own reference for the overpayment. */
export const DEBT = 'HB/2026/17';
const OWED_PENCE = 3_220;

/** The referral, the recovery that comes of it, and how far Manchester has read its notifications. */
interface Referred {
  readonly referral: Held;
  readonly recovery: Held;
  readonly cursor: unknown;
}

/** From the overpayment to the notice of recovery. */
export async function refer(life: DayInTheLife): Promise<Referred> {
  const referral = await arrive(life, await decideAndSend(life));
  await screenOutTheCopy(life);
  await lookAhead(life);
  const accepted = await takeOn(life, referral);
  return tellOutcome(life, accepted);
}

/** Gives the document's id. */
async function decideAndSend(life: DayInTheLife): Promise<unknown> {
  life.heading(
    '2026-03-11: an overpayment is referred',
    'Manchester decided the day before. It checks before it refers (7.1), and the form is sent once nothing stands against it.',
  );
  const { nino } = life;
  let overpayment = await life.order(MANCHESTER, 'records the overpayment.', 'recordOverpayment', {
    ...{ localAuthority: 'MAN', nino, reference: DEBT, amountPence: OWED_PENCE },
    ...{ cause: 'FAILURE_TO_DISCLOSE', decidedOn: '2026-03-10' },
  });
  const described = {
    ...{ classification: 'ERROR', reason: 'A partner’s earnings were reported late.' },
    ...{ periods: [{ from: '2025-10-06', to: '2026-02-01' }], describedOn: '2026-03-10' },
  };
  overpayment = await life.orderOn(
    MANCHESTER,
    'describes it.',
    'describeOverpayment',
    overpayment,
    described,
  );
  await life.transcript.refuse(
    MANCHESTER,
    'cannot refer it yet: the check is missing.',
    ['sendReferral', 'SendReferralInput', 'id'],
    { id: overpayment.id, version: overpayment.version, sentOn: '2026-03-11' },
  );
  overpayment = await life.orderOn(
    MANCHESTER,
    'checks the Customer Information System.',
    'recordReferralCheck',
    overpayment,
    {
      ...{ checkedOn: '2026-03-11', addressConfirmed: true, benefitsInPayment: ['JSA'] },
      housingBenefitInPayment: false,
    },
  );
  const sentOn = '2026-03-11';
  const sent = await life.orderOn(MANCHESTER, 'sends the form.', 'sendReferral', overpayment, { sentOn });
  return Object(sent.sentReferrals)[0].document;
}

const form = {
  ...{ localAuthority: 'MAN', authorityReference: DEBT, outstandingPence: OWED_PENCE, ...referralForm },
  ...{ formDatedOn: '2026-03-11', cisCheckedOn: '2026-03-11', readReceiptSet: true },
  ...{ overpaidFrom: '2025-10-06', overpaidTo: '2026-02-01' },
  overpaymentReason: 'A partner’s earnings were reported late.',
};

async function arrive(life: DayInTheLife, document: unknown): Promise<Held> {
  const submitted = await life.order(
    MANCHESTER,
    'submits it: the clock is the gateway’s.',
    'submitReferral',
    {
      nino: life.nino,
      document,
      ...form,
    },
  );
  await life.moveTo('2026-03-13', 'it is read at Porth, and comes again by post');
  const read = await life.orderOn(
    DEBT_MANAGER,
    'sends the read receipt.',
    'recordReferralReadReceipt',
    Object(submitted),
    { readOn: '2026-03-12' },
  );
  return Object(read);
}

async function screenOutTheCopy(life: DayInTheLife): Promise<void> {
  const copy = await life.order(DEBT_MANAGER, 'records the copy that came by post.', 'submitReferral', {
    ...{ nino: life.nino, ...form, channel: 'POST', readReceiptSet: false, receivedOn: '2026-03-13' },
  });
  await life.moveTo('2026-03-16', 'the copy is screened out (7.2)');
  const screened = { reason: 'DUPLICATE', notifiedOn: '2026-03-16' };
  await life.orderOn(DEBT_MANAGER, 'does not take it on.', 'screenOutReferral', copy, screened);
}

/** The early warning, and what was held so far. By hand: from 11 to 24 March are 9 working days, from 13 to 16 March 1. */
async function lookAhead(life: DayInTheLife): Promise<void> {
  await life.moveTo('2026-03-24', 'the day before DM-02 is due');
  const due = await life.ask(DEBT_MANAGER, 'sees what falls due within two working days.', 'fallingDue');
  expect(due).toEqual({
    obligations: 1,
    rows: [
      {
        dueOn: '2026-03-25',
        standard: { id: 'DM-02' },
        owedBy: { code: 'DEBT_MANAGEMENT' },
        obligations: 1,
      },
    ],
  });
  const held = await life.ask(DEBT_MANAGER, 'sees where the days went so far.', 'daysHeld');
  expect(held).toMatchObject({
    chains: 2,
    lateChains: 0,
    rows: [{ standard: { id: 'DM-02' }, all: { legs: 2, late: 0, workingDays: 10 } }],
  });
}

async function takeOn(life: DayInTheLife, referral: Held): Promise<Held> {
  await life.moveTo('2026-03-27', 'it is taken on, two working days late');
  const inputOn = '2026-03-27';
  const accepted = await life.orderOn(
    DEBT_MANAGER,
    'puts it onto Debt Manager.',
    'recordReferralInput',
    referral,
    { inputOn },
  );
  return Object(accepted);
}

async function tellOutcome(life: DayInTheLife, accepted: Held): Promise<Referred> {
  await life.moveTo(
    '2026-04-13',
    'the outcome is told',
    'Good Friday and Easter Monday lie between. The second leg is in time, the whole is not.',
  );
  const told = await life.orderOn(
    DEBT_MANAGER,
    'starts recovery (HBREC).',
    'recordReferralOutcome',
    accepted,
    {
      ...{ outcome: 'RECOVERY_STARTS', notifiedOn: '2026-04-13', recoveryStartsOn: '2026-04-22' },
      ...{ ratePence: 1_110, contactCentre: 'CORBY' },
    },
  );
  await life.moveTo('2026-04-14', 'Manchester takes over its notifications');
  const cursor = await takeNotifications(life, '2026-04-14', null, ['SCREENING', 'ACCEPTANCE', 'HBREC']);
  await whoMadeItLate(life);
  return { referral: Object(told), recovery: Object(told.recovery), cursor };
}

/** By hand: Porth had it for 12 working days, the Contact Centre Group for 9, 21 together, and nobody had none of it. */
async function whoMadeItLate(life: DayInTheLife): Promise<void> {
  const late = await life.ask(MANCHESTER, 'asks who made the outcome late.', 'chain');
  expect(nodesOf(late)).toMatchObject([
    {
      status: 'MET_LATE',
      chain: {
        workingDaysHeldByNobody: 0,
        legs: [
          { standard: { id: 'DM-02' }, workingDaysHeld: 12, isLate: true, madeChainLate: true },
          { standard: { id: 'DM-03' }, workingDaysHeld: 9, isLate: false, madeChainLate: false },
        ],
      },
    },
  ]);
  const held = await life.ask(DEBT_MANAGER, 'sees where the days went.', 'daysHeld');
  const none = { legs: 1, late: 0, workingDays: 9 };
  expect(held).toMatchObject({
    chains: 2,
    lateChains: 1,
    rows: [
      {
        standard: { id: 'DM-02' },
        all: { legs: 2, late: 1, workingDays: 13 },
        inLateChains: { legs: 1, late: 1, workingDays: 12 },
      },
      { standard: { id: 'DM-03' }, all: none, inLateChains: none },
    ],
  });
}
