import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { violatedConstraint } from '../../../shared/database/violatedConstraint.js';
import { badInput, conflict, ruleBroken } from '../../../shared/errors/AppError.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { FIRST_DAY } from '../../../shared/obligations/Ledger.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import type { CheckLandlordInput, ReceiveRentNoticeInput, RecordLandlordInput } from './inputs.js';
import { LANDLORD_RECORD, Landlord } from './Landlord.js';
import { LandlordCheck, RentNotice } from './LandlordSteps.js';

export const LANDLORD_KNOWN = 'LANDLORD_KNOWN';

const LONGEST_REFERENCE = 40;

/** Records a landlord. Gives their id. */
export function recordLandlord(context: AgencyContext, input: RecordLandlordInput): Promise<string> {
  const { reference, kind } = input;
  requireText('input.reference', reference, LONGEST_REFERENCE);
  const event = { kind: LANDLORD_KNOWN, on: input.knownFrom, field: 'input.knownFrom' };
  const opening = { name: 'RECORD_LANDLORD', kind: LANDLORD_RECORD, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    try {
      await manager.insert(Landlord, { ...record, reference, kind });
    } catch (error) {
      throw violatedConstraint(error) === 'landlord_references'
        ? conflict('input.reference: your authority has recorded another landlord under it.')
        : error;
    }
  });
}

/** Records a check that an RSL or RP meets verification standards and data protection requirements (Landlords). Gives the landlord's id. */
export function checkLandlord(context: AgencyContext, input: CheckLandlordInput): Promise<string> {
  const { meetsVerificationStandards, meetsDataProtectionRequirements, checkedOn: on } = input;
  const order = { name: 'CHECK_LANDLORD', kind: LANDLORD_RECORD, entity: Landlord, input };
  return changeOwnRecord(context, order, async (work, landlord) => {
    requireRegistered(
      landlord,
      'Good practice, Landlords: “checks to ensure RSLs/RPs are meeting verification standards”',
    );
    const id = randomUUID();
    const event = { id, kind: 'LANDLORD_CHECKED', on, field: 'input.checkedOn' };
    await enterOwnEvent(work, LANDLORD_RECORD, landlord, event);
    await work.manager.insert(LandlordCheck, {
      ...{ id, landlord: landlord.id, localAuthorityCode: landlord.localAuthorityCode },
      ...{ meetsVerificationStandards, meetsDataProtectionRequirements },
    });
    await changeRecord(work.manager, Landlord, landlord, {});
  });
}

/** Records what an RSL or RP told the authority about rents (Partnership working); nothing is late by it. Gives the landlord's id. */
export function receiveRentNotice(context: AgencyContext, input: ReceiveRentNoticeInput): Promise<string> {
  const { kind, effectiveOn, receivedOn: on } = input;
  if (effectiveOn < FIRST_DAY) throw badInput('input.effectiveOn', `days before ${FIRST_DAY} are not kept`);
  const order = { name: 'RECEIVE_RENT_NOTICE', kind: LANDLORD_RECORD, entity: Landlord, input };
  return changeOwnRecord(context, order, async (work, landlord) => {
    requireRegistered(
      landlord,
      'Good practice, Partnership working: “information flow from RSL/RP to LA on rents”',
    );
    const id = randomUUID();
    const event = { id, kind: 'RENT_NOTICE_RECEIVED', on, field: 'input.receivedOn' };
    await enterOwnEvent(work, LANDLORD_RECORD, landlord, event);
    const { localAuthorityCode } = landlord;
    await work.manager.insert(RentNotice, {
      id,
      landlord: landlord.id,
      localAuthorityCode,
      kind,
      effectiveOn,
    });
    await changeRecord(work.manager, Landlord, landlord, {});
  });
}

/** @throws AppError RULE_BROKEN where the practice is about RSLs and RPs only. */
function requireRegistered({ kind }: Landlord, clause: string): void {
  if (kind === 'REGISTERED_SOCIAL_LANDLORD' || kind === 'REGISTERED_PROVIDER') return;
  throw ruleBroken('This is about registered social landlords and registered providers only.', clause);
}
