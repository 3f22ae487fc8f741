import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { DEBT_MANAGEMENT, localAuthorityOf } from '../../../shared/identity/Party.js';
import type { RecordCondition } from '../../../shared/obligations/readRecords.js';

/**
 * The way to records that Debt Management keeps and their authority sees, whether or not something is owed about them:
 * an authority's over its own, so that other authorities' records cost nothing.
 */
export function keptRecords(context: AgencyContext): RecordCondition {
  const { parties } = casesOf(context);
  return parties.includes(DEBT_MANAGEMENT)
    ? { where: 'record.customerKey = ANY (:keys)', values: {} }
    : {
        where: 'record.localAuthorityCode = ANY (:authorities) AND record.customerKey = ANY (:keys)',
        values: { authorities: parties.flatMap((party) => localAuthorityOf(party)?.code ?? []) },
      };
}
