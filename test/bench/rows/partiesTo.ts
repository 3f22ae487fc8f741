import type { Standard } from '../../../shared/agreements/Standard.js';
import {
  type Agency,
  CHILD_MAINTENANCE_GROUP,
  DEBT_MANAGEMENT,
  HOME_OFFICE,
  JOBCENTRE_PLUS,
  localAuthorityParty,
} from '../../../shared/identity/Party.js';

/** Who owes, and to whom. */
export interface Parties {
  readonly owedBy: string;
  readonly owedTo: readonly string[];
}

/**
 * Gives who owes what the standard says in an agency's ledger, and to whom, where the authority is the one concerned:
 * nobody where the document names no body, or one without a code.
 */
export function partiesTo(standard: Standard, agency: Agency, authority: string): Parties {
  const council = localAuthorityParty(authority);
  switch (agency) {
    case 'DEBT_MANAGEMENT':
      return { owedBy: DEBT_MANAGEMENT, owedTo: [council] };
    case 'JOBCENTRE_PLUS':
      return { owedBy: JOBCENTRE_PLUS, owedTo: concernsCouncil(standard) ? [council] : [] };
    case 'LOCAL_AUTHORITY':
      return { owedBy: council, owedTo: owedByCouncil(standard) };
    case 'CHILD_MAINTENANCE':
      return standard.owes === 'HOME_OFFICE'
        ? { owedBy: HOME_OFFICE, owedTo: [CHILD_MAINTENANCE_GROUP] }
        : { owedBy: CHILD_MAINTENANCE_GROUP, owedTo: [HOME_OFFICE] };
  }
}

/** The Joint Board's duties are the members', towards each other. */
function concernsCouncil({ owes, owed }: Standard): boolean {
  return owes === 'JOINT_BOARD' || ['LOCAL_AUTHORITY', 'EACH_OTHER', 'JOINT_BOARD'].includes(owed);
}

function owedByCouncil({ owes, owed, agreement }: Standard): readonly string[] {
  if (owed === 'DEBT_MANAGEMENT') return [DEBT_MANAGEMENT];
  if (owed === 'JOBCENTRE_PLUS' || owes === 'JOINT_BOARD') return [JOBCENTRE_PLUS];
  if (owed !== 'EACH_OTHER') return [];
  return [agreement === 'DM' ? DEBT_MANAGEMENT : JOBCENTRE_PLUS];
}
