import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../access/require.js';
import type { Agreement } from '../../agreements/Standard.js';
import { violatedConstraint } from '../../database/violatedConstraint.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { Agency } from '../../identity/Party.js';
import { type CommandWork, runCommand } from '../../obligations/Command.js';
import type { RecordCommandInput } from '../../obligations/CommandInput.js';
import { changeRecord, subjectOf } from '../../obligations/caseRecords.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { bodiesOf, calendarOf, requireSide, requireSides, roleOf } from '../sides.js';
import { AGREEMENT_IN_PLACE, AgreementInPlace } from './AgreementInPlace.js';
import type { EndAgreementInput, RecordAgreementInput, RecordExtensionTalksInput } from './inputs.js';

export const LONGEST_VERSION = 20;

/**
 * Puts on record that an agreement is in force with the other body, from which day, and where that day comes from.
 * How its standards are kept is not asked: missing one is no reason to refuse (NFA para 14). Each of the two keeps its
 * own record. Gives its id.
 */
export function recordAgreement(
  context: AgencyContext,
  agency: Agency,
  input: RecordAgreementInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const party = requireParty(requirePrincipal(context.principal), columns.keeper);
  checkBasis(agreement, columns.other, input);
  const { basis, dateSource, documentVersion, inForceFrom } = input;
  requireFreeText('input.documentVersion', documentVersion, LONGEST_VERSION);
  const record = { id: randomUUID(), ...columns };
  const order = { name: 'RECORD_AGREEMENT', party, input, recordKind: AGREEMENT_IN_PLACE, record: record.id };
  return runCommand(context, order, async (work) => {
    const recordedAt = context.clock.now();
    const row = { ...record, basis, dateSource, documentVersion, version: 1, recordedAt };
    await insert(work, { ...row, state: 'IN_FORCE' });
    const entry = { kind: 'AGREEMENT_IN_FORCE', by: party, on: inForceFrom, field: 'input.inForceFrom' };
    await enter(work, AGREEMENT_IN_PLACE, record, entry);
    await startTerm(work, record, agreement, input);
  });
}

async function insert({ manager }: CommandWork, row: AgreementInPlace): Promise<void> {
  try {
    await manager.insert(AgreementInPlace, row);
  } catch (error) {
    if (violatedConstraint(error) !== 'agreements_in_force') throw error;
    throw ruleBroken('The agreement is on record as in force already.', 'Our reading: one at a time');
  }
}

/** A body with an agreement of its own among the six has a national model. See "Partnership working". */
function checkBasis({ id }: Agreement, other: string, { basis }: RecordAgreementInput): void {
  const hasModel = id !== 'GP';
  const modelled = ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS'].some((role) => role === roleOf(other));
  if (!hasModel && modelled) {
    throw badInput('input.agreement', 'that body has an agreement of its own here: name that');
  }
  if (hasModel && basis === 'LOCAL') {
    throw ruleBroken('Where a national model exists, it is the minimum requirement.', 'Partnership working');
  }
  if (!hasModel && basis !== 'LOCAL') {
    throw badInput('input.basis', 'no national model with that body is on record here');
  }
}

type Kept = Pick<AgreementInPlace, 'id' | 'keeper' | 'other' | 'localAuthorityCode'>;

async function startTerm(
  work: CommandWork,
  record: Kept,
  { arrangement: { term } }: Agreement,
  { termStartsOn = null }: RecordAgreementInput,
): Promise<void> {
  if (termStartsOn === null) return;
  const field = 'input.termStartsOn';
  if (term === null) throw badInput(field, 'the document gives the agreement no term');
  const subject = subjectOf(AGREEMENT_IN_PLACE, record);
  // It may have begun before the agreement came into force, or after.
  const about = { subject, parties: bodiesOf(record), recordedBy: record.keeper };
  const event = await work.ledger.record({ ...about, kind: 'TERM_STARTED', happenedOn: termStartsOn, field });
  await work.ledger.start(event, termStartsOn, subject, [
    {
      standard: term,
      owedBy: record.keeper,
      owedTo: [record.other],
      calendar: calendarOf(record.keeper, record),
    },
  ]);
}

/** Records that talks of an extension have begun: ends DM-13 where a term is on record. See 14.5. */
export function recordExtensionTalks(
  context: AgencyContext,
  input: RecordExtensionTalksInput,
): Promise<string> {
  return change(context, 'RECORD_EXTENSION_TALKS', input, async (work, agreement, by) => {
    const entry = { kind: 'EXTENSION_TALKS_STARTED', by, on: input.startedOn, field: 'input.startedOn' };
    await endTerm(work, agreement, entry);
    await changeRecord(work.manager, AgreementInPlace, agreement, {});
  });
}

/** Records that an agreement has ended: by the agreement of both, by notice, or with its term. Ends DM-13. See 5, 14. */
export function endAgreement(context: AgencyContext, input: EndAgreementInput): Promise<string> {
  return change(context, 'END_AGREEMENT', input, async (work, agreement, by) => {
    const entry = { kind: 'AGREEMENT_ENDED', by, on: input.endedOn, field: 'input.endedOn' };
    await endTerm(work, agreement, entry);
    await changeRecord(work.manager, AgreementInPlace, agreement, { state: 'ENDED' });
  });
}

async function endTerm(
  work: CommandWork,
  agreement: AgreementInPlace,
  entry: Parameters<typeof enter>[3],
): Promise<void> {
  const event = await enter(work, AGREEMENT_IN_PLACE, agreement, entry);
  const subject = subjectOf(AGREEMENT_IN_PLACE, agreement);
  await work.ledger.end(event, entry.on, subject, ['DM-13'], entry.field);
}

function change(
  context: AgencyContext,
  name: string,
  input: RecordCommandInput,
  act: (work: CommandWork, agreement: AgreementInPlace, by: string) => Promise<void>,
): Promise<string> {
  const order = { name, kind: AGREEMENT_IN_PLACE, entity: AgreementInPlace };
  return runOnRecord(context, order, input, async (work, agreement) => {
    const by = requireSide(context, agreement, 'KEEPER', '5');
    if (agreement.state === 'ENDED') throw ruleBroken('The agreement has ended.', '5');
    await act(work, agreement, by);
  });
}
