import { getStandard } from '../../agreements/agreements.js';
import { chainIn, type ObligationChain } from '../../graph/ObligationChain.js';
import { agencyOf } from '../../identity/Party.js';
import type { PlainDate } from '../../time/PlainDate.js';
import type { ObligationRecord } from '../ObligationRecord.js';
import { writeChainQuestion } from './ChainQuestion.js';

/** Gives the key of an obligation's chain, for the ledger that holds it; null where its standard has no legs. `knownOn` as in viewObligation. */
export function chainOfObligation(
  { id, standard, owedBy, subjectReference }: ObligationRecord,
  asOf: PlainDate,
  knownOn?: PlainDate,
): ObligationChain | null {
  if (getStandard(standard).legs.length === 0) return null;
  const question = { asOf, knownOn: knownOn ?? null, obligation: id, subject: subjectReference };
  return chainIn(agencyOf(owedBy), writeChainQuestion(question));
}
