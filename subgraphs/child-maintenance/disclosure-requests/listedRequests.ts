import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import { DisclosureRequest } from './DisclosureRequest.js';
import type { RequestDisclosureOfListInput } from './inputs.js';

/** Gives the requests of each list, in the order of their ids: to the Child Maintenance Group, which considers a list as a whole. */
export const requestsOfList = defineLoader<string, readonly DisclosureRequest[]>(
  [],
  async (context, lists) => {
    if (!casesOf(context).parties.includes(CHILD_MAINTENANCE_GROUP)) return new Map();
    const rows = await readLists(context, lists);
    return new Map(lists.map((list) => [list, rows.filter((row) => row.list === list)]));
  },
);

/** Gives the requests of the list that the caller has just submitted, in the order of its customers. */
export async function getRequestsOfList(
  context: AgencyContext,
  list: string,
  { customers }: RequestDisclosureOfListInput,
): Promise<readonly DisclosureRequest[]> {
  const byCustomer = new Map((await readLists(context, [list])).map((row) => [row.customerKey, row]));
  return customers.flatMap(({ nino }) => byCustomer.get(customerKeyOf(nino)) ?? []);
}

function readLists(context: AgencyContext, lists: readonly string[]): Promise<DisclosureRequest[]> {
  return casesOf(context).read<DisclosureRequest[]>([], (manager) =>
    manager
      .createQueryBuilder(DisclosureRequest, 'request')
      .where('request.list = ANY (:lists)', { lists })
      .orderBy('request.id')
      .getMany(),
  );
}
