import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import type { RecordCondition } from '../../../shared/obligations/readRecords.js';
import { authoritiesOf } from './authorities.js';

/**
 * The way to records that their authority alone sees, since no obligation is about them: over the caller's
 * authorities, so that other authorities' records cost nothing.
 */
export function ownRecords(context: AgencyContext): RecordCondition {
  return {
    where: 'record.localAuthorityCode = ANY (:authorities) AND record.customerKey = ANY (:keys)',
    values: { authorities: authoritiesOf(context) },
  };
}
