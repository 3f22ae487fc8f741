/**
 * The public contract as partners were promised it, without what later issues add. What the graph has beyond it is
 * welcome where the last lines say so.
 */
export const contract = `
  scalar Date
  scalar NationalInsuranceNumber

  type Query {
    customer(nino: NationalInsuranceNumber!): Customer
    agreements: [Agreement!]!
    agreement(id: ID!): Agreement
    standard(id: ID!): Standard
    localAuthority(code: ID!): LocalAuthority
    dueDate(standard: ID!, startedOn: Date!, calendar: Calendar, knownOn: Date): DueDate!
    slaPerformance(from: Date!, to: Date!, asOf: Date, agreement: ID, standards: [ID!], localAuthority: ID, nation: Nation, owedBy: ID, byMonth: Boolean = false): SlaPerformance
    obligations(filter: ObligationFilter, asOf: Date, first: Int! = 50, after: String): ObligationConnection
  }
  type Customer {
    nino: NationalInsuranceNumber!
    slaTimeline(asOf: Date): SlaTimeline
    debtManagementObligations(asOf: Date): [Obligation!]
    jobcentrePlusObligations(asOf: Date): [Obligation!]
    childMaintenanceObligations(asOf: Date): [Obligation!]
    localAuthorityObligations(asOf: Date): [Obligation!]
  }
  type SlaTimeline {
    asOf: Date!
    obligations: [Obligation!]!
    handoffs: [Handoff!]!
    waitingOn: [Party!]!
    agencies: [AgencyAnswer!]!
  }
  type AgencyAnswer { agency: Agency!  answer: AgencyAnswerKind! }
  type Obligation {
    id: ID!
    standard: Standard!
    owedBy: Party!
    owedTo: [Party!]!
    office: String
    subject: ObligationSubject!
    startedOn: Date!
    endedOn: Date
    withdrawnOn: Date
    dueOn: Date
    status: ObligationStatus!
    workingDaysTaken: Int
    workingDaysLeft: Int
    tiers: [TierOutcome!]!
    readings: [Reading!]!
  }
  type SlaPerformance { asOf: Date!  standards: [StandardPerformance!]!  agencies: [AgencyAnswer!]! }
  type StandardPerformance {
    standard: Standard!
    month: String
    tiers: [TierPerformance!]!
    started: Int!
    ended: Int!
    running: Int!
    overdue: Int!
    withdrawn: Int!
  }
  type TierPerformance {
    withinDays: Int!
    unit: DayUnit!
    target: Float!
    within: Int!
    measured: Int!
    notYetMeasured: Int!
    share: Float
    verdict: Verdict
  }
  type Party { code: ID!  name: String!  kind: PartyKind! }
  type ObligationSubject { kind: String!  reference: ID!  customer: Customer  localAuthority: LocalAuthority }
  type TierOutcome { withinDays: Int!  unit: DayUnit!  target: Float!  dueOn: Date!  outcome: TierVerdict! }
  type Reading { name: String!  calendar: Calendar!  knownOn: Date!  dueOn: Date  status: ObligationStatus! }
  type Handoff {
    document: String!
    reference: ID!
    sentBy: Party!
    sentTo: Party!
    sentOn: Date!
    receivedOn: Date
    state: HandoffState!
  }
  type DueDate { dueOn: Date  tiers: [TierDue!]!  note: String }
  type TierDue { withinDays: Int!  unit: DayUnit!  target: Float!  dueOn: Date! }
  type Tier { withinDays: Int!  unit: DayUnit!  target: Float! }
  type Standard {
    id: ID!
    agreement: Agreement!
    title: String!
    clauses: [Clause!]!
    owedBy: String!
    owedTo: String!
    tiers: [Tier!]!
    disputedWith: [Standard!]!
  }
  type Clause { citation: String!  quote: String! }
  type ObligationConnection {
    edges: [ObligationEdge!]!
    pageInfo: PageInfo!
    totalCount: Int
    agencies: [AgencyAnswer!]!
  }
  type ObligationEdge { node: Obligation!  cursor: String! }
  type PageInfo { hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String }
  input ObligationFilter {
    agencies: [Agency!]
    agreement: ID
    standards: [ID!]
    owedBy: [ID!]
    owedTo: [ID!]
    localAuthority: ID
    statuses: [ObligationStatus!]
    dueFrom: Date
    dueTo: Date
  }
  type Agreement { id: ID! }
  type LocalAuthority { code: ID! }

  enum ObligationStatus {
    RUNNING DUE_SOON OVERDUE MET MET_LATE BEYOND_TARGET NO_AGREED_TIMESCALE UNTIMED WITHDRAWN
  }
  enum Agency { DEBT_MANAGEMENT JOBCENTRE_PLUS CHILD_MAINTENANCE LOCAL_AUTHORITY }
  enum AgencyAnswerKind { ANSWERED UNAVAILABLE }
  enum PartyKind { DWP_BODY HOME_OFFICE LOCAL_AUTHORITY OTHER }
  enum TierVerdict { WITHIN MISSED OPEN APART }
  enum Verdict { MET NOT_MET NOT_YET_KNOWN NOTHING_TO_MEASURE TOO_FEW_TO_TELL }
  enum HandoffState { IN_TRANSIT RECEIVED NEVER_ARRIVED UNANNOUNCED }
  enum Calendar { ENGLAND_AND_WALES SCOTLAND NORTHERN_IRELAND }
  enum Nation { ENGLAND WALES SCOTLAND NORTHERN_IRELAND }
  enum DayUnit { WORKING_DAYS CALENDAR_DAYS }
`;

/** The types that may have more fields than the contract names; every other has those and no more. */
export const mayHaveMore: readonly string[] = [
  'Query',
  'Customer',
  'SlaTimeline',
  'SlaPerformance',
  'Obligation',
  'Standard',
  'Agreement',
  'LocalAuthority',
];
