import type { EntityManager } from 'typeorm';
import { type ContactCentre, DEFAULT_CONTACT_CENTRE } from '../../../shared/graph/ContactCentre.js';
import { kinOf } from '../../../shared/identity/local-authorities/localAuthorities.js';
import {
  customerKeyOf,
  type NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/**
 * Gives the contact centre to which an authority sends a proforma on a day: the one on the latest notice of recovery
 * about the customer that had arrived by then, else Dearne Valley. A notice that names none leaves it as it was.
 * See Appendix 9.
 */
export async function contactCentreFor(
  manager: EntityManager,
  localAuthority: string,
  nino: NationalInsuranceNumber,
  day: PlainDate,
): Promise<ContactCentre> {
  const [notice]: { centre: ContactCentre }[] = await manager.query(
    `SELECT notice.contact_centre AS centre
     FROM handoff_ends arrival JOIN notices_of_recovery notice
       ON notice.document = arrival.reference AND 'LA:' || notice.local_authority = arrival.sent_to
     WHERE arrival.sent_to = ANY ($1) AND arrival.customer_key = $2 AND arrival.side = 'RECEIVED'
       AND arrival.received_on <= $3
     ORDER BY arrival.received_on DESC, arrival.recorded_at DESC LIMIT 1`,
    [kinOf(localAuthority, day).map(localAuthorityParty), customerKeyOf(nino), day],
  );
  return notice?.centre ?? DEFAULT_CONTACT_CENTRE;
}
