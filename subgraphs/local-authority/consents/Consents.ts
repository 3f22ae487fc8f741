import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { requireLandlord } from '../landlords/requireLandlord.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { findOwnEntry } from '../own-records/findOwnEntry.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import type {
  InformLandlordInput,
  RecordLandlordConsentInput,
  WithdrawLandlordConsentInput,
} from './inputs.js';
import {
  LANDLORD_CONSENT,
  LANDLORD_INFORMATION,
  LandlordConsent,
  LandlordInformation,
} from './LandlordConsent.js';
import { CONSENT_GIVEN, CONSENT_WITHDRAWN, requireConsent } from './requireConsent.js';

export const LANDLORD_INFORMED = 'LANDLORD_INFORMED';

/** Records what a tenant allows the authority to tell a landlord. Gives its id. */
export async function recordLandlordConsent(
  context: AgencyContext,
  input: RecordLandlordConsentInput,
): Promise<string> {
  const { nino, form, from, until = null } = input;
  const topics = [...new Set(input.topics)].sort();
  if (topics.length === 0)
    throw badInput(
      'input.topics',
      'name one at least: a consent is specific about what the landlord can be told',
    );
  if (until !== null && until < from) throw badInput('input.until', 'it cannot be before the first day');
  const event = { kind: CONSENT_GIVEN, on: from, field: 'input.from' };
  const opening = { name: 'RECORD_LANDLORD_CONSENT', kind: LANDLORD_CONSENT, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    const today = context.clock.today();
    const landlordId = await requireLandlord(manager, input.landlord, record.localAuthorityCode, today);
    await manager.insert(LandlordConsent, { ...record, nino, landlordId, topics, form, until });
  });
}

/** Records that a tenant withdrew a consent. Gives its id. */
export function withdrawLandlordConsent(
  context: AgencyContext,
  input: WithdrawLandlordConsentInput,
): Promise<string> {
  const order = { name: 'WITHDRAW_LANDLORD_CONSENT', kind: LANDLORD_CONSENT, entity: LandlordConsent, input };
  return changeOwnRecord(context, order, async (work, consent) => {
    if ((await findOwnEntry(work.manager, consent.id, CONSENT_WITHDRAWN)) !== null)
      throw ruleBroken('The consent has been withdrawn already.', 'Good practice, Landlords');
    const event = { kind: CONSENT_WITHDRAWN, on: input.withdrawnOn, field: 'input.withdrawnOn' };
    await requireInOrder(work.manager, consent.id, CONSENT_GIVEN, event);
    await enterOwnEvent(work, LANDLORD_CONSENT, consent, event);
    await changeRecord(work.manager, LandlordConsent, consent, {});
  });
}

/** Records that a landlord was told something, which a consent must allow on that day. Gives the record's id. */
export function informLandlord(context: AgencyContext, input: InformLandlordInput): Promise<string> {
  const { nino, topic, informedOn: day } = input;
  const event = { kind: LANDLORD_INFORMED, on: day, field: 'input.informedOn' };
  const opening = { name: 'INFORM_LANDLORD', kind: LANDLORD_INFORMATION, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    const { localAuthorityCode: localAuthority } = record;
    const landlordId = await requireLandlord(manager, input.landlord, localAuthority, context.clock.today());
    const consent = await requireConsent(manager, { nino, landlordId, localAuthority, topic, day });
    await manager.insert(LandlordInformation, { ...record, nino, landlordId, consent, topic });
  });
}
