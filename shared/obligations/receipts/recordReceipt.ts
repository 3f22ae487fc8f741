import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../access/require.js';
import { badInput } from '../../errors/AppError.js';
import { customerKeyOf } from '../../identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../identity/officeCalendar.js';
import { getParty } from '../../identity/Party.js';
import { requireUuid } from '../../identity/requireUuid.js';
import { type CommandWork, runCommand } from '../Command.js';
import type { DocumentReceipt } from './DocumentReceipt.js';
import type { DocumentWay } from './documentWays.js';
import type { RecordReceiptInput } from './RecordReceiptInput.js';

/**
 * Records that a document has arrived: the receiving end of its way, with what else the receiver notes by it. Nothing
 * is owed by it; what was owed is in the sender's ledger. `wayOf` gives the way for the authority's register code.
 * @throws AppError CONFLICT where its receipt has been recorded.
 */
export async function recordReceipt(
  context: AgencyContext,
  wayOf: (authority: string) => DocumentWay,
  input: RecordReceiptInput,
  note: (work: CommandWork, authority: string) => Promise<void> = async () => {},
): Promise<DocumentReceipt> {
  const { nino, sentOn, receivedOn } = input;
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, sentOn);
  const way = wayOf(code);
  const { document, sentBy, sentTo: party } = way;
  requireParty(requirePrincipal(context.principal), party);
  const reference = requireUuid('input.document', input.document);
  if (receivedOn < sentOn) throw badInput('input.receivedOn', 'it cannot be before the day it was sent');
  const order = {
    name: 'RECORD_RECEIPT',
    party,
    input,
    recordKind: document,
    record: reference,
    customerKey: customerKeyOf(nino),
  };
  await runCommand(context, order, async (work) => {
    const { ledger } = work;
    ledger.checkDay(sentOn, 'input.sentOn');
    const event = await ledger.record({
      kind: 'DOCUMENT_RECEIVED',
      subject: { kind: document, reference, nino, localAuthority: code },
      happenedOn: receivedOn,
      // The sender sees the handoff; the entry behind it is the receiver's.
      parties: [],
      field: 'input.receivedOn',
    });
    await ledger.handOff('RECEIVED', { ...way, reference, sentOn, receivedOn }, nino, event);
    await note(work, code);
  });
  // A repeat has the same input, so this is also what was recorded the first time.
  return { document: reference, sentBy: getParty(sentBy), sentOn, receivedOn };
}
