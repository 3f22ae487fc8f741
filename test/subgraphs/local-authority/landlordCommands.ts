import { randomUUID } from 'node:crypto';
import type { Answer } from '../../support/openTestSubgraph.js';
import { textAt } from '../../support/textAt.js';
import type { Input, LocalAuthorityCases } from './openLocalAuthority.js';

const LANDLORD = `reference kind knownFrom localAuthority { code } history { kind }
  checks { checkedOn meetsVerificationStandards meetsDataProtectionRequirements }
  rentNotices { kind effectiveOn receivedOn isInAdvance }`;
const ABOUT = 'customer { nino } localAuthority { code } landlord { reference } history { kind }';
const TENANCY = `${ABOUT} allowsOverpaymentsAsRent beganOn rentArrears { amountPence overpayment enteredOn }`;
const CONSENT = `${ABOUT} topics form from until withdrawnOn`;
const INFORMATION = `${ABOUT} topic informedOn`;
const DIRECT = `${ABOUT} decidedOn landlordLetterSentOn tenantLetterSentOn daysBetweenLetters`;
const SUSPENSION = `${ABOUT} reason fraudSuspected suspendedOn customerNotifiedOn landlordNotifiedOn`;
const POSSESSION = `${ABOUT} encouragedOn certificateRequestedOn certificateGivenOn`;
const PROCEDURE = 'reference writtenOn localAuthority { code } history { kind }';

/** What each command gives. */
const fields = {
  recordLandlord: LANDLORD,
  checkLandlord: LANDLORD,
  receiveRentNotice: LANDLORD,
  recordTenancy: TENANCY,
  enterRentArrears: TENANCY,
  recordLandlordConsent: CONSENT,
  withdrawLandlordConsent: CONSENT,
  informLandlord: INFORMATION,
  decideDirectPayment: DIRECT,
  sendDirectPaymentLetter: DIRECT,
  suspendPayment: SUSPENSION,
  sendSuspensionNotice: SUSPENSION,
  encourageCertificate: POSSESSION,
  requestCertificate: POSSESSION,
  giveCertificate: POSSESSION,
  recordAccountPaymentProcedure: PROCEDURE,
  recordAccountPaymentTraining: PROCEDURE,
} as const;

export type LandlordCommand = keyof typeof fields;

/** How records are read: the root field for one, the customer's field or root field for all, and what is asked of each. */
export const landlordReads = [
  ['localAuthorityLandlord', 'localAuthorityLandlords', LANDLORD],
  ['localAuthorityAccountPaymentProcedure', 'localAuthorityAccountPaymentProcedures', PROCEDURE],
  ['localAuthorityTenancy', 'localAuthorityTenancies', TENANCY],
  ['localAuthorityLandlordConsent', 'localAuthorityLandlordConsents', CONSENT],
  ['localAuthorityLandlordInformation', 'localAuthorityLandlordInformationGiven', INFORMATION],
  ['localAuthorityDirectPayment', 'localAuthorityDirectPayments', DIRECT],
  ['localAuthoritySuspension', 'localAuthoritySuspensions', SUSPENSION],
  ['localAuthorityPossessionCase', 'localAuthorityPossessionCases', POSSESSION],
] as const;

const MANCHESTER = 'manchester-benefits';

/** Gives what orders commands about landlords: as they are given, or on a record at its version. */
export function landlordCommands(cases: LocalAuthorityCases) {
  const order = (
    name: LandlordCommand,
    input: Input,
    who: string | readonly string[] = MANCHESTER,
  ): Promise<Answer> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { id version ${fields[name]} } }`;
    return cases.order(mutation, { clientReference: randomUUID(), ...input }, who);
  };
  const idOf = async (name: LandlordCommand, input: Input, who?: string | readonly string[]) =>
    textAt(await order(name, input, who), name, 'id');
  return {
    order,
    idOf,
    landlord: (kind = 'REGISTERED_PROVIDER') =>
      idOf('recordLandlord', {
        ...{ localAuthority: 'MAN', reference: randomUUID(), kind, knownFrom: '2018-01-02' },
      }),
  };
}

export type LandlordCommands = ReturnType<typeof landlordCommands>;
