import type { Script } from './Script.js';

/**
 * Half a year ago Jobcentre Plus interviewed the customer and forwarded the input document the next day. Then Manchester
 * found an overpayment and referred the debt: Porth put it onto Debt Manager two working days late, yet the outcome came
 * in time and recovery started. Lately the customer reported a change. Jobcentre Plus was sent the documents in time, and
 * they are on their way; the overpayment team, told a day after the report, has not sent Debt Management the proforma,
 * which was due yesterday or before. And the Home Office waits for an answer for which no timescale is on record.
 */
export const readmeScript: Script = {
  interview: { ago: 120, decision: 'HELD', forwarded: 1, received: 2 },
  referral: {
    ago: 85,
    overpaymentDecided: 12,
    screenedOut: null,
    input: 12,
    outcome: { after: 6, kind: 'RECOVERY_STARTS', startsAfterDays: 14, ratePence: 1_110 },
  },
  change: {
    ago: 7,
    atWeekend: false,
    proforma: { told: 1, sent: null, received: null, actioned: null },
    documents: { sent: 4, received: null },
  },
  disclosure: {
    ago: 5,
    atWeekend: false,
    answered: null,
    decision: 'DISCLOSED_IN_FULL',
    destroyed: null,
  },
};
