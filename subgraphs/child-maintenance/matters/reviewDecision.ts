import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { CHILD_MAINTENANCE_GROUP } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { checkDecision, isDisclosure } from '../decisions/checkDecision.js';
import { checkRoute } from '../decisions/checkRoute.js';
import { DecisionRecord } from '../decisions/DecisionRecord.js';
import { recordDecision } from '../decisions/recordDecision.js';
import { rankOf, requireOfficer } from '../decisions/requireOfficer.js';
import { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { requireAnswerable } from './answerMatter.js';
import { DISCLOSURE_MATTER, DisclosureMatter } from './DisclosureMatter.js';
import type { ReviewDisclosureDecisionInput } from './inputs.js';
import { matterRules } from './matterRules.js';
import { requireNothingOpen } from './openMatters.js';
import { partiesTo } from './raiseMatter.js';

type Officer = ReturnType<typeof requireOfficer>;

const { clause } = matterRules.DECISION_QUERY;

/**
 * Reviews the decision that the Home Office queries: by a more senior officer than the one who made it, who upholds it
 * or decides anew. What was disclosed cannot be refused afterwards. Gives the query's id.
 * @throws AppError RULE_BROKEN. See 1.10.
 */
export async function reviewDisclosureDecision(
  context: AgencyContext,
  input: ReviewDisclosureDecisionInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, CHILD_MAINTENANCE_GROUP);
  const officer = requireOfficer(principal);
  checkDecision(input);
  const id = requireUuid('input.id', input.id);
  const order = { name: 'REVIEW_DECISION', party, input, recordKind: DISCLOSURE_MATTER, record: id };
  return runCommand(context, order, async (work) => {
    const { manager, ledger } = work;
    const query = await lockRecord(manager, DisclosureMatter, id, input.version);
    if (query.kind !== 'DECISION_QUERY') throw ruleBroken('It is no query of a decision.', clause);
    requireAnswerable(query, party);
    const request = await lockRequest(manager, query.request);
    const reviewed = await lastDecision(manager, request.id);
    checkReview(request, reviewed, officer, input);
    await requireNothingOpen(manager, request.id, ['CONSULTATION', 'WITNESS_LETTER']);
    const subject = subjectOf(DISCLOSURE_MATTER, query);
    const parties = partiesTo(query.kind, query.raisedByBody);
    const { reviewedOn: day, decision, reason = null } = input;
    const field = 'input.reviewedOn';
    const kind = 'DECISION_QUERY_ANSWERED';
    const event = await ledger.record({ kind, subject, happenedOn: day, parties, field });
    await recordDecision(work, { request, input, officer, event, day, reviewed });
    const outcome = decision === 'UPHELD' ? 'UPHELD' : 'CHANGED';
    await changeRecord(manager, DisclosureMatter, query, {
      outcome,
      answer: reason,
      answeredBy: officer.subject,
    });
  });
}

function checkReview(
  request: DisclosureRequest,
  reviewed: DecisionRecord,
  officer: Officer,
  input: ReviewDisclosureDecisionInput,
): void {
  checkRoute(request, input);
  const isSenior = reviewed.deciderRank !== null && rankOf(officer.grade) > reviewed.deciderRank;
  const isAnother = reviewed.decidedBy?.toLowerCase() !== officer.subject.toLowerCase();
  if (!isSenior || !isAnother) {
    throw ruleBroken('A more senior officer than the one who decided reviews it.', clause);
  }
  if (isDisclosure(request.decision) && !isDisclosure(input.decision) && input.decision !== 'UPHELD') {
    throw ruleBroken('What has been disclosed cannot be refused afterwards.', clause);
  }
}

async function lockRequest(manager: EntityManager, id: string): Promise<DisclosureRequest> {
  const request = await manager
    .createQueryBuilder(DisclosureRequest, 'request')
    .setLock('pessimistic_write')
    .where('request.id = :id', { id })
    .getOne();
  if (request === null) throw notFound();
  return request;
}

async function lastDecision(manager: EntityManager, request: string): Promise<DecisionRecord> {
  return manager
    .createQueryBuilder(DecisionRecord, 'decision')
    .where('decision.request = :request', { request })
    .orderBy('decision.number', 'DESC')
    .limit(1)
    .getOneOrFail();
}
