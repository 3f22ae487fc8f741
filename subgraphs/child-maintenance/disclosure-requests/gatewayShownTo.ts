import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import type { DisclosureGateway } from './DisclosureGateway.js';
import type { DisclosureRequest } from './DisclosureRequest.js';

/**
 * Gives the gateway of a disclosure to the body that used it, and null to any other.
 * `Our reading`: the agreement does not say that the Home Office learns which of the four applied.
 */
export function gatewayShownTo(
  parties: readonly string[],
  { gateway }: DisclosureRequest,
): DisclosureGateway | null {
  return parties.includes(CHILD_MAINTENANCE_GROUP) ? gateway : null;
}
