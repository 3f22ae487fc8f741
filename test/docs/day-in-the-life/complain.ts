import type { DayInTheLife, Held } from './DayInTheLife.js';
import { nodesOf } from './DayInTheLife.js';
import { deduct } from './deduct.js';
import { DEBT_MANAGER, MANCHESTER } from './personas.js';
import { payMonth, sendSchedule } from './repay.js';

/** A complaint, an MP's enquiry and the sequence of events to answer them, while recovery goes on; gives the recovery. */
export async function complain(
  life: DayInTheLife,
  { referral, recovery, proforma }: Readonly<Record<'referral' | 'recovery' | 'proforma', Held>>,
): Promise<Held> {
  await life.moveTo(
    '2026-05-20',
    'a complaint comes in, and the schedule of April goes out',
    'Two clauses give the complaint 7 and 3 working days: both run, each with its own verdict.',
  );
  const complaint = await receive(life, referral, 'CUSTOMER_COMPLAINT', '2026-05-20');
  const deducted = await deduct(life, recovery, '2026-05-20', 250);
  const april = await sendSchedule(life, '2026-04', '2026-05-20');
  const enquiry = await actionAndEnquire(life, referral, proforma);
  await life.moveTo('2026-05-27', 'the enquiry is forwarded, and the last deduction made');
  await forward(life, enquiry, '2026-05-27');
  const last = await deduct(life, deducted, '2026-05-27', 250);
  await life.moveTo(
    '2026-05-28',
    'the complaint is forwarded',
    'In time by the one clause, late by the other. The bank holiday of 25 May lies between.',
  );
  await forward(life, complaint, '2026-05-28');
  const sequence = await askForSequence(life, complaint);
  await payMonth(life, april, '2026-05-29');
  await supply(life, sequence);
  return last;
}

async function receive(life: DayInTheLife, referral: Held, kind: string, receivedOn: string): Promise<Held> {
  const input = { referral: referral.id, kind, receivedOn };
  return Object(await life.order(DEBT_MANAGER, 'takes it in.', 'receiveDebtComplaint', input));
}

async function forward(life: DayInTheLife, complaint: Held, forwardedOn: string): Promise<void> {
  const why = 'forwards it to Manchester.';
  await life.orderOn(DEBT_MANAGER, why, 'forwardDebtComplaint', complaint, { forwardedOn });
}

async function actionAndEnquire(life: DayInTheLife, referral: Held, proforma: Held): Promise<Held> {
  await life.moveTo(
    '2026-05-22',
    'the proforma is actioned, and an MP enquires',
    'The proforma is a day past the “2 week Head of Work” target, which is not defined: that is shown, and no breach (DM-05). For an MP’s enquiry the agreement gives no time.',
  );
  const action = {
    ...{ actionedOn: '2026-05-22', action: 'OTHER' },
    actionNote: 'The decision is disputed; recovery goes on until it is changed.',
  };
  await life.orderOn(DEBT_MANAGER, 'actions it.', 'actionDebtChangeNotice', proforma, action);
  return receive(life, referral, 'MP_ENQUIRY', '2026-05-22');
}

async function askForSequence(life: DayInTheLife, complaint: Held): Promise<Held> {
  await life.moveTo('2026-05-29', 'Manchester asks for the sequence of events, and is paid for April');
  const page = await life.askAboutCustomer(MANCHESTER, 'reads what was forwarded.', 'complaints');
  for (const { id, kind, forwardedOn } of nodesOf(page)) {
    await life.order(MANCHESTER, 'records the receipt.', 'recordLocalAuthorityReceipt', {
      ...{ nino: life.nino, localAuthority: 'MAN', document: id, kind, sentOn: forwardedOn },
      receivedOn: '2026-05-29',
    });
  }
  const why = 'asks, to answer the complaint.';
  return Object(await life.order(MANCHESTER, why, 'requestSequenceOfEvents', { complaint: complaint.id }));
}

async function supply(life: DayInTheLife, { id, version }: Held): Promise<void> {
  await life.moveTo('2026-06-09', 'the sequence of events is supplied, on its last day');
  const suppliedOn = '2026-06-09';
  const why = 'supplies it, from the recorded history.';
  await life.orderOn(DEBT_MANAGER, why, 'supplySequenceOfEvents', { id, version }, { suppliedOn });
  await life.ask(MANCHESTER, 'reads it.', 'sequence', { id });
  await life.order(MANCHESTER, 'records the receipt.', 'recordLocalAuthorityReceipt', {
    ...{ nino: life.nino, localAuthority: 'MAN', document: id, kind: 'SEQUENCE_OF_EVENTS' },
    ...{ sentOn: suppliedOn, receivedOn: suppliedOn },
  });
}
