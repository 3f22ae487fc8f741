import type { ActAs } from '../../../shared/demonstration/ActAs.js';
import type { ComplaintStory, RecoveryStory, Story } from '../../../shared/demonstration/Story.js';
import { benefitsOf } from '../../../shared/graph/BenefitInPayment.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { forwardComplaint, receiveComplaint } from '../complaints/Complaints.js';
import { recordDeduction } from '../deductions/Deductions.js';
import { completeRecovery, notifyRecoveryEnd } from '../recoveries/ends.js';
import { requestSequence, supplySequence } from '../sequences/Sequences.js';
import { acknowledge } from './acknowledge.js';

/** A referral in recovery, and what its commands are called. */
interface Enacted {
  readonly id: string;
  readonly reference: (act: string) => string;
}

/** Enacts the deductions of a recovery, and its end. */
export async function enactRecovery(
  { benefits, localAuthority }: Story,
  { deductions, completion }: RecoveryStory,
  { id, reference }: Enacted,
  actAs: ActAs,
): Promise<void> {
  const [benefit = 'JSA' as const] = benefitsOf(benefits);
  let version = 1;
  for (const { on, amountPence } of deductions) {
    const deduction = { benefit, deductedOn: on, amountPence };
    const clientReference = reference(`deduct/${on}`);
    await recordDeduction(actAs(DEBT_MANAGEMENT, on), { clientReference, id, version, ...deduction });
    version += 1;
  }
  const completedOn = deductions.at(-1)?.on;
  if (completion === null || completedOn === undefined) return;
  const { identifiedOn, notifiedOn } = completion;
  const end = { clientReference: reference('complete'), id, version, completedOn, identifiedOn };
  await completeRecovery(actAs(DEBT_MANAGEMENT, identifiedOn), end);
  if (notifiedOn === null) return;
  const clientReference = reference('paid-in-full');
  const notice = { clientReference, id, version: version + 1, notifiedOn };
  await notifyRecoveryEnd(actAs(DEBT_MANAGEMENT, notifiedOn), notice);
  await acknowledge(actAs(localAuthorityParty(localAuthority), notifiedOn), localAuthority, id);
}

/** Enacts a complaint about a referred debt, and the sequence of events by which the authority answers it. */
export async function enactComplaint(
  { localAuthority }: Story,
  { receivedOn, forwardedOn, requestedOn, suppliedOn }: ComplaintStory,
  { id: referral, reference }: Enacted,
  actAs: ActAs,
): Promise<void> {
  const received = {
    clientReference: reference('complain'),
    referral,
    kind: 'CUSTOMER_COMPLAINT' as const,
    receivedOn,
  };
  const id = await receiveComplaint(actAs(DEBT_MANAGEMENT, receivedOn), received);
  if (forwardedOn === null) return;
  const forwarding = { clientReference: reference('forward'), id, version: 1, forwardedOn };
  await forwardComplaint(actAs(DEBT_MANAGEMENT, forwardedOn), forwarding);
  if (requestedOn === null) return;
  const asking = { clientReference: reference('ask'), complaint: id };
  const sequence = await requestSequence(actAs(localAuthorityParty(localAuthority), requestedOn), asking);
  if (suppliedOn === null) return;
  const supply = { clientReference: reference('supply'), id: sequence, version: 1, suppliedOn };
  await supplySequence(actAs(DEBT_MANAGEMENT, suppliedOn), supply);
}
