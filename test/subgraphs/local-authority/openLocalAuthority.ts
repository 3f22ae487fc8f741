import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { localAuthority } from '../../../subgraphs/local-authority/subgraph.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { textAt } from '../../support/textAt.js';

export type Input = Readonly<Record<string, unknown>>;

const OVERPAYMENT = `id version reference amountPence cause state decidedOn localAuthority { code } customer { nino }
  history { kind happenedOn recordedBy { code } }`;

const NOTICE = `id version state document sentTo { code } sentOn customer { nino } localAuthority { code }
  history { id kind happenedOn recordedBy { code } }`;

const CHANGE = `id version matter jobcentrePlusBenefitInPayment reportedOn overpaymentTeamToldOn customer { nino }
  localAuthority { code } notices { ${NOTICE} } history { id kind happenedOn }`;

export const RECORD_OVERPAYMENT = `mutation ($input: RecordOverpaymentInput!) { recordOverpayment(input: $input) { ${OVERPAYMENT} } }`;
export const DECIDE_CAUSE = `mutation ($input: DecideOverpaymentCauseInput!) { decideOverpaymentCause(input: $input) { ${OVERPAYMENT} } }`;
export const REPORT = `mutation ($input: ReportChangeOfCircumstancesInput!) { reportChangeOfCircumstances(input: $input) { ${CHANGE} } }`;
export const TELL = `mutation ($input: TellOverpaymentTeamInput!) { tellOverpaymentTeam(input: $input) { ${CHANGE} } }`;
export const SEND = `mutation ($input: SendChangeNoticeInput!) { sendChangeNotice(input: $input) { ${NOTICE} } }`;
export const READ_OVERPAYMENT = `query ($localAuthority: ID!, $reference: ID!) {
  localAuthorityOverpayment(localAuthority: $localAuthority, reference: $reference) { ${OVERPAYMENT} }
}`;
export const READ_CHANGE = `query ($id: ID!) { localAuthorityChange(id: $id) { ${CHANGE} } }`;
export const READ_NOTICE = `query ($id: ID!) { localAuthorityChangeNotice(id: $id) { ${NOTICE} } }`;

/** All that is recorded about a customer, as far as the caller may see it. */
export const READ_CUSTOMER = `query ($nino: NationalInsuranceNumber!, $asOf: Date) {
  localAuthorityCustomer(nino: $nino) {
    localAuthorityOverpayments { edges { node { ${OVERPAYMENT} } } }
    localAuthorityChanges { edges { node { ${CHANGE} } } }
    localAuthorityChangeNotices { edges { node { ${NOTICE} } } }
    localAuthorityObligations(asOf: $asOf) {
      standard { id } owedBy { code } owedTo { code } office startedOn endedOn dueOn status subject { kind reference }
    }
  }
}`;

/** What whoever is no party is told about a customer: just what is told about one whom nobody knows. */
export const NOTHING = {
  localAuthorityCustomer: {
    localAuthorityOverpayments: { edges: [] },
    localAuthorityChanges: { edges: [] },
    localAuthorityChangeNotices: { edges: [] },
    localAuthorityObligations: [],
  },
};

/** What was made of one change: its id, and those of its notices; empty where there is none. */
export interface Reported {
  readonly change: string;
  readonly toDebtManagement: string;
  readonly toJobcentrePlus: string;
}

/** The authorities' subgraph under test, with inputs that are right unless a case changes them. */
export interface LocalAuthorityCases extends TestSubgraph {
  /** Gives a number that no other case of the file has. */
  readonly newNino: () => string;
  readonly overpaymentInput: (
    changes?: Input,
  ) => Input & { readonly nino: string; readonly reference: string };
  readonly changeInput: (changes?: Input) => Input & { readonly nino: string };
  /** Orders something as the authority, Manchester unless another is named. */
  readonly order: (mutation: string, input: Input, who?: string | readonly string[]) => Promise<Answer>;
  /** Reports a change that owes both notices unless it is changed. */
  readonly report: (input: Input, who?: string | readonly string[]) => Promise<Reported>;
  /** Gives a customer's obligations, each as standard, first day, last day in time, end and status. */
  readonly obligationsOf: (nino: string, asOf: string, who?: string) => Promise<unknown[]>;
  /** Gives how many rows every table has, but for the audit trail. */
  readonly countRows: () => Promise<unknown>;
}

const TABLES = [
  'overpayments',
  'referral_checks',
  'sent_referrals',
  'income_applications',
  'landlords',
  'landlord_checks',
  'rent_notices',
  'tenancies',
  'rent_arrears',
  'landlord_consents',
  'landlord_information',
  'direct_payments',
  'payment_suspensions',
  'possession_cases',
  'account_payment_procedures',
  'changes_of_circumstances',
  'change_notices',
  'events',
  'obligations',
  'handoff_ends',
  'commands',
];

const MANCHESTER = 'manchester-benefits';

export async function openLocalAuthority(today: string, urls?: DatabaseUrls): Promise<LocalAuthorityCases> {
  const subgraph = await openTestSubgraph(localAuthority, { today, ...(urls === undefined ? {} : { urls }) });
  let numbers = 100_000;
  const newNino = () => `QQ${numbers++}A`;
  const order = (mutation: string, input: Input, who: string | readonly string[] = MANCHESTER) =>
    subgraph.as(who).query(mutation, { input });
  return {
    ...subgraph,
    newNino,
    overpaymentInput: (changes = {}) => ({
      clientReference: randomUUID(),
      localAuthority: 'MAN',
      nino: newNino(),
      reference: randomUUID(),
      amountPence: 41_250,
      decidedOn: '2018-03-26',
      ...changes,
    }),
    changeInput: (changes = {}) => ({
      clientReference: randomUUID(),
      localAuthority: 'MAN',
      nino: newNino(),
      reportedOn: '2018-03-26',
      matter: 'OTHER',
      jobcentrePlusBenefitInPayment: true,
      debtInRecovery: { overpaymentTeamToldOn: '2018-03-28' },
      ...changes,
    }),
    order,
    report: async (input, who) => {
      const answer = await order(REPORT, input, who);
      return reportedIn(subgraph, textAt(answer, 'reportChangeOfCircumstances', 'id'));
    },
    obligationsOf: (nino, asOf, who = MANCHESTER) => obligationsOf(subgraph, nino, asOf, who),
    countRows: async () => {
      const counts = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
      const { rows } = await subgraph.database.query(`SELECT ${counts.join(', ')}`);
      return rows[0];
    },
  };
}

async function reportedIn({ database }: TestSubgraph, change: string): Promise<Reported> {
  const { rows } = await database.query<Omit<Reported, 'change'>>(
    `SELECT coalesce(notice_to_debt_management::text, '') AS "toDebtManagement",
       coalesce(notice_to_jobcentre_plus::text, '') AS "toJobcentrePlus"
     FROM changes_of_circumstances WHERE id = $1`,
    [change],
  );
  return { change, toDebtManagement: '', toJobcentrePlus: '', ...rows[0] };
}

interface Told {
  readonly standard: { readonly id: string };
  readonly startedOn: string;
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly status: string;
}

async function obligationsOf(
  subgraph: TestSubgraph,
  nino: string,
  asOf: string,
  who: string,
): Promise<unknown[]> {
  const { data } = await subgraph.as(who).query(READ_CUSTOMER, { nino, asOf });
  const told: Told[] = Reflect.get(Object(data?.localAuthorityCustomer), 'localAuthorityObligations') ?? [];
  return told.map(({ standard, startedOn, dueOn, endedOn, status }) => [
    standard.id,
    startedOn,
    dueOn,
    endedOn,
    status,
  ]);
}
