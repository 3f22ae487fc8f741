import type { EntityManager } from 'typeorm';
import type { Grade } from '../../../shared/access/Principal.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { NewObligation } from '../../../shared/obligations/startObligations.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { isRunning } from '../disclosure-requests/requireRunning.js';
import { isDisclosure } from './checkDecision.js';
import type { DecisionInput } from './DecisionInput.js';
import { DecisionRecord } from './DecisionRecord.js';
import { Disclosure } from './Disclosure.js';
import { isGiven } from './isGiven.js';

const RETENTION: NewObligation = {
  standard: 'HO-05',
  owedBy: HOME_OFFICE,
  owedTo: [CHILD_MAINTENANCE_GROUP],
  calendar: DWP_CALENDAR,
};

/** A decision as it is made: on which locked request, by whom, by which event. */
export interface NewDecision {
  readonly request: DisclosureRequest;
  readonly input: DecisionInput;
  readonly officer: { readonly subject: string; readonly grade: Grade };
  readonly event: string;
  readonly day: PlainDate;
  /** The decision that it reviews; null for the first. */
  readonly reviewed: DecisionRecord | null;
}

/** Records a decision with its grounds and what it discloses; the request says what now stands. A disclosure starts HO-05 unless it runs. */
export async function recordDecision(work: CommandWork, decision: NewDecision): Promise<void> {
  const { request, input, officer, reviewed } = decision;
  const number = (reviewed?.number ?? 0) + 1;
  if (isGiven(input.letter)) await requireApproved(work.manager, request.id, input.letter);
  await insertDecision(work, decision, number);
  if (isDisclosure(input.decision)) await disclose(work, decision, number);
  if (input.decision === 'UPHELD') return;
  await changeRecord(work.manager, DisclosureRequest, request, {
    state: 'ANSWERED',
    decision: input.decision,
    decisionNumber: number,
    answeredBy: officer.subject,
    hasSurplus: request.hasSurplus || (input.hasSurplus ?? false),
    refusalReason: input.decision === 'REFUSED' ? (input.reason ?? null) : null,
  });
}

async function insertDecision(
  { manager }: CommandWork,
  { request, input, officer, event, day, reviewed }: NewDecision,
  number: number,
): Promise<void> {
  await manager.insert(DecisionRecord, {
    request: request.id,
    number,
    isList: request.isList,
    isWitnessOrVictim: request.isWitnessOrVictim,
    decision: input.decision,
    gateway: input.gateway ?? null,
    isSubstantialChance: input.isSubstantialChance ?? null,
    prejudiceFinding: input.prejudiceFinding ?? null,
    withheld: input.withheld ?? null,
    office: input.office,
    letter: input.letter ?? null,
    decidedBy: officer.subject,
    deciderGrade: officer.grade,
    reviews: reviewed?.number ?? null,
    reviewedBy: reviewed?.decidedBy ?? null,
    reviewedRank: reviewed?.deciderRank ?? null,
    event,
    decidedOn: day,
  });
}

async function disclose(
  { manager, ledger }: CommandWork,
  { request, input, event, day }: NewDecision,
  number: number,
): Promise<void> {
  await manager.insert(Disclosure, {
    request: request.id,
    number,
    decision: input.decision,
    disclosed: input.disclosed ?? '',
    disclosedTo: input.disclosedTo ?? request.requestedBy,
    hasSurplus: input.hasSurplus ?? false,
    event,
    disclosedOn: day,
  });
  if (await isRunning(manager, request.id, 'HO-05')) return;
  await ledger.start(event, day, subjectOf(DISCLOSURE_REQUEST, request), [RETENTION]);
}

/** @throws AppError RULE_BROKEN where the letter is none of this request's, or its content has not been approved. */
async function requireApproved(manager: EntityManager, request: string, letter: string): Promise<void> {
  const approved: unknown[] = await manager.query(
    `SELECT 1 FROM disclosure_matters WHERE id = $1 AND request = $2 AND outcome = 'APPROVED'`,
    [requireUuid('input.letter', letter), request],
  );
  if (approved.length > 0) return;
  throw ruleBroken('A letter is forwarded once its content has been approved.', '1.8, Witnesses or victims');
}
