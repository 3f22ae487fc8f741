import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../access/require.js';
import type { IssueKind, IssueRoute } from '../../agreements/Arrangement.js';
import type { Agreement } from '../../agreements/Standard.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { Agency } from '../../identity/Party.js';
import { type CommandWork, runCommand } from '../../obligations/Command.js';
import { changeRecord, subjectOf } from '../../obligations/caseRecords.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { actingSide, bodiesOf, calendarOf, requireSide, requireSides, roleOf } from '../sides.js';
import { ISSUE, Issue } from './Issue.js';
import type { AnswerIssueInput, CloseIssueInput, EscalateIssueInput, RaiseIssueInput } from './inputs.js';
import { answeredAt, ladderOf, reached, stepAt } from './ladders.js';

const LONGEST = 2_000;

/**
 * Raises an issue with the other body, at the lowest level of its ladder. Where its kind names a standard (DM-14,
 * "immediately"), that runs from the identification to the notification: the time taken is shown, never judged.
 * `Our reading`: the log is read by both, so what stands in it has been notified. Gives its id. See 13.1, App 1 nos 1 and 2.
 */
export async function raiseIssue(
  context: AgencyContext,
  agency: Agency,
  input: RaiseIssueInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const party = requireParty(requirePrincipal(context.principal), columns.keeper);
  const { kind, route } = routeOf(agreement, input.kind, columns.other);
  requireFreeText('input.description', input.description, LONGEST);
  const { contact, ladder } = route;
  const { kind: id, description } = input;
  const record = { id: randomUUID(), ...columns, kind: id, contact, ladder, place: 0 };
  const order = { name: 'RAISE_ISSUE', party, input, recordKind: ISSUE, record: record.id };
  return runCommand(context, order, async (work) => {
    const recordedAt = context.clock.now();
    await work.manager.insert(Issue, { ...record, description, version: 1, recordedAt, state: 'OPEN' });
    await notify(work, record, kind, input, input.notifiedOn ?? context.clock.today());
    await reach(work, record, 0, null);
  });
}

function routeOf(
  { id, arrangement }: Agreement,
  kindId: string,
  other: string,
): { readonly kind: IssueKind; readonly route: IssueRoute } {
  const kind = arrangement.issueKinds.find((one) => one.id === kindId);
  if (kind === undefined) throw badInput('input.kind', `the agreement ${id} has no such kind of issue`);
  const route = kind.routes.find((one) => one.with === roleOf(other));
  if (route === undefined)
    throw badInput('input.counterpart', 'an issue of this kind is not raised with that body');
  return { kind, route };
}

type IssueColumns = Pick<Issue, 'id' | 'agreement' | 'keeper' | 'other' | 'localAuthorityCode' | 'ladder'>;

async function notify(
  { ledger }: CommandWork,
  issue: IssueColumns,
  { standard }: IssueKind,
  { identifiedOn }: RaiseIssueInput,
  notifiedOn: PlainDate,
): Promise<void> {
  if (notifiedOn < identifiedOn)
    throw badInput('input.notifiedOn', 'it cannot be before the day of the identification');
  const subject = subjectOf(ISSUE, issue);
  const parties = bodiesOf(issue);
  const about = { subject, parties };
  const start = { kind: 'ISSUE_IDENTIFIED', happenedOn: identifiedOn, field: 'input.identifiedOn' };
  const identified = await ledger.record({ ...about, ...start });
  const field = 'input.notifiedOn';
  const notified = await ledger.record({ ...about, kind: 'ISSUE_NOTIFIED', happenedOn: notifiedOn, field });
  if (standard === null) return;
  await ledger.start(identified, identifiedOn, subject, [
    { standard, owedBy: issue.keeper, owedTo: [issue.other], calendar: calendarOf(issue.keeper, issue) },
  ]);
  await ledger.end(notified, notifiedOn, subject, [standard], field);
}

async function reach(
  { manager }: CommandWork,
  issue: Pick<Issue, 'id' | 'agreement' | 'ladder'>,
  place: number,
  triedBelow: string | null,
): Promise<void> {
  const step = stepAt(issue, place);
  if (step === null) throw new Error('A ladder has no such step.');
  await manager.query('INSERT INTO issue_steps (issue, place, step, tried_below) VALUES ($1, $2, $3, $4)', [
    issue.id,
    place,
    step.id,
    triedBelow,
  ]);
}

/**
 * Takes an issue one level higher, once what was tried at its level is recorded. By either body.
 * @throws AppError RULE_BROKEN for another step than the next, above the highest, and once it is closed. See 13.2.
 */
export function escalateIssue(context: AgencyContext, input: EscalateIssueInput): Promise<string> {
  requireFreeText('input.triedBelow', input.triedBelow, LONGEST);
  const order = { name: 'ESCALATE_ISSUE', kind: ISSUE, entity: Issue };
  return runOnRecord(context, order, input, async (work, issue) => {
    requireOpen(issue);
    const place = issue.place + 1;
    requireNext(issue, input.to);
    await enter(work, ISSUE, issue, {
      kind: reached(input.to),
      by: actingSide(context, issue),
      on: input.escalatedOn,
      field: 'input.escalatedOn',
    });
    await reach(work, issue, place, input.triedBelow);
    await changeRecord(work.manager, Issue, issue, { place, state: 'OPEN' });
  });
}

function requireNext(issue: Issue, to: string): void {
  const next = stepAt(issue, issue.place + 1);
  const { citation } = ladderOf(issue).clause;
  if (next === null) throw ruleBroken('The issue is at the highest level of its ladder.', citation);
  if (next.id === to) return;
  const at = stepAt(issue, issue.place)?.title;
  throw ruleBroken(`An issue goes up one level at a time: from ${at} to ${next.title}.`, citation);
}

/** Records the outcome at the level that an issue has reached, and that its originator was told. By the other body. */
export function answerIssue(context: AgencyContext, input: AnswerIssueInput): Promise<string> {
  requireFreeText('input.outcome', input.outcome, LONGEST);
  const order = { name: 'ANSWER_ISSUE', kind: ISSUE, entity: Issue };
  return runOnRecord(context, order, input, async (work, issue) => {
    requireOpen(issue);
    const by = requireSide(context, issue, 'OTHER', clauseOf(issue));
    if (issue.state === 'ANSWERED') {
      throw ruleBroken('Its originator has been told the outcome at this level.', clauseOf(issue));
    }
    const step = stepAt(issue, issue.place)?.id ?? '';
    const kind = answeredAt(step);
    await enter(work, ISSUE, issue, { kind, by, on: input.toldOn, field: 'input.toldOn' });
    await work.manager.query('UPDATE issue_steps SET outcome = $3 WHERE issue = $1 AND place = $2', [
      issue.id,
      issue.place,
      input.outcome,
    ]);
    await changeRecord(work.manager, Issue, issue, { state: 'ANSWERED' });
  });
}

/** Closes an issue once an outcome has come back to its originator. By the originator. */
export function closeIssue(context: AgencyContext, input: CloseIssueInput): Promise<string> {
  const order = { name: 'CLOSE_ISSUE', kind: ISSUE, entity: Issue };
  return runOnRecord(context, order, input, async (work, issue) => {
    requireOpen(issue);
    const by = requireSide(context, issue, 'KEEPER', clauseOf(issue));
    if (issue.state !== 'ANSWERED') {
      throw ruleBroken('It is closed once its originator has been told an outcome.', clauseOf(issue));
    }
    const entry = { kind: 'ISSUE_CLOSED', by, on: input.closedOn, field: 'input.closedOn' };
    await enter(work, ISSUE, issue, entry);
    await changeRecord(work.manager, Issue, issue, { state: 'CLOSED' });
  });
}

function requireOpen(issue: Issue): void {
  if (issue.state === 'CLOSED') throw ruleBroken('The issue is closed.', clauseOf(issue));
}

function clauseOf(issue: Issue): string {
  return ladderOf(issue).clause.citation;
}
