import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { changeOwnRecord } from '../own-records/changeOwnRecord.js';
import { enterOwnEvent } from '../own-records/enterOwnEvent.js';
import { openOwnRecord } from '../own-records/openOwnRecord.js';
import { requireInOrder } from '../own-records/requireInOrder.js';
import {
  ACCOUNT_PAYMENT_PROCEDURE,
  AccountPaymentProcedure,
  PROCEDURE_WRITTEN,
} from './AccountPaymentProcedure.js';
import type { RecordAccountPaymentProcedureInput, RecordAccountPaymentTrainingInput } from './inputs.js';

const LONGEST_REFERENCE = 40;

/** Records that the authority has a written procedure on payments on account. Gives its id. */
export async function recordAccountPaymentProcedure(
  context: AgencyContext,
  input: RecordAccountPaymentProcedureInput,
): Promise<string> {
  const { reference } = input;
  requireText('input.reference', reference, LONGEST_REFERENCE);
  const event = { kind: PROCEDURE_WRITTEN, on: input.writtenOn, field: 'input.writtenOn' };
  const opening = { name: 'RECORD_PROCEDURE', kind: ACCOUNT_PAYMENT_PROCEDURE, input, event };
  return openOwnRecord(context, opening, ({ manager }, record) =>
    manager.insert(AccountPaymentProcedure, { ...record, reference }),
  );
}

/** Records that benefit processors were trained in it; as often as they are. Gives its id. */
export function recordAccountPaymentTraining(
  context: AgencyContext,
  input: RecordAccountPaymentTrainingInput,
): Promise<string> {
  const event = { kind: 'PROCESSORS_TRAINED', on: input.trainedOn, field: 'input.trainedOn' };
  const entity = AccountPaymentProcedure;
  const order = { name: 'RECORD_TRAINING', kind: ACCOUNT_PAYMENT_PROCEDURE, entity, input };
  return changeOwnRecord(context, order, async (work, procedure) => {
    await requireInOrder(work.manager, procedure.id, PROCEDURE_WRITTEN, event);
    await enterOwnEvent(work, ACCOUNT_PAYMENT_PROCEDURE, procedure, event);
    await changeRecord(work.manager, entity, procedure, {});
  });
}
