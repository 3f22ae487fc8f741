import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { getParty, JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import type { LocalAuthorityReceipt } from './LocalAuthorityReceipt.js';
import type { RecordLocalAuthorityReceiptInput } from './RecordLocalAuthorityReceiptInput.js';

const DOCUMENT = 'LA_INPUT_DOCUMENT';

/**
 * Records that an input document which Jobcentre Plus sent under JCP-01 has arrived: the receiving end of its way.
 * Nothing is owed here: JCP-01 is Jobcentre Plus's, in its own ledger.
 * @throws AppError CONFLICT where its receipt has been recorded.
 */
export async function recordReceipt(
  context: AgencyContext,
  input: RecordLocalAuthorityReceiptInput,
): Promise<LocalAuthorityReceipt> {
  const { nino, sentOn, receivedOn } = input;
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, sentOn);
  const party = requireParty(requirePrincipal(context.principal), localAuthorityParty(code));
  const document = requireUuid('input.document', input.document);
  if (receivedOn < sentOn) throw badInput('input.receivedOn', 'it cannot be before the day it was sent');
  const order = {
    name: 'RECORD_LOCAL_AUTHORITY_RECEIPT',
    party,
    input,
    recordKind: DOCUMENT,
    record: document,
    customerKey: customerKeyOf(nino),
  };
  await runCommand(context, order, async ({ ledger }) => {
    ledger.checkDay(receivedOn, 'input.receivedOn');
    ledger.checkDay(sentOn, 'input.sentOn');
    const sentBy = JOBCENTRE_PLUS;
    const end = { document: DOCUMENT, reference: document, sentBy, sentTo: party, sentOn, receivedOn };
    await ledger.handOff('RECEIVED', end, nino);
  });
  // A repeat has the same input, so this is also what was recorded the first time.
  return { document, sentBy: getParty(JOBCENTRE_PLUS), sentOn, receivedOn };
}
