import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { getParty, JOBCENTRE_PLUS, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import type { JobcentrePlusReceipt } from './JobcentrePlusReceipt.js';
import type { RecordJobcentrePlusReceiptInput } from './RecordJobcentrePlusReceiptInput.js';

const DOCUMENT = 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS';

/**
 * Records that documents which an authority sent under JCP-03 have arrived: the receiving end of their way. Nothing is
 * owed here: JCP-03 is the authority's, in its own ledger.
 * @throws AppError CONFLICT where their receipt has been recorded.
 */
export async function recordReceipt(
  context: AgencyContext,
  input: RecordJobcentrePlusReceiptInput,
): Promise<JobcentrePlusReceipt> {
  const party = requireParty(requirePrincipal(context.principal), JOBCENTRE_PLUS);
  const { nino, sentOn, receivedOn } = input;
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, sentOn);
  const document = requireUuid('input.document', input.document);
  if (receivedOn < sentOn) throw badInput('input.receivedOn', 'it cannot be before the day they were sent');
  const sentBy = localAuthorityParty(code);
  const order = {
    name: 'RECORD_JOBCENTRE_PLUS_RECEIPT',
    party,
    input,
    recordKind: DOCUMENT,
    record: document,
    customerKey: customerKeyOf(nino),
  };
  await runCommand(context, order, async ({ ledger }) => {
    ledger.checkDay(sentOn, 'input.sentOn');
    ledger.checkDay(receivedOn, 'input.receivedOn');
    const end = { document: DOCUMENT, reference: document, sentBy, sentTo: party, sentOn, receivedOn };
    await ledger.handOff('RECEIVED', end, nino);
  });
  return { document, sentBy: getParty(sentBy), sentOn, receivedOn };
}
