import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import type { NewObligation } from '../../../shared/obligations/startObligations.js';

export type Office = 'Contact Centre Group' | 'Contact Centre Porth' | 'Finance Control Group';

/** Gives what an office of Debt Management owes an authority under a standard. */
export function owedTo(authority: string, standard: string, office: Office): NewObligation {
  return {
    standard,
    owedBy: DEBT_MANAGEMENT,
    owedTo: [localAuthorityParty(authority)],
    office,
    calendar: DWP_CALENDAR,
  };
}
