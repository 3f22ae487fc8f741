import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import { rowsOfRequests } from '../decisions/rowsOfRequests.js';
import { DisclosureMatter } from './DisclosureMatter.js';

/** Gives what was put about each request, in the order of days; consultations to the Child Maintenance Group only, and they cost nobody else anything. */
export const mattersOf = defineLoader<string, readonly DisclosureMatter[]>([], (context, requests) => {
  const isKeeper = casesOf(context).parties.includes(CHILD_MAINTENANCE_GROUP);
  const where = isKeeper ? 'row.is_shared IN (true, false)' : 'row.is_shared';
  return rowsOfRequests(context, DisclosureMatter, 'raisedOn', requests, where);
});
