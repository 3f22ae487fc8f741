import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { requireConsent } from '../consents/requireConsent.js';
import { requireLandlord } from '../landlords/requireLandlord.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent, type OwnEvent } from '../own-records/enterOwnEvent.js';
import { findOwnEntry } from '../own-records/findOwnEntry.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import type { EncourageCertificateInput, GiveCertificateInput, RequestCertificateInput } from './inputs.js';
import {
  CERTIFICATE_ENCOURAGED,
  CERTIFICATE_GIVEN,
  CERTIFICATE_REQUESTED,
  POSSESSION_CASE,
  PossessionCase,
} from './PossessionCase.js';

const CLAUSE = 'Good practice, Landlords: “a certificate from the HB section”';

/** Records that a landlord was encouraged to have a certificate accompany an application for possession. Gives the case's id. */
export function encourageCertificate(
  context: AgencyContext,
  input: EncourageCertificateInput,
): Promise<string> {
  const { nino } = input;
  const event = { kind: CERTIFICATE_ENCOURAGED, on: input.encouragedOn, field: 'input.encouragedOn' };
  const opening = { name: 'ENCOURAGE_CERTIFICATE', kind: POSSESSION_CASE, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    const today = context.clock.today();
    const landlordId = await requireLandlord(manager, input.landlord, record.localAuthorityCode, today);
    await manager.insert(PossessionCase, { ...record, nino, landlordId });
  });
}

/** Records that the landlord asked for a certificate. Gives the case's id. */
export function requestCertificate(context: AgencyContext, input: RequestCertificateInput): Promise<string> {
  const event = { kind: CERTIFICATE_REQUESTED, on: input.requestedOn, field: 'input.requestedOn' };
  const order = { name: 'REQUEST_CERTIFICATE', kind: POSSESSION_CASE, entity: PossessionCase, input };
  return changeOwnRecord(context, order, async (work, possession) => {
    if ((await findOwnEntry(work.manager, possession.id, CERTIFICATE_REQUESTED)) !== null)
      throw ruleBroken('A certificate has been asked for already.', CLAUSE);
    await moveOn(work, possession, CERTIFICATE_ENCOURAGED, event);
  });
}

/**
 * Records that the certificate was given: on request, where no benefit enquiries are outstanding. `Our reading`, the
 * stricter: it tells the landlord about the claim, so the tenant's consent must allow that. Gives the case's id.
 */
export function giveCertificate(context: AgencyContext, input: GiveCertificateInput): Promise<string> {
  const { givenOn: day, hasOutstandingEnquiries } = input;
  const event = { kind: CERTIFICATE_GIVEN, on: day, field: 'input.givenOn' };
  const order = { name: 'GIVE_CERTIFICATE', kind: POSSESSION_CASE, entity: PossessionCase, input };
  return changeOwnRecord(context, order, async (work, possession) => {
    if (hasOutstandingEnquiries)
      throw ruleBroken(
        'Benefit enquiries are outstanding on the case, and the certificate confirms that there are none.',
        'Good practice, Landlords: “to confirm that there are no outstanding benefit enquiries on the case”',
      );
    await checkRequested(work, possession);
    const { nino, landlordId, localAuthorityCode: localAuthority } = possession;
    const topic = 'OUTSTANDING_CLAIMS';
    await requireConsent(work.manager, { nino, landlordId, localAuthority, topic, day });
    await moveOn(work, possession, CERTIFICATE_REQUESTED, event);
  });
}

async function checkRequested({ manager }: CommandWork, { id }: PossessionCase): Promise<void> {
  if ((await findOwnEntry(manager, id, CERTIFICATE_REQUESTED)) === null)
    throw ruleBroken('The landlord has not asked for a certificate.', CLAUSE);
  if ((await findOwnEntry(manager, id, CERTIFICATE_GIVEN)) !== null)
    throw ruleBroken('The certificate has been given already.', CLAUSE);
}

async function moveOn(
  work: CommandWork,
  possession: PossessionCase,
  follows: string,
  event: OwnEvent,
): Promise<void> {
  await requireInOrder(work.manager, possession.id, follows, event);
  await enterOwnEvent(work, POSSESSION_CASE, possession, event);
  await changeRecord(work.manager, PossessionCase, possession, {});
}
