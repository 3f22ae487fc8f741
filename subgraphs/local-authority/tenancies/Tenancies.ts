import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { badInput, ruleBroken } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { requireLandlord } from '../landlords/requireLandlord.js';
import { Overpayment } from '../overpayments/Overpayment.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import type { EnterRentArrearsInput, RecordTenancyInput } from './inputs.js';
import { RentArrears, TENANCY, Tenancy } from './Tenancy.js';

export const TENANCY_BEGAN = 'TENANCY_BEGAN';

/** Records a tenancy. Gives its id. */
export function recordTenancy(context: AgencyContext, input: RecordTenancyInput): Promise<string> {
  const { nino, allowsOverpaymentsAsRent } = input;
  const event = { kind: TENANCY_BEGAN, on: input.beganOn, field: 'input.beganOn' };
  const opening = { name: 'RECORD_TENANCY', kind: TENANCY, input, event };
  return openOwnRecord(context, opening, async ({ manager }, record) => {
    const today = context.clock.today();
    const landlordId = await requireLandlord(manager, input.landlord, record.localAuthorityCode, today);
    await manager.insert(Tenancy, { ...record, nino, landlordId, allowsOverpaymentsAsRent });
  });
}

/**
 * Enters rent arrears. An overpayment is kept apart from rent unless the tenancy agreement allows it to be recharged.
 * Gives the tenancy's id.
 * @throws AppError RULE_BROKEN for an overpayment that the tenancy does not allow as rent. See Good practice, Landlords.
 */
export function enterRentArrears(context: AgencyContext, input: EnterRentArrearsInput): Promise<string> {
  const { amountPence, enteredOn: on } = input;
  if (amountPence < 1) throw badInput('input.amountPence', 'the amount is 1 penny or more');
  const order = { name: 'ENTER_RENT_ARREARS', kind: TENANCY, entity: Tenancy, input };
  return changeOwnRecord(context, order, async (work, tenancy) => {
    const overpayment = await rechargedAsRent(work.manager, tenancy, input.overpayment ?? null);
    const id = randomUUID();
    const event = { id, kind: 'RENT_ARREARS_ENTERED', on, field: 'input.enteredOn' };
    await requireInOrder(work.manager, tenancy.id, TENANCY_BEGAN, event);
    await enterOwnEvent(work, TENANCY, tenancy, event);
    const { localAuthorityCode, allowsOverpaymentsAsRent } = tenancy;
    const entry = { id, tenancy: tenancy.id, localAuthorityCode, allowsOverpaymentsAsRent };
    await work.manager.insert(RentArrears, { ...entry, amountPence, overpayment });
    await changeRecord(work.manager, Tenancy, tenancy, {});
  });
}

/** Gives the id of the tenant's overpayment that is entered as rent; null for rent itself. */
async function rechargedAsRent(
  manager: EntityManager,
  { nino, allowsOverpaymentsAsRent }: Tenancy,
  overpayment: string | null,
): Promise<string | null> {
  if (overpayment === null) return null;
  const field = 'input.overpayment';
  const id = requireUuid(field, overpayment);
  if (!allowsOverpaymentsAsRent)
    throw ruleBroken(
      'An overpayment is no rent arrears unless the tenancy agreement allows it to be recharged as rent.',
      'Good practice, Landlords: “HB overpayments do not count as rent arrears”',
    );
  if (await manager.existsBy(Overpayment, { id, customerKey: customerKeyOf(nino) })) return id;
  throw badInput(field, 'the tenant has no overpayment of this id');
}
