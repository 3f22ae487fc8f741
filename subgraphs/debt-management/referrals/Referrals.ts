import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { badInput, notFound, ruleBroken } from '../../../shared/errors/AppError.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { DEBT_MANAGEMENT, localAuthorityParty } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import type { CommandWork } from '../../../shared/obligations/Command.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { subjectOf } from '../../../shared/obligations/caseRecords.js';
import { wayFromAuthority } from '../../../shared/obligations/receipts/documentWays.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { owedTo } from '../own-records/owedTo.js';
import { checkForm, checkNation } from './checkForm.js';
import { REFERRAL, Referral } from './Referral.js';
import type { SubmitReferralInput } from './SubmitReferralInput.js';

/** A referral to be. */
type NewReferral = Pick<Referral, 'id' | 'nino'> & { readonly localAuthorityCode: string };

/** Takes a referral in: DM-01 and its first leg DM-02 start on the day it is received at Porth. Gives its id. */
export async function submitReferral(context: AgencyContext, input: SubmitReferralInput): Promise<string> {
  const receivedOn = input.receivedOn ?? context.clock.today();
  checkNation(input.localAuthority);
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, receivedOn);
  const authority = localAuthorityParty(code);
  const party = requireParty(requirePrincipal(context.principal), authority, DEBT_MANAGEMENT);
  if (input.receivedOn && party !== DEBT_MANAGEMENT)
    throw badInput('input.receivedOn', 'only Debt Management gives it; yours is received today');
  const form = checkForm(input, receivedOn);
  const document = input.document ? requireUuid('input.document', input.document) : null;
  const record = { id: randomUUID(), nino: input.nino, localAuthorityCode: code };
  const order = {
    name: 'SUBMIT_REFERRAL',
    party,
    input,
    recordKind: REFERRAL,
    record: record.id,
    customerKey: customerKeyOf(input.nino),
  };
  return runCommand(context, order, async (work) => {
    const resubmissionOf = await returnedReferral(work.manager, input, record);
    const subject = subjectOf(REFERRAL, record);
    const event = await work.ledger.record({
      kind: 'REFERRAL_RECEIVED',
      subject,
      happenedOn: receivedOn,
      parties: [DEBT_MANAGEMENT, authority],
      field: 'input.receivedOn',
      byClock: party !== DEBT_MANAGEMENT,
    });
    if (document !== null) {
      const { formDatedOn: sentOn } = input;
      await arrive(work, { ...record, document, sentOn, receivedOn }, event);
    }
    await work.manager.insert(Referral, {
      ...record,
      ...form,
      version: 1,
      recordedAt: context.clock.now(),
      authorityReference: input.authorityReference,
      debt: input.debt,
      outstandingPence: input.outstandingPence,
      state: 'RECEIVED',
      resubmissionOf,
    });
    await startClocks(work, event, receivedOn, subject);
  });
}

/** A form that bears the authority's id, and its days. */
interface ArrivedForm extends NewReferral {
  readonly document: string;
  readonly sentOn: PlainDate;
  readonly receivedOn: PlainDate;
}

/** The receiving end of the form's way. `Our reading`: it says no day of sending but its own date. */
async function arrive(
  { ledger }: CommandWork,
  { document: reference, localAuthorityCode, nino, sentOn, receivedOn }: ArrivedForm,
  event: string,
): Promise<void> {
  ledger.checkDay(sentOn, 'input.formDatedOn');
  const way = wayFromAuthority('HOUSING_BENEFIT_REFERRAL', localAuthorityCode);
  await ledger.handOff('RECEIVED', { ...way, reference, sentOn, receivedOn }, nino, event);
}

async function startClocks(
  { ledger }: CommandWork,
  event: string,
  receivedOn: PlainDate,
  subject: ReturnType<typeof subjectOf>,
): Promise<void> {
  const authority = subject.localAuthority;
  if (authority === null) throw new Error('A referral always has an authority.');
  await ledger.start(event, receivedOn, subject, [
    owedTo(authority, 'DM-01', 'Contact Centre Group'),
    owedTo(authority, 'DM-02', 'Contact Centre Porth'),
  ]);
}

/**
 * Gives the returned referral that a new one takes up again; null where it takes up none.
 * @throws AppError NOT_FOUND where the authority has none of that id for the customer; RULE_BROKEN where it was not returned.
 */
async function returnedReferral(
  manager: EntityManager,
  { resubmissionOf = null }: SubmitReferralInput,
  { nino, localAuthorityCode }: NewReferral,
): Promise<string | null> {
  if (resubmissionOf === null) return null;
  const id = requireUuid('input.resubmissionOf', resubmissionOf);
  const earlier = await manager.findOneBy(Referral, {
    id,
    localAuthorityCode,
    customerKey: customerKeyOf(nino),
  });
  if (earlier === null) throw notFound();
  const isReturned =
    earlier.state === 'SCREENED_OUT' || (earlier.state === 'CLOSED' && earlier.ratePence === null);
  if (!isReturned)
    throw ruleBroken(
      `the referral that it takes up again is ${earlier.state}, not returned.`,
      '7.2, Appendix 1 no 3',
      'input.resubmissionOf',
    );
  return id;
}
