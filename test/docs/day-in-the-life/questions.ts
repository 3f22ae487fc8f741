/** What is asked about the case. */
export const questions = {
  timeline: `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline {
    obligations { standard { id } owedBy { code } startedOn dueOn endedOn withdrawnOn status workingDaysTaken tiers { outcome } }
    handoffs { document sentBy { code } sentTo { code } sentOn receivedOn state } waitingOn { code } } } }`,
  repayments: `query { obligations(filter: { standards: ["DM-07"], localAuthority: "MAN" }) { edges { node {
    standard { id } owedBy { code } startedOn dueOn endedOn withdrawnOn status workingDaysTaken tiers { outcome } } } } }`,
  owedRepayments: `query { debtManagementRepayments(localAuthority: "MAN") { edges { node { id version month state } } } }`,
  notifications: `query ($after: String) { debtManagementNotifications(localAuthority: "MAN", after: $after) {
    edges { cursor node { id number kind sentOn receivedOn ratePence contactCentre reason } } acknowledgedUpTo } }`,
  complaints: `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { debtManagementComplaints {
    edges { node { id kind state receivedOn forwardedOn } } } } }`,
  sequence: `query ($id: ID!) { debtManagementSequenceOfEvents(id: $id) { state entries { happenedOn kind what } } }`,
  fallingDue: `query { fallingDue(inWorkingDays: 2, localAuthority: "MAN") { obligations
    rows { dueOn standard { id } owedBy { code } obligations } } }`,
  daysHeld: `query { daysHeld(from: "2026-03-01", to: "2026-03-31", localAuthority: "MAN") { chains lateChains
    rows { standard { id } office all { legs late workingDays } inLateChains { legs late workingDays } } } }`,
  chain: `query { obligations(filter: { standards: ["DM-01"], localAuthority: "MAN", statuses: [MET_LATE] }) { edges { node {
    startedOn dueOn endedOn status chain { workingDaysHeldByNobody
    legs { standard { id } office dueOn endedOn workingDaysHeld isLate madeChainLate } } } } } }`,
} as const;
