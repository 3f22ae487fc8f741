import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import type { MatterKind } from './MatterKind.js';
import type { MatterOutcome } from './MatterOutcome.js';

interface MatterRule {
  /** Cited where the rule refuses. */
  readonly clause: string;
  /** The bodies that may put it. */
  readonly raisedBy: readonly string[];
  /** Answered by the other body, by the same one, or by none. */
  readonly answeredBy: 'THE_OTHER' | 'THE_SAME' | 'NOBODY';
  /** What may be answered; a decision query is answered by a review. */
  readonly outcomes: readonly MatterOutcome[];
}

const BOTH = [CHILD_MAINTENANCE_GROUP, HOME_OFFICE];

/** Who puts what to whom, and what is answered. */
export const matterRules: Readonly<Record<MatterKind, MatterRule>> = {
  WITNESS_LETTER: {
    clause: '1.8, Witnesses or victims',
    raisedBy: [HOME_OFFICE],
    answeredBy: 'THE_OTHER',
    outcomes: ['APPROVED', 'CHANGES_NEEDED'],
  },
  CONSULTATION: {
    clause: '1.11(1)',
    raisedBy: [CHILD_MAINTENANCE_GROUP],
    answeredBy: 'THE_SAME',
    outcomes: ['ADVISED'],
  },
  DECISION_QUERY: { clause: '1.10', raisedBy: [HOME_OFFICE], answeredBy: 'THE_OTHER', outcomes: [] },
  CHALLENGE: {
    clause: '1.9',
    raisedBy: [HOME_OFFICE],
    answeredBy: 'THE_OTHER',
    outcomes: ['INSTRUCTIONS_FOLLOWED', 'INSTRUCTIONS_NOT_FOLLOWED'],
  },
  INCORRECT_INFORMATION: {
    clause: '1.11(2)',
    raisedBy: [HOME_OFFICE],
    answeredBy: 'THE_OTHER',
    outcomes: ['ACTION_TAKEN', 'NO_ACTION_NEEDED'],
  },
  ONWARD_TRANSFER: { clause: '1.11(2)', raisedBy: [HOME_OFFICE], answeredBy: 'NOBODY', outcomes: [] },
  INFORMATION_REQUEST: { clause: '1.20', raisedBy: BOTH, answeredBy: 'THE_OTHER', outcomes: ['DISCUSSED'] },
};

/** Gives the other of the two bodies of the agreement. */
export function otherBody(body: string): string {
  return body === HOME_OFFICE ? CHILD_MAINTENANCE_GROUP : HOME_OFFICE;
}
