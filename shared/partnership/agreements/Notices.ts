import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import type { NoticeKind } from '../../agreements/Arrangement.js';
import { findAgreement, getStandard } from '../../agreements/agreements.js';
import type { Standard } from '../../agreements/Standard.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { Agency } from '../../identity/Party.js';
import { runCommand } from '../../obligations/Command.js';
import { changeRecord, subjectOf } from '../../obligations/caseRecords.js';
import { dueDate } from '../../sla/dueDate.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { calendarOf, requireSide, requireSides } from '../sides.js';
import type { ResolveNoticeInput, ServeNoticeInput } from './inputs.js';
import { NOTICE, Notice } from './Notice.js';

const LONGEST = 2_000;

/** Gives the standard by which a notice's days are counted; null where the agreement has no such notice. */
function standardOf({ agreement, kind }: Pick<Notice, 'agreement' | 'kind'>): Standard | null {
  const notices = findAgreement(agreement)?.arrangement.notices ?? [];
  const terms = notices.find((notice) => notice.kind === kind);
  return terms === undefined ? null : getStandard(terms.standard);
}

/** Gives the day on which a notice's time is over. `Our reading`: its days are calendar days; the day of service is not counted. */
export function expiryOf(notice: Notice, servedOn: PlainDate): PlainDate | null {
  const standard = standardOf(notice);
  return standard === null
    ? null
    : dueDate(standard, servedOn, calendarOf(notice.keeper, notice), servedOn).dueOn;
}

/**
 * Serves a notice. Of default: by the other body, on the one that keeps it, whose time to remedy starts. Of
 * termination: by the body that keeps it, whose notice's time starts. Whether the 90 days of 14.3 follow the 30 of
 * 14.2 or overlap them is not said (C16), so neither waits for the other. Gives its id.
 */
export function serveNotice(
  context: AgencyContext,
  agency: Agency,
  input: ServeNoticeInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const { kind, description, servedOn } = input;
  const standard = standardOf({ agreement: agreement.id, kind });
  if (standard === null) throw badInput('input.kind', `the agreement ${agreement.id} has no such notice`);
  const party = requireSide(context, columns, serverOf(kind), citationOf(standard));
  requireFreeText('input.description', description, LONGEST);
  const record = { id: randomUUID(), ...columns };
  const order = { name: 'SERVE_NOTICE', party, input, recordKind: NOTICE, record: record.id };
  return runCommand(context, order, async (work) => {
    const recordedAt = context.clock.now();
    await work.manager.insert(Notice, {
      ...{ ...record, kind, description, version: 1, recordedAt, state: 'SERVED' },
    });
    const entry = { kind: 'NOTICE_SERVED', by: party, on: servedOn, field: 'input.servedOn' };
    const event = await enter(work, NOTICE, record, entry);
    const { keeper: owedBy, other } = columns;
    await work.ledger.start(event, servedOn, subjectOf(NOTICE, record), [
      { standard: standard.id, owedBy, owedTo: [other], calendar: calendarOf(owedBy, columns) },
    ]);
  });
}

function serverOf(kind: NoticeKind): 'KEEPER' | 'OTHER' {
  return kind === 'DEFAULT' ? 'OTHER' : 'KEEPER';
}

function citationOf({ clauses }: Standard): string {
  return clauses.map(({ citation }) => citation).join('; ');
}

/**
 * Records that a default was remedied, to the satisfaction of the body that gave notice, or that a termination took
 * effect, once its time was over. By the body that gave notice. Ends what it started.
 */
export function resolveNotice(context: AgencyContext, input: ResolveNoticeInput): Promise<string> {
  const order = { name: 'RESOLVE_NOTICE', kind: NOTICE, entity: Notice };
  const { resolvedOn: on } = input;
  const field = 'input.resolvedOn';
  return runOnRecord(context, order, input, async (work, notice) => {
    const standard = standardOf(notice);
    if (standard === null) throw new Error('A notice is of a kind that its agreement has not.');
    const by = requireSide(context, notice, serverOf(notice.kind), citationOf(standard));
    if (notice.state !== 'SERVED') throw ruleBroken('The notice has run its course.', citationOf(standard));
    const isRemedy = notice.kind === 'DEFAULT';
    const kind = isRemedy ? 'DEFAULT_REMEDIED' : 'TERMINATION_EFFECTIVE';
    const subject = subjectOf(NOTICE, notice);
    if (!isRemedy) await requireExpired(work.manager, notice, standard, on);
    const event = await enter(work, NOTICE, notice, { kind, by, on, field });
    await work.ledger.end(event, on, subject, [standard.id], field);
    await changeRecord(work.manager, Notice, notice, { state: isRemedy ? 'REMEDIED' : 'EFFECTIVE' });
  });
}

async function requireExpired(
  manager: Parameters<typeof changeRecord>[0],
  notice: Notice,
  standard: Standard,
  on: PlainDate,
): Promise<void> {
  const [running]: { startedOn: PlainDate }[] = await manager.query(
    'SELECT started_on AS "startedOn" FROM obligations WHERE subject_reference = $1 AND standard = $2',
    [notice.id, standard.id],
  );
  const expiresOn = running === undefined ? null : expiryOf(notice, running.startedOn);
  if (expiresOn !== null && on < expiresOn) {
    throw ruleBroken(`The termination takes effect on ${expiresOn}, not before.`, citationOf(standard));
  }
}
