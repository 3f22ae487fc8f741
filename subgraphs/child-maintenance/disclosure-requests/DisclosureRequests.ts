import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { checkDecision } from '../decisions/checkDecision.js';
import { checkRoute } from '../decisions/checkRoute.js';
import type { AnswerDisclosureRequestInput } from '../decisions/DecisionInput.js';
import { recordDecision } from '../decisions/recordDecision.js';
import { requireOfficer } from '../decisions/requireOfficer.js';
import type { MatterKind } from '../matters/MatterKind.js';
import { requireNothingOpen } from '../matters/openMatters.js';
import { actOnRequest } from './actOnRequest.js';
import { LONGEST_REASON } from './checkRequest.js';
import { DisclosureRequest } from './DisclosureRequest.js';
import type { RecordWitnessOrVictimInput, ReturnDisclosureRequestInput } from './inputs.js';

/** What is settled before a request is answered or returned. */
const SETTLED_FIRST: readonly MatterKind[] = ['CONSULTATION', 'WITNESS_LETTER'];

/** Discloses in full or in part, or refuses; writes to or telephones a witness or victim: ends HO-01. A disclosure starts HO-05, the Home Office's duty to destroy it. */
export async function answerDisclosureRequest(
  context: AgencyContext,
  input: AnswerDisclosureRequestInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, CHILD_MAINTENANCE_GROUP);
  const officer = requireOfficer(principal);
  checkDecision(input);
  if (input.decision === 'UPHELD') throw ruleBroken('Only a review upholds a decision.', '1.10');
  const day = input.answeredOn;
  const act = {
    ...({ name: 'ANSWER_DISCLOSURE_REQUEST', party, during: 'HO-01', isEnd: true } as const),
    ...{ kind: 'DISCLOSURE_REQUEST_ANSWERED', day, field: 'input.answeredOn' },
  };
  const check: Check = async ({ manager }, request) => {
    checkRoute(request, input);
    await requireNothingOpen(manager, request.id, SETTLED_FIRST);
  };
  return actOnRequest(context, input, { ...act, check }, async (work, request, event) => {
    await recordDecision(work, { request, input, officer, event, day, reviewed: null });
  });
}

type Check = NonNullable<Parameters<typeof actOnRequest>[2]['check']>;

/** Returns a request that does not meet the criteria to the originator: ends HO-01. */
export async function returnDisclosureRequest(
  context: AgencyContext,
  input: ReturnDisclosureRequestInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), CHILD_MAINTENANCE_GROUP);
  requireText('input.reason', input.reason, LONGEST_REASON);
  const act = {
    ...({ name: 'RETURN_DISCLOSURE_REQUEST', party, during: 'HO-01', isEnd: true } as const),
    ...{ kind: 'DISCLOSURE_REQUEST_RETURNED', day: input.returnedOn, field: 'input.returnedOn' },
  };
  const check: Check = ({ manager }, { id }) => requireNothingOpen(manager, id, SETTLED_FIRST);
  return actOnRequest(context, input, { ...act, check }, async ({ manager }, request) => {
    const { reason: returnReason, criterion: returnCriterion } = input;
    const answer = { state: 'RETURNED', returnReason, returnCriterion } as const;
    await changeRecord(manager, DisclosureRequest, request, answer);
  });
}

/** Records that the customer proved to be a witness or victim: from then on no information is provided (1.8). */
export async function recordWitnessOrVictim(
  context: AgencyContext,
  input: RecordWitnessOrVictimInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), CHILD_MAINTENANCE_GROUP);
  const act = {
    ...({ name: 'RECORD_WITNESS_OR_VICTIM', party, during: 'HO-01', isEnd: false } as const),
    ...{ kind: 'FOUND_TO_BE_WITNESS_OR_VICTIM', day: input.foundOn, field: 'input.foundOn' },
  };
  const check: Check = (_work, { isWitnessOrVictim }) => {
    if (isWitnessOrVictim) throw ruleBroken('It is on that route already.', '1.8, Witnesses or victims');
  };
  return actOnRequest(context, input, { ...act, check }, async ({ manager }, request) => {
    await changeRecord(manager, DisclosureRequest, request, { isWitnessOrVictim: true });
  });
}
