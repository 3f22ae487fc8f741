import { randomUUID } from 'node:crypto';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { referralForm } from '../../support/referralForm.js';
import { textAt } from '../../support/textAt.js';

export type Input = Readonly<Record<string, unknown>>;

const REFERRAL = `id version state receivedOn debt outstandingPence authorityReference screeningReason outcome
  recoveryStartsOn ratePence contactCentre returnedBy resubmissionOf readOn destination postGoesTo legalBasis
  localAuthority { code } customer { nino }
  history { id kind happenedOn recordedBy { code } supersedes reason }`;

const NOTICE = `id version state document authorityReference reason otherReason contactCentre arrivedAt action actionNote
  localAuthority { code } customer { nino }
  history { id kind happenedOn recordedBy { code } }`;

const NOTIFICATION = `id number kind referral sentOn receivedOn startsOn ratePence contactCentre reason
  localAuthority { code } customer { nino }`;

const RECOVERY = `id version state startsOn ratePence contactCentre owedPence recoveredPence outstandingPence
  deductionsCeased endedAs ceaseReason endedOn endIdentifiedOn rates { ratePence setOn forHardship }
  deductions { edges { node { id benefit deductedOn amountPence takesBack supersedes reason repayment } } }
  referral { id recovery { id } } localAuthority { code } customer { nino } history { kind happenedOn }`;

const APPLICATION = `id version state recovery document reducedToPence receivedOn decidedOn
  localAuthority { code } customer { nino } history { kind happenedOn }`;

const REPAYMENT = `id version month state totalPence scheduleSentOn paidOn csv localAuthority { code }
  lines { edges { node { id authorityReference customerName recoveredPence adjustmentPence totalPence customer { nino } } } }
  history { kind happenedOn }`;

const COMPLAINT = `id version state kind referral receivedOn forwardedOn localAuthority { code } customer { nino } history { kind }`;

const SEQUENCE = `id version state complaint referral requestedOn suppliedOn localAuthority { code } customer { nino }
  entries { happenedOn kind what amountPence } history { kind recordedBy { code } }`;

/** The mutations, by field: each takes one input and gives the record. */
const mutations = {
  submitReferral: ['SubmitReferralInput', REFERRAL],
  recordReferralInput: ['RecordReferralInputInput', REFERRAL],
  screenOutReferral: ['ScreenOutReferralInput', REFERRAL],
  recordReferralOutcome: ['RecordReferralOutcomeInput', REFERRAL],
  recordReferralReadReceipt: ['RecordReadReceiptInput', REFERRAL],
  receiveDebtChangeNotice: ['ReceiveChangeNoticeInput', NOTICE],
  actionDebtChangeNotice: ['ActionChangeNoticeInput', NOTICE],
  acknowledgeDebtNotifications: ['AcknowledgeNotificationsInput', NOTIFICATION],
  changeRecoveryRate: ['ChangeRecoveryRateInput', RECOVERY],
  reduceRecoveryForHardship: ['ReduceRecoveryForHardshipInput', RECOVERY],
  recordDeduction: ['RecordDeductionInput', RECOVERY],
  correctDeduction: ['CorrectDeductionInput', RECOVERY],
  recordDeductionsCeased: ['RecordDeductionsCeasedInput', RECOVERY],
  completeRecovery: ['CompleteRecoveryInput', RECOVERY],
  ceaseRecovery: ['CeaseRecoveryInput', RECOVERY],
  notifyRecoveryEnd: ['NotifyRecoveryEndInput', RECOVERY],
  receiveIncomeExpenditureApplication: ['ReceiveApplicationInput', APPLICATION],
  decideIncomeExpenditureApplication: ['DecideApplicationInput', APPLICATION],
  receiveDebtComplaint: ['ReceiveComplaintInput', COMPLAINT],
  forwardDebtComplaint: ['ForwardComplaintInput', COMPLAINT],
  requestSequenceOfEvents: ['RequestSequenceInput', SEQUENCE],
  supplySequenceOfEvents: ['SupplySequenceInput', SEQUENCE],
  sendRepaymentSchedule: ['SendRepaymentScheduleInput', REPAYMENT],
  recordRepayment: ['RecordRepaymentInput', REPAYMENT],
  correctDebtManagementEvent: [
    'CorrectEventInput',
    'id kind happenedOn supersedes reason recordedBy { code }',
  ],
  withdrawDebtManagementObligation: ['WithdrawObligationInput', 'id status withdrawnOn'],
} as const;

export type MutationName = keyof typeof mutations;

const STREAM = `query ($localAuthority: ID!, $first: Int, $after: String) {
  debtManagementNotifications(localAuthority: $localAuthority, first: $first, after: $after) {
    edges { cursor node { ${NOTIFICATION} } } pageInfo { hasNextPage endCursor } acknowledgedUpTo
  }
}`;

const REPAYMENTS = `query ($localAuthority: ID!, $first: Int = 10, $after: String) {
  debtManagementRepayments(localAuthority: $localAuthority, first: $first, after: $after) { edges { node { ${REPAYMENT} } } }
}`;

/** A notification as a caller sees it. */
interface SeenNotification {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly referral: string;
  readonly sentOn: string;
  readonly receivedOn: string | null;
  readonly customer: { readonly nino: string };
}

/** A repayment as a caller sees it. */
export interface SeenRepayment {
  readonly id: string;
  readonly version: number;
  readonly month: string;
  readonly state: string;
  readonly totalPence: number | null;
  readonly csv: string | null;
  readonly lines: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
}

interface SeenStream {
  readonly edges: readonly { readonly cursor: string; readonly node: SeenNotification }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly acknowledgedUpTo: string | null;
}

const OBLIGATIONS = `query ($nino: NationalInsuranceNumber!, $asOf: Date) {
  debtManagementCustomer(nino: $nino) {
    nino
    debtManagementObligations(asOf: $asOf) {
      id standard { id } status startedOn dueOn endedOn withdrawnOn workingDaysTaken workingDaysLeft
      owedBy { code } owedTo { code } office tiers { outcome }
      subject { kind reference customer { nino } localAuthority { code } }
    }
  }
}`;

interface SeenObligation {
  readonly id: string;
  readonly standard: { readonly id: string };
  readonly status: string;
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly workingDaysTaken: number | null;
  readonly workingDaysLeft: number | null;
  readonly owedBy: { readonly code: string };
  readonly owedTo: readonly { readonly code: string }[];
  readonly office: string | null;
  readonly tiers: readonly { readonly outcome: string }[];
  readonly subject: {
    readonly kind: string;
    readonly reference: string;
    readonly customer: { readonly nino: string } | null;
    readonly localAuthority: { readonly code: string } | null;
  };
}

/** Debt Management under test, with inputs that are right unless a case changes them. */
export interface DebtManagementCases extends TestSubgraph {
  /** Gives a number that no other case of the file has. */
  readonly newNino: () => string;
  /** Orders something, as Debt Management unless somebody else is named. */
  readonly order: (mutation: MutationName, input: Input, who?: string | readonly string[]) => Promise<Answer>;
  /** Records a referral by post from Manchester, received on this day; gives its id. */
  readonly referral: (nino: string, receivedOn: string, changes?: Input) => Promise<string>;
  /** Records a proforma from Manchester; gives its id. */
  readonly notice: (nino: string, receivedOn: string, changes?: Input) => Promise<string>;
  /** Puts a referral of Manchester’s, received on 3 June 2024, into recovery from the 17th; gives its id. */
  readonly recovering: (nino: string, changes?: Input) => Promise<string>;
  /** Reads an authority’s notifications. */
  readonly stream: (
    who: string | readonly string[],
    localAuthority?: string,
    page?: Input,
  ) => Promise<SeenStream>;
  /** Reads an authority’s repayments. */
  readonly repayments: (
    who: string | readonly string[],
    localAuthority?: string,
    page?: Input,
  ) => Promise<readonly SeenRepayment[]>;
  readonly obligations: (
    nino: string,
    asOf?: string | null,
    who?: string | readonly string[],
  ) => Promise<readonly SeenObligation[]>;
  /** Gives each standard's status, `DM-01` to `RUNNING`. */
  readonly statuses: (nino: string, asOf: string) => Promise<Readonly<Record<string, string>>>;
}

export async function openDebtManagement(today: string): Promise<DebtManagementCases> {
  const subgraph = await openTestSubgraph(debtManagement, { today });
  let numbers = 100_000;
  const order: DebtManagementCases['order'] = (name, input, who = 'debt-manager') => {
    const [inputType, fields] = mutations[name];
    const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} } }`;
    return subgraph.as(who).query(document, { input: { clientReference: randomUUID(), ...input } });
  };
  const obligations: DebtManagementCases['obligations'] = async (nino, asOf = null, who = 'debt-manager') => {
    const { data, errors } = await subgraph.as(who).query(OBLIGATIONS, { nino, asOf });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return seenIn(data);
  };
  return {
    ...subgraph,
    newNino: () => `QQ${numbers++}A`,
    order,
    referral: async (nino, receivedOn, changes = {}) =>
      textAt(
        await order('submitReferral', { ...referralBy('MAN', nino), receivedOn, ...changes }),
        'submitReferral',
        'id',
      ),
    notice: async (nino, receivedOn, changes = {}) =>
      textAt(
        await order('receiveDebtChangeNotice', {
          ...noticeBy('MAN', nino),
          sentOn: receivedOn,
          receivedOn,
          ...changes,
        }),
        'receiveDebtChangeNotice',
        'id',
      ),
    recovering: async (nino, changes = {}) => {
      const input = { ...referralBy('MAN', nino), receivedOn: '2024-06-03', ...changes };
      const id = textAt(await order('submitReferral', input), 'submitReferral', 'id');
      await order('recordReferralInput', { id, version: 1, inputOn: '2024-06-05' });
      const outcome = { outcome: 'RECOVERY_STARTS', recoveryStartsOn: '2024-06-17', ratePence: 1_110 };
      const { errors } = await order('recordReferralOutcome', {
        ...{ id, version: 2, notifiedOn: '2024-06-07', contactCentre: 'CORBY', ...outcome },
      });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return id;
    },
    stream: async (who, localAuthority = 'MAN', page = {}) => {
      const { data, errors } = await subgraph.as(who).query(STREAM, { localAuthority, ...page });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data?.debtManagementNotifications as SeenStream;
    },
    repayments: async (who, localAuthority = 'MAN', asked = {}) => {
      const { data, errors } = await subgraph.as(who).query(REPAYMENTS, { localAuthority, ...asked });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      const page = data?.debtManagementRepayments as
        | { edges: readonly { node: SeenRepayment }[] }
        | undefined;
      return page?.edges.map(({ node }) => node) ?? [];
    },
    obligations,
    statuses: async (nino, asOf) =>
      Object.fromEntries(
        (await obligations(nino, asOf)).map(({ standard, status }) => [standard.id, status]),
      ),
  };
}

/** Gives what an authority refers. */
export function referralBy(localAuthority: string, nino: string): Input {
  return { localAuthority, nino, authorityReference: 'HB/1', outstandingPence: 12_345, ...referralForm };
}

/** Gives what stands on an authority's proforma, but for its days. */
export function noticeBy(localAuthority: string, nino: string): Input & { readonly document: string } {
  const document = randomUUID();
  return { localAuthority, nino, document, authorityReference: 'HB/1', reason: 'REPAID_IN_FULL' };
}

function seenIn(data: Answer['data']): readonly SeenObligation[] {
  const customer: unknown = data?.debtManagementCustomer;
  const list: unknown =
    typeof customer === 'object' && customer ? Reflect.get(customer, 'debtManagementObligations') : null;
  if (!Array.isArray(list)) throw new Error('The answer has no obligations.');
  return list;
}
