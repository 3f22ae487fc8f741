import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import { DecisionRecord } from './DecisionRecord.js';
import { Disclosure } from './Disclosure.js';
import { rowsOfRequests } from './rowsOfRequests.js';

/** Gives the decisions on each request with their grounds, in order: to the Child Maintenance Group. Nobody else's question reaches PostgreSQL. */
export const decisionsOf = defineLoader<string, readonly DecisionRecord[]>([], async (context, requests) => {
  if (!casesOf(context).parties.includes(CHILD_MAINTENANCE_GROUP)) return new Map();
  return rowsOfRequests(context, DecisionRecord, 'number', requests);
});

/** Gives what was disclosed on each request, in order, as far as the caller may see the request. */
export const disclosuresOf = defineLoader<string, readonly Disclosure[]>([], (context, requests) =>
  rowsOfRequests(context, Disclosure, 'number', requests),
);
