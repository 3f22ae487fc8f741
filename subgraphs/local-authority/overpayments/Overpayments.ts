import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { violatedConstraint } from '../../../shared/database/violatedConstraint.js';
import { badInput, conflict, ruleBroken } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { requireActingAuthority } from '../own-records/authorities.js';
import type { DecideOverpaymentCauseInput, RecordOverpaymentInput } from './inputs.js';
import { OVERPAYMENT, Overpayment } from './Overpayment.js';
import { requireReference } from './requireReference.js';

/** Records an overpayment that the authority has decided. Nobody owes anything by it. Gives its id. */
export async function recordOverpayment(
  context: AgencyContext,
  input: RecordOverpaymentInput,
): Promise<string> {
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, input.decidedOn);
  const party = requireParty(requirePrincipal(context.principal), localAuthorityParty(code));
  requireReference('input.reference', input.reference);
  if (input.amountPence < 1) throw badInput('input.amountPence', 'the amount is 1 penny or more');
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: code };
  const order = {
    name: 'RECORD_OVERPAYMENT',
    party,
    input,
    recordKind: OVERPAYMENT,
    record: record.id,
    customerKey: customerKeyOf(input.nino),
  };
  return runCommand(context, order, async ({ manager, ledger }) => {
    await ledger.record({
      kind: 'OVERPAYMENT_DECIDED',
      subject: subjectOf(OVERPAYMENT, record),
      happenedOn: input.decidedOn,
      parties: [],
      field: 'input.decidedOn',
    });
    const cause = input.cause ?? null;
    await insertOverpayment(manager, {
      ...record,
      version: 1,
      recordedAt: context.clock.now(),
      reference: input.reference,
      amountPence: input.amountPence,
      cause,
      state: cause === null ? 'AWAITING_CAUSE' : 'DECIDED',
    });
  });
}

/** Records the cause of an overpayment that was recorded without one. Gives its id. */
export async function decideOverpaymentCause(
  context: AgencyContext,
  input: DecideOverpaymentCauseInput,
): Promise<string> {
  const party = requireActingAuthority(context);
  const id = requireUuid('input.id', input.id);
  const order = { name: 'DECIDE_OVERPAYMENT_CAUSE', party, input, recordKind: OVERPAYMENT, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const overpayment = await lockRecord(manager, Overpayment, id, input.version);
    if (overpayment.cause !== null)
      throw ruleBroken('The cause has been decided: an overpayment has one.', 'Appendix 6: “Tick one”');
    await ledger.record({
      kind: 'OVERPAYMENT_CAUSE_DECIDED',
      subject: subjectOf(OVERPAYMENT, overpayment),
      happenedOn: input.decidedOn,
      recordedBy: localAuthorityParty(overpayment.localAuthorityCode),
      parties: [],
      field: 'input.decidedOn',
    });
    await changeRecord(manager, Overpayment, overpayment, { cause: input.cause, state: 'DECIDED' });
  });
}

/** An overpayment under the same reference is the caller's own authority's, so saying so gives nothing away. */
async function insertOverpayment(
  manager: EntityManager,
  row: QueryDeepPartialEntity<Overpayment>,
): Promise<void> {
  try {
    await manager.insert(Overpayment, row);
  } catch (error) {
    throw violatedConstraint(error) === 'overpayment_references'
      ? conflict('input.reference: your authority has recorded another overpayment under it.')
      : error;
  }
}
