import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { LONGEST_REASON } from '../disclosure-requests/checkRequest.js';
import { DISCLOSURE_MATTER, DisclosureMatter } from './DisclosureMatter.js';
import type { AnswerDisclosureMatterInput, RecordReleaseInput } from './inputs.js';
import { matterRules, otherBody } from './matterRules.js';
import { partiesTo } from './raiseMatter.js';

/**
 * Answers what the other body put, or what the advisers were asked; a discussion ends HO-08. Gives the matter's id.
 * @throws AppError RULE_BROKEN with the kind's clause; BAD_USER_INPUT where the outcome is another kind's.
 */
export async function answerDisclosureMatter(
  context: AgencyContext,
  input: AnswerDisclosureMatterInput,
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, CHILD_MAINTENANCE_GROUP, HOME_OFFICE);
  requireText('input.answer', input.answer, LONGEST_REASON);
  const id = requireUuid('input.id', input.id);
  const order = { name: 'ANSWER_DISCLOSURE_MATTER', party, input, recordKind: DISCLOSURE_MATTER, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const matter = await lockRecord(manager, DisclosureMatter, id, input.version);
    requireAnswerable(matter, party);
    checkAnswer(matter, input, principal.subject);
    const subject = subjectOf(DISCLOSURE_MATTER, matter);
    const parties = partiesTo(matter.kind, matter.raisedByBody);
    const { answeredOn: happenedOn, outcome, answer } = input;
    const field = 'input.answeredOn';
    const kind = `${matter.kind}_ANSWERED`;
    const event = await ledger.record({ kind, subject, happenedOn, parties, field });
    await ledger.end(event, happenedOn, subject, ['HO-08'], field);
    await changeRecord(manager, DisclosureMatter, matter, {
      outcome,
      answer,
      answeredBy: principal.subject,
    });
  });
}

function checkAnswer(
  { kind, addressedTo }: DisclosureMatter,
  { outcome }: AnswerDisclosureMatterInput,
  officer: string,
): void {
  const { outcomes, clause } = matterRules[kind];
  if (outcomes.length === 0) throw ruleBroken('A query of a decision is answered by its review.', clause);
  if (!outcomes.includes(outcome)) throw badInput('input.outcome', `use one of ${outcomes.join(', ')}`);
  if (addressedTo !== null && addressedTo !== officer) {
    throw ruleBroken('The officer who responded to the request considers a challenge.', clause);
  }
}

/** @throws AppError RULE_BROKEN where it waits for no answer, or for another body's. */
export function requireAnswerable({ kind, outcome, raisedByBody }: DisclosureMatter, party: string): void {
  const { answeredBy, clause } = matterRules[kind];
  const answerer = answeredBy === 'THE_SAME' ? raisedByBody : otherBody(raisedByBody);
  if (answeredBy === 'NOBODY' || outcome !== null) throw ruleBroken('It waits for no answer.', clause);
  if (party !== answerer) throw ruleBroken('The other body answers it.', clause);
}

/**
 * Records that information was released to whoever asked for it: only after the discussion with its originator, and
 * with what the other supplied unless that is specifically exempt. Gives the matter's id.
 * @throws AppError RULE_BROKEN. See 1.20, 1.11.
 */
export async function recordRelease(context: AgencyContext, input: RecordReleaseInput): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, CHILD_MAINTENANCE_GROUP, HOME_OFFICE);
  const { exemption = null, releasedOn: happenedOn } = input;
  if (exemption !== null) requireText('input.exemption', exemption, LONGEST_REASON);
  const id = requireUuid('input.id', input.id);
  const order = { name: 'RECORD_RELEASE', party, input, recordKind: DISCLOSURE_MATTER, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const matter = await lockRecord(manager, DisclosureMatter, id, input.version);
    requireReleasable(matter, party);
    const subject = subjectOf(DISCLOSURE_MATTER, matter);
    const parties = partiesTo(matter.kind, matter.raisedByBody);
    const field = 'input.releasedOn';
    const kind = `${matter.kind}_RELEASED`;
    await ledger.record({ kind, subject, happenedOn, parties, field });
    await changeRecord(manager, DisclosureMatter, matter, { exemption });
  });
}

function requireReleasable(matter: DisclosureMatter, party: string): void {
  const { clause } = matterRules.INFORMATION_REQUEST;
  if (matter.kind !== 'INFORMATION_REQUEST') throw ruleBroken('Nobody asked for its release.', clause);
  if (matter.raisedByBody !== party) throw ruleBroken('The body that was asked releases it.', clause);
  if (matter.outcome === null) throw ruleBroken('It is discussed with its originator first.', clause);
  if (matter.releasedOn !== null) throw ruleBroken('It has been released.', clause);
}
