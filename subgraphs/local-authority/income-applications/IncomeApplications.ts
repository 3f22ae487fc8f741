import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import { INCOME_APPLICATION, IncomeApplication } from './IncomeApplication.js';
import type { ForwardIncomeApplicationInput, ReceiveIncomeApplicationInput } from './inputs.js';

export const APPLICATION_RECEIVED = 'APPLICATION_RECEIVED';
export const APPLICATION_FORWARDED = 'APPLICATION_FORWARDED';

/** Records that an application reached the authority. No clock starts: the time to forward it is blank (B15). Gives its id. */
export function receiveIncomeApplication(
  context: AgencyContext,
  input: ReceiveIncomeApplicationInput,
): Promise<string> {
  const { nino } = input;
  const event = { kind: APPLICATION_RECEIVED, on: input.receivedOn, field: 'input.receivedOn' };
  const opening = { name: 'RECEIVE_INCOME_APPLICATION', kind: INCOME_APPLICATION, input, event };
  return openOwnRecord(context, opening, ({ manager }, record) =>
    manager.insert(IncomeApplication, { ...record, nino, document: null }),
  );
}

/** Records that an application was forwarded to Debt Management: the sending end of its way. Gives its id. */
export function forwardIncomeApplication(
  context: AgencyContext,
  input: ForwardIncomeApplicationInput,
): Promise<string> {
  const { forwardedOn } = input;
  const field = 'input.forwardedOn';
  const document = requireUuid('input.document', input.document ?? randomUUID());
  const order = {
    name: 'FORWARD_INCOME_APPLICATION',
    kind: INCOME_APPLICATION,
    entity: IncomeApplication,
    input,
  };
  return changeOwnRecord(context, order, async (work, application) => {
    if (application.document !== null)
      throw ruleBroken('The application has been forwarded already.', 'Appendix 1 no 4');
    const event = { kind: APPLICATION_FORWARDED, on: forwardedOn, field };
    await requireInOrder(work.manager, application.id, APPLICATION_RECEIVED, event);
    const id = await enterOwnEvent(work, INCOME_APPLICATION, application, event);
    const way = wayFromAuthority('INCOME_AND_EXPENDITURE_APPLICATION', application.localAuthorityCode);
    const end = { ...way, reference: document, sentOn: forwardedOn, receivedOn: null };
    await work.ledger.handOff('SENT', end, application.nino, id);
    await changeRecord(work.manager, IncomeApplication, application, { document });
  });
}
