import type { AgencyContext } from '../../access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../access/require.js';
import { badInput } from '../../errors/AppError.js';
import { customerKeyOf } from '../../identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../identity/officeCalendar.js';
import { getParty } from '../../identity/Party.js';
import { requireUuid } from '../../identity/requireUuid.js';
import { runCommand } from '../Command.js';
import type { DocumentReceipt } from './DocumentReceipt.js';
import type { RecordReceiptInput } from './RecordReceiptInput.js';

/** A document that one body sends another, where one of them is a local authority. */
export interface DocumentWay {
  /** UPPER_SNAKE: what handoffs call it. */
  readonly document: string;
  /** Its ends, given the authority's register code. */
  readonly sentBy: (authority: string) => string;
  readonly sentTo: (authority: string) => string;
}

/**
 * Records that a document has arrived: the receiving end of its way. Nothing is owed by it; what was owed is in the
 * sender's ledger.
 * @throws AppError CONFLICT where its receipt has been recorded.
 */
export async function recordReceipt(
  context: AgencyContext,
  way: DocumentWay,
  input: RecordReceiptInput,
): Promise<DocumentReceipt> {
  const { nino, sentOn, receivedOn } = input;
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, sentOn);
  const party = requireParty(requirePrincipal(context.principal), way.sentTo(code));
  const reference = requireUuid('input.document', input.document);
  if (receivedOn < sentOn) throw badInput('input.receivedOn', 'it cannot be before the day it was sent');
  const { document } = way;
  const sentBy = way.sentBy(code);
  const order = {
    name: 'RECORD_RECEIPT',
    party,
    input,
    recordKind: document,
    record: reference,
    customerKey: customerKeyOf(nino),
  };
  await runCommand(context, order, async ({ ledger }) => {
    ledger.checkDay(sentOn, 'input.sentOn');
    const event = await ledger.record({
      kind: 'DOCUMENT_RECEIVED',
      subject: { kind: document, reference, nino, localAuthority: code },
      happenedOn: receivedOn,
      // The sender sees the handoff; the entry behind it is the receiver's.
      parties: [],
      field: 'input.receivedOn',
    });
    await ledger.handOff(
      'RECEIVED',
      { document, reference, sentBy, sentTo: party, sentOn, receivedOn },
      nino,
      event,
    );
  });
  // A repeat has the same input, so this is also what was recorded the first time.
  return { document: reference, sentBy: getParty(sentBy), sentOn, receivedOn };
}
