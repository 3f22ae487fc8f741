import type { AgencyContext } from '../access/AgencyContext.js';
import type { TimelinePart } from '../graph/SlaTimeline.js';
import { customerKeyOf, type NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { handoffEndsOfCustomer, obligationsOfCustomer } from './readObligations.js';

/** Gives what an agency contributes to a customer's timeline, as far as the caller may see it. */
export async function timelinePart(
  context: AgencyContext,
  nino: NationalInsuranceNumber,
): Promise<TimelinePart> {
  const key = customerKeyOf(nino);
  const [obligations, handoffEnds] = await Promise.all([
    obligationsOfCustomer(context).load(key),
    handoffEndsOfCustomer(context).load(key),
  ]);
  return { obligations, handoffEnds };
}
