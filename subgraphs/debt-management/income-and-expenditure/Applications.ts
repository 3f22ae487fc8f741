import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import { changeRecord, lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import { wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { orderOnRecord } from '../own-records/orderOnRecord.js';
import { standingEntries } from '../own-records/standingEntries.js';
import { Recovery } from '../recoveries/Recovery.js';
import { reduceRate } from '../recoveries/rates.js';
import { APPLICATION, Application } from './Application.js';
import type { DecideApplicationInput, ReceiveApplicationInput } from './inputs.js';

const CLAUSE = 'Appendix 1 no 4';

/**
 * Takes in an application about a debt in recovery, from the customer or forwarded by the authority. No clock starts:
 * neither the time to forward one nor the time to decide it is in the agreement. Gives its id.
 */
export async function receiveApplication(
  context: AgencyContext,
  input: ReceiveApplicationInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), DEBT_MANAGEMENT);
  const way = forwardingOf(input);
  const recoveryId = requireUuid('input.recovery', input.recovery);
  const id = randomUUID();
  const order = {
    name: 'RECEIVE_INCOME_EXPENDITURE_APPLICATION',
    party,
    input,
    recordKind: APPLICATION,
    record: id,
  };
  return runCommand(context, order, async (work) => {
    const recovery = await getRecovery(work.manager, recoveryId);
    const { nino, localAuthorityCode } = recovery;
    const document = way?.document ?? null;
    const record = { id, nino, localAuthorityCode, document };
    const event = await recordOn(work, record, 'APPLICATION_RECEIVED', input.receivedOn, 'input.receivedOn');
    if (way !== null) await recordForwarding(work, record, way, event);
    const recordedAt = context.clock.now();
    const state = 'RECEIVED' as const;
    await work.manager.insert(Application, {
      ...record,
      version: 1,
      recordedAt,
      recovery: recoveryId,
      state,
    });
  });
}

/** @throws AppError NOT_FOUND where there is none; RULE_BROKEN where nothing is being recovered any more. */
async function getRecovery(manager: EntityManager, id: string): Promise<Recovery> {
  const recovery = await manager.findOneBy(Recovery, { id });
  if (recovery === null) throw notFound();
  if (recovery.state === 'IN_RECOVERY') return recovery;
  const sentence = `it is about debts being recovered; this one is ${recovery.state}.`;
  throw ruleBroken(sentence, CLAUSE, 'input.recovery');
}

/** The receiving end of the way of an application that the authority forwarded. */
async function recordForwarding(
  { ledger }: CommandWork,
  { nino, localAuthorityCode }: Pick<Application, 'nino' | 'localAuthorityCode'>,
  { document: reference, sentOn, receivedOn }: Forwarding,
  event: string,
): Promise<void> {
  ledger.checkDay(sentOn, 'input.forwardedOn');
  const way = wayFromAuthority('INCOME_AND_EXPENDITURE_APPLICATION', localAuthorityCode);
  await ledger.handOff('RECEIVED', { ...way, reference, sentOn, receivedOn }, nino, event);
}

/** Decides an application: where the rate is reduced by it, the authority is notified by LAHSAG. Gives its id. */
export function decideApplication(context: AgencyContext, input: DecideApplicationInput): Promise<string> {
  const { ratePence = null, recoveryVersion = null, decidedOn } = input;
  if ((ratePence === null) !== (recoveryVersion === null))
    throw badInput('input.recoveryVersion', 'give it where the rate is reduced, and only then');
  const name = 'DECIDE_INCOME_EXPENDITURE_APPLICATION';
  const order = { name, kind: APPLICATION, entity: Application, input };
  return orderOnRecord(context, order, async (work, application) => {
    if (application.state === 'DECIDED')
      throw ruleBroken('The application has been decided already.', CLAUSE);
    await checkReceipt(work, application, decidedOn);
    if (ratePence !== null && recoveryVersion !== null) {
      const recovery = await lockRecord(work.manager, Recovery, application.recovery, recoveryVersion);
      if (recovery.state !== 'IN_RECOVERY')
        throw ruleBroken(`The recovery is ${recovery.state}: its rate is not changed any more.`, CLAUSE);
      const reduction = { ratePence, notifiedOn: decidedOn, field: 'input.decidedOn' };
      await reduceRate(context, work, recovery, reduction);
    }
    await recordOn(work, application, 'APPLICATION_DECIDED', decidedOn, 'input.decidedOn');
    const changes = { state: 'DECIDED' as const, reducedToPence: ratePence };
    await changeRecord(work.manager, Application, application, changes);
  });
}

async function checkReceipt(
  { manager }: CommandWork,
  { id }: Application,
  decidedOn: PlainDate,
): Promise<void> {
  const receivedOn = (await standingEntries(manager, id)).get('APPLICATION_RECEIVED');
  if (receivedOn !== undefined && decidedOn < receivedOn)
    throw badInput('input.decidedOn', 'it cannot be before the day of receipt');
}

interface Forwarding {
  readonly document: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate;
}

/** Gives the way of a forwarded application; null for one that did not come from the authority. */
function forwardingOf({
  document = null,
  forwardedOn: sentOn = null,
  receivedOn,
}: ReceiveApplicationInput): Forwarding | null {
  if ((document === null) !== (sentOn === null))
    throw badInput('input.forwardedOn', 'give it with the document, and only then');
  if (document === null || sentOn === null) return null;
  if (receivedOn < sentOn) throw badInput('input.receivedOn', 'it cannot be before the day it was forwarded');
  return { document: requireUuid('input.document', document), sentOn, receivedOn };
}

/** The authority sees what becomes of what it forwarded; what the customer sent is between them and Debt Management. */
function recordOn(
  { ledger }: CommandWork,
  record: Pick<Application, 'id' | 'nino' | 'localAuthorityCode' | 'document'>,
  kind: string,
  happenedOn: PlainDate,
  field: string,
): Promise<string> {
  const parties = record.document === null ? [] : [localAuthorityParty(record.localAuthorityCode)];
  return ledger.record({ kind, subject: subjectOf(APPLICATION, record), happenedOn, parties, field });
}
