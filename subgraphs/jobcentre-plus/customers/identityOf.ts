import type { EntityManager } from 'typeorm';
import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import type { CustomerKey } from '../../../shared/identity/NationalInsuranceNumber.js';
import { JOBCENTRE_PLUS } from '../../../shared/identity/Party.js';
import { CUSTOMER, CustomerIdentity } from './CustomerIdentity.js';

/**
 * Gives who each customer is: to Jobcentre Plus, and to a local authority that is party to an obligation about the
 * customer in this ledger; null for everybody else and where there is no record. The same statements for one customer
 * and for many.
 */
export const identityOf = defineLoader<CustomerKey, CustomerIdentity | null>(null, async (context, asked) => {
  const { parties } = casesOf(context);
  const rows = await casesOf(context).read<CustomerIdentity[]>([], async (manager) => {
    await audit(
      manager,
      context,
      asked.map((customerKey) => ({
        action: 'VIEW_CUSTOMER_IDENTITY',
        scope: 'cases:read',
        recordKind: CUSTOMER,
        customerKey,
      })),
    );
    const keys = parties.includes(JOBCENTRE_PLUS) ? asked : await keysOfParties(manager, parties, asked);
    if (keys.length === 0) return [];
    return manager
      .createQueryBuilder(CustomerIdentity, 'customer')
      .where('customer.customerKey = ANY (:keys)', { keys })
      .getMany();
  });
  return new Map(rows.map((row) => [row.customerKey, row]));
});

/** Asked first, so that a record hidden from the caller is not even looked up: it costs what none costs. */
async function keysOfParties(
  manager: EntityManager,
  parties: readonly string[],
  keys: readonly CustomerKey[],
): Promise<readonly CustomerKey[]> {
  const rows: { customerKey: CustomerKey }[] = await manager.query(
    `SELECT DISTINCT customer_key AS "customerKey" FROM obligation_parties
     WHERE party = ANY ($1) AND customer_key = ANY ($2)`,
    [parties, keys],
  );
  return rows.map(({ customerKey }) => customerKey);
}
