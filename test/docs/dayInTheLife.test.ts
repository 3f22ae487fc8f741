import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/projectRoot.js';
import { complain } from './day-in-the-life/complain.js';
import { complete } from './day-in-the-life/complete.js';
import { DayInTheLife, nodesOf } from './day-in-the-life/DayInTheLife.js';
import { DEBT_MANAGER, MANCHESTER } from './day-in-the-life/personas.js';
import { recover } from './day-in-the-life/recover.js';
import { refer } from './day-in-the-life/refer.js';
import { repaymentVerdicts, tableOf, verdicts } from './day-in-the-life/verdicts.js';

const PAGE = join(projectRoot(), 'docs/transcripts/debt-management.md');

/** Each of the two dozen days is a start of the whole federation. */
const STARTS_OF_ALL_DAYS_MS = 300_000;

let life: DayInTheLife;
beforeAll(async () => {
  life = await DayInTheLife.startingOn('2026-03-11', 'QQ000017A');
});
afterAll(() => life.close());

describe('docs/transcripts/debt-management.md', () => {
  it(
    'is what the gateway answers; write it anew with --update',
    async () => {
      life.transcript.write(
        '# A day in the life: a debt, from the overpayment to the last penny',
        'Written by `npx vitest run test/docs/dayInTheLife.test.ts --update` from what the gateway answered, on databases that were empty before. The clock moves from day to day, from 11 March to 26 June 2026. Each step says who asks; what is refused shows the code and the sentence. Ids are random: here they are named in the order in which they turn up.',
      );
      const { referral, recovery: started, cursor } = await refer(life);
      const recovered = await recover(life, started);
      const recovery = await complain(life, { referral, ...recovered });
      await complete(life, recovery, cursor);
      await theEnd();
      await expect(life.transcript.text()).toMatchFileSnapshot(PAGE);
    },
    STARTS_OF_ALL_DAYS_MS,
  );
});

async function theEnd(): Promise<void> {
  life.heading(
    'What became of it',
    'As a reader of the agreement works it out by hand. Day 1 is the first working day after the start; the bank holidays between are 3 and 6 April, 4 and 25 May.',
    tableOf([...verdicts, ...repaymentVerdicts]),
    'And as the gateway answers it:',
  );
  const { obligations, handoffs, waitingOn } = await life.askAboutCustomer(
    MANCHESTER,
    'sees the customer’s timeline.',
    'timeline',
  );
  expect(byHand(obligations)).toEqual(uncounted(verdicts));
  expect(waitingOn).toEqual([]);
  expect(waysOf(handoffs)).toEqual(WAYS);
  const months = await life.ask(DEBT_MANAGER, 'sees the months’ repayments.', 'repayments');
  expect(byHand(nodesOf(months))).toEqual(uncounted(repaymentVerdicts));
  const none = await life.askAboutCustomer(
    'glasgow-benefits',
    'asks about the same customer: there is nothing.',
    'timeline',
  );
  expect(none).toEqual({ obligations: [], handoffs: [], waitingOn: [] });
}

/** Gives what was answered, in the words of the table. */
function byHand(obligations: unknown): readonly object[] {
  if (!Array.isArray(obligations)) throw new Error('The answer has no obligations.');
  return obligations.map(({ standard, owedBy, workingDaysTaken, withdrawnOn, tiers, ...days }) => ({
    ...{ standard: standard.id, owedBy: owedBy.code, ...days, taken: workingDaysTaken },
    ...(withdrawnOn === null ? {} : { withdrawnOn }),
    tiers: tiers.map(({ outcome }: { outcome: string }) => outcome),
  }));
}

/** Leaves out how the days were counted. */
function uncounted(rows: typeof verdicts): readonly object[] {
  return rows.map(({ counted: _counted, ...verdict }) => verdict);
}

/** Every document that went from one body to another, each with its sending and its receipt. */
const WAYS = [
  'HOUSING_BENEFIT_REFERRAL 2026-03-11 2026-03-11 RECEIVED',
  'SCREENING 2026-03-16 2026-04-14 RECEIVED',
  'ACCEPTANCE 2026-03-27 2026-04-14 RECEIVED',
  'HBREC 2026-04-13 2026-04-14 RECEIVED',
  'LAHSAG 2026-04-29 2026-06-15 RECEIVED',
  'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS 2026-04-30 2026-05-01 RECEIVED',
  'CHANGE_OF_CIRCUMSTANCES_PROFORMA 2026-05-06 2026-05-07 RECEIVED',
  'INCOME_AND_EXPENDITURE_APPLICATION 2026-05-12 2026-05-14 RECEIVED',
  'LAHSAG 2026-05-15 2026-06-15 RECEIVED',
  'MP_ENQUIRY 2026-05-27 2026-05-29 RECEIVED',
  'CUSTOMER_COMPLAINT 2026-05-28 2026-05-29 RECEIVED',
  'SEQUENCE_OF_EVENTS 2026-06-09 2026-06-09 RECEIVED',
  'HBPIF 2026-06-12 2026-06-15 RECEIVED',
];

function waysOf(handoffs: unknown): readonly string[] {
  if (!Array.isArray(handoffs)) throw new Error('The answer has no handoffs.');
  return handoffs.map(({ document, sentOn, receivedOn, state }) =>
    [document, sentOn, receivedOn, state].join(' '),
  );
}
