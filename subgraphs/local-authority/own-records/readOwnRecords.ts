import type { EntityTarget } from 'typeorm';
import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import type { CustomerKey } from '../../../shared/identity/NationalInsuranceNumber.js';
import { authoritiesOf } from './authorities.js';
import type { OwnRecord } from './OwnRecord.js';

/**
 * Gives a loader of a customer's records of one kind that their authority alone sees, oldest first. The way leads
 * over the caller's authorities, so that other authorities' records cost nothing.
 */
export function ownRecordsOfCustomer<Row extends OwnRecord>(entity: EntityTarget<Row>, kind: string) {
  return defineLoader<CustomerKey, readonly Row[]>([], async (context, keys) => {
    const rows = await casesOf(context).read<Row[]>([], async (manager) => {
      await audit(
        manager,
        context,
        keys.map((customerKey) => ({
          action: `VIEW_${kind}`,
          scope: 'cases:read',
          recordKind: kind,
          customerKey,
        })),
      );
      return manager
        .createQueryBuilder(entity, 'record')
        .where('record.localAuthorityCode = ANY (:authorities) AND record.customerKey = ANY (:keys)', {
          authorities: authoritiesOf(context),
          keys,
        })
        .orderBy('record.recordedAt')
        .addOrderBy('record.id')
        .getMany();
    });
    const groups = new Map<CustomerKey, Row[]>();
    for (const row of rows) groups.set(row.customerKey, [...(groups.get(row.customerKey) ?? []), row]);
    return groups;
  });
}
