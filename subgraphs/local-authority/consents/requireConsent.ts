import type { EntityManager } from 'typeorm';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { kinOf } from '../../../shared/identity/local-authorities/localAuthorities.js';
import {
  customerKeyOf,
  type NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { ConsentTopic } from './LandlordConsent.js';

export const CONSENT_GIVEN = 'CONSENT_GIVEN';
export const CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN';

/** Where each needs the tenant's consent. */
const clauses: Readonly<Record<ConsentTopic, string>> = {
  CLAIM_PROGRESS: 'Good practice, Partnership working: “when this is supported by claimant consent”',
  OUTSTANDING_CLAIMS:
    'Good practice, Landlords: “when the tenant has consented to the sharing of information”',
  DIRECT_PAYMENTS: 'Good practice, Landlords: “some form of consent that is specific”',
};

const SPECIFIC = 'Good practice, Landlords: “specific about what the landlord can be told”';

/** Something that an authority would tell a landlord on a day. */
interface Telling {
  readonly nino: NationalInsuranceNumber;
  readonly landlordId: string;
  readonly localAuthority: string;
  readonly topic: ConsentTopic;
  readonly day: PlainDate;
}

/**
 * Gives the id of a consent that allows the landlord to be told this on that day: its first and last days count, the
 * day it was withdrawn does not (`Our reading`, the stricter).
 * @throws AppError RULE_BROKEN where none is in force, by what needs one; and where those in force do not name the
 * topic. See Good practice, Landlords and Partnership working.
 */
export async function requireConsent(manager: EntityManager, telling: Telling): Promise<string> {
  const { topic } = telling;
  const inForce = await consentsInForce(manager, telling);
  const covering = inForce.find(({ topics }) => topics.includes(topic));
  if (covering !== undefined) return covering.id;
  throw inForce.length === 0
    ? ruleBroken('The tenant’s consent is not in force on that day.', clauses[topic])
    : ruleBroken('The tenant’s consent does not name this.', SPECIFIC);
}

interface ConsentInForce {
  readonly id: string;
  readonly topics: readonly ConsentTopic[];
}

/** The day of an entry about consent `c` of the kind that stands in a parameter, after corrections. */
const dayOf = (parameter: string) => `(SELECT happened_on FROM events entry
  WHERE subject_reference = c.id AND kind = ${parameter}
    AND NOT EXISTS (SELECT 1 FROM events WHERE supersedes = entry.id))`;

function consentsInForce(
  manager: EntityManager,
  { nino, landlordId, localAuthority, day }: Telling,
): Promise<ConsentInForce[]> {
  return manager.query(
    `SELECT c.id, c.topics FROM landlord_consents c
     WHERE c.local_authority = ANY ($1) AND c.customer_key = $2 AND c.landlord = $3
       AND ${dayOf('$5')} <= $4::date AND (c.until IS NULL OR c.until >= $4)
       AND coalesce(${dayOf('$6')} > $4, true)
     ORDER BY c.recorded_at, c.id`,
    [kinOf(localAuthority, day), customerKeyOf(nino), landlordId, day, CONSENT_GIVEN, CONSENT_WITHDRAWN],
  );
}
