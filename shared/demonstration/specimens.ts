import type { ReferralScript, Script } from './Script.js';

const recovering: ReferralScript = {
  ago: 110,
  overpaymentDecided: 20,
  screenedOut: null,
  input: 6,
  outcome: { after: 8, kind: 'RECOVERY_STARTS', startsAfterDays: 14, ratePence: 1_110 },
};

/**
 * Stories that between them have every status on every day, whatever weekends and bank holidays come before it; and a
 * document in transit, one that never arrived, and one that came unannounced.
 */
export const specimens: readonly Script[] = [
  {
    // RUNNING: three or four of the five working days are left. NO_AGREED_TIMESCALE, and UNTIMED until destruction.
    interview: { ago: 1, decision: 'HELD', forwarded: 2, received: 1 },
    referral: null,
    change: null,
    disclosure: {
      ago: 70,
      atWeekend: false,
      answered: 25,
      decision: 'DISCLOSED_IN_FULL',
      destroyed: null,
    },
  },
  {
    // DUE_SOON: one working day is left. WITHDRAWN: screened out.
    interview: { ago: 4, decision: 'HELD', forwarded: 5, received: 1 },
    referral: { ...recovering, ago: 25, screenedOut: { after: 6, reason: 'DUPLICATE' } },
    change: null,
    disclosure: null,
  },
  {
    // MET_LATE, and the document was lost; another came that nobody had announced. OVERDUE: the documents were not sent. UNTIMED, after destruction.
    interview: { ago: 60, decision: 'WAIVED', forwarded: 8, received: null },
    referral: null,
    change: { ago: 10, atWeekend: false, proforma: null, documents: { sent: null, received: null } },
    disclosure: {
      ago: 120,
      atWeekend: false,
      answered: 30,
      decision: 'DISCLOSED_IN_PART',
      destroyed: 60,
    },
    strayAgo: 12,
  },
  {
    // MET, and the document is in transit. BEYOND_TARGET: the proforma lies there for three weeks.
    interview: { ago: 3, decision: 'HELD', forwarded: 2, received: 3 },
    referral: recovering,
    change: {
      ago: 24,
      atWeekend: false,
      proforma: { told: 1, sent: 4, received: 2, actioned: null },
      documents: { sent: 3, received: 2 },
    },
    disclosure: null,
  },
];
