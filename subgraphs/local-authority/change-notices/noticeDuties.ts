import { DEBT_MANAGEMENT, JOBCENTRE_PLUS } from '../../../shared/identity/Party.js';
import type { DocumentFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';

/** A body that an authority owes notices of changes. */
export type Addressee = 'DEBT_MANAGEMENT' | 'JOBCENTRE_PLUS';

/** What an authority owes one body when a change of circumstances comes up. */
interface NoticeDuty {
  readonly standard: 'DM-04' | 'JCP-03';
  /** The event whose day starts the clock. */
  readonly startsBy: 'OVERPAYMENT_TEAM_TOLD' | 'CHANGE_REPORTED';
  /** What is sent. */
  readonly document: DocumentFromAuthority;
  readonly clause: string;
}

/**
 * Two standards about one change, each with its own start, addressee and document. `Our reading`: two clocks, and
 * ending one never ends the other (the documents do not mention each other, C39).
 */
export const noticeDuties: Readonly<Record<Addressee, NoticeDuty>> = {
  [DEBT_MANAGEMENT]: {
    standard: 'DM-04',
    startsBy: 'OVERPAYMENT_TEAM_TOLD',
    document: 'CHANGE_OF_CIRCUMSTANCES_PROFORMA',
    clause: 'Appendix 1 no 5',
  },
  [JOBCENTRE_PLUS]: {
    standard: 'JCP-03',
    startsBy: 'CHANGE_REPORTED',
    document: 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS',
    clause: '3.1 bullet 3',
  },
};
