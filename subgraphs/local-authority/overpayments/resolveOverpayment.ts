import { z } from 'zod';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import type { RequestContext } from '../../../shared/access/RequestContext.js';
import type { ReferenceResolver } from '../../../shared/federation/createSubgraphSchema.js';
import { findOverpayment } from './findOverpayment.js';
import { requireReference } from './requireReference.js';

const key = z.object({ localAuthority: z.object({ code: z.string() }), reference: z.string() });

/**
 * Gives an overpayment for its key: whole to its authority, the bare key to everybody else and where there is none.
 * That the key is there has been seen to.
 * @throws AppError BAD_USER_INPUT for a reference that cannot be one.
 */
export const resolveOverpayment: ReferenceResolver = async (representation, context) => {
  const { localAuthority, reference } = key.parse(representation);
  requireReference('representations.reference', reference);
  const found = await findOverpayment(agencyContext(context), localAuthority.code, reference);
  return found ?? { localAuthorityCode: localAuthority.code, reference };
};

function agencyContext(context: RequestContext): AgencyContext {
  if (!isAgencyContext(context)) throw new Error('A subgraph hands its own context to reference resolvers.');
  return context;
}

function isAgencyContext(context: RequestContext): context is AgencyContext {
  return 'database' in context && 'takesPart' in context;
}
