/** The commands of a case, each with its input's type and what is read of its answer. */
const REFERRAL = 'id version state';
const RECOVERY = 'id version state ratePence owedPence recoveredPence outstandingPence';

export const commands = {
  recordOverpayment: ['recordOverpayment', 'RecordOverpaymentInput', 'id version state amountPence'],
  describeOverpayment: [
    'describeOverpayment',
    'DescribeOverpaymentInput',
    'id version state referralReadiness { isReady standing { requirement clause } }',
  ],
  recordReferralCheck: [
    'recordReferralCheck',
    'RecordReferralCheckInput',
    'id version referralReadiness { isReady standing { requirement } }',
  ],
  sendReferral: [
    'sendReferral',
    'SendReferralInput',
    'id version sentReferrals { document sentOn outstandingPence }',
  ],
  submitReferral: ['submitReferral', 'SubmitReferralInput', `${REFERRAL} receivedOn destination postGoesTo`],
  recordReferralReadReceipt: [
    'recordReferralReadReceipt',
    'RecordReadReceiptInput',
    `${REFERRAL} readOn readReceiptSet`,
  ],
  screenOutReferral: ['screenOutReferral', 'ScreenOutReferralInput', `${REFERRAL} screeningReason`],
  recordReferralInput: ['recordReferralInput', 'RecordReferralInputInput', REFERRAL],
  recordReferralOutcome: [
    'recordReferralOutcome',
    'RecordReferralOutcomeInput',
    `${REFERRAL} outcome recovery { id version }`,
  ],
  recordLocalAuthorityReceipt: [
    'recordLocalAuthorityReceipt',
    'RecordLocalAuthorityReceiptInput',
    'document sentBy { code } sentOn receivedOn',
  ],
  recordJobcentrePlusReceipt: [
    'recordJobcentrePlusReceipt',
    'RecordReceiptInput',
    'document sentBy { code } sentOn receivedOn',
  ],
  acknowledgeDebtNotifications: [
    'acknowledgeDebtNotifications',
    'AcknowledgeNotificationsInput',
    'id number kind receivedOn',
  ],
  recordDeduction: ['recordDeduction', 'RecordDeductionInput', RECOVERY],
  reduceRecoveryForHardship: ['reduceRecoveryForHardship', 'ReduceRecoveryForHardshipInput', RECOVERY],
  reportChangeOfCircumstances: [
    'reportChangeOfCircumstances',
    'ReportChangeOfCircumstancesInput',
    'id version notices { id version sentTo { code } state }',
  ],
  tellOverpaymentTeam: [
    'tellOverpaymentTeam',
    'TellOverpaymentTeamInput',
    'id version notices { id version sentTo { code } state }',
  ],
  sendChangeNotice: [
    'sendChangeNotice',
    'SendChangeNoticeInput',
    'id version document sentOn reason contactCentre',
  ],
  receiveDebtChangeNotice: [
    'receiveDebtChangeNotice',
    'ReceiveChangeNoticeInput',
    'id version state contactCentre',
  ],
  actionDebtChangeNotice: ['actionDebtChangeNotice', 'ActionChangeNoticeInput', 'id version state action'],
  receiveIncomeApplication: [
    'receiveIncomeApplication',
    'ReceiveIncomeApplicationInput',
    'id version receivedOn',
  ],
  forwardIncomeApplication: [
    'forwardIncomeApplication',
    'ForwardIncomeApplicationInput',
    'id version document forwardedOn',
  ],
  receiveIncomeExpenditureApplication: [
    'receiveIncomeExpenditureApplication',
    'ReceiveApplicationInput',
    'id version state',
  ],
  decideIncomeExpenditureApplication: [
    'decideIncomeExpenditureApplication',
    'DecideApplicationInput',
    'id version state reducedToPence',
  ],
  receiveDebtComplaint: ['receiveDebtComplaint', 'ReceiveComplaintInput', 'id version kind state'],
  forwardDebtComplaint: [
    'forwardDebtComplaint',
    'ForwardComplaintInput',
    'id version kind state forwardedOn',
  ],
  requestSequenceOfEvents: [
    'requestSequenceOfEvents',
    'RequestSequenceInput',
    'id version state requestedOn',
  ],
  supplySequenceOfEvents: [
    'supplySequenceOfEvents',
    'SupplySequenceInput',
    'id version state entries { happenedOn kind what amountPence }',
  ],
  sendRepaymentSchedule: [
    'sendRepaymentSchedule',
    'SendRepaymentScheduleInput',
    'id version month totalPence csv',
  ],
  recordRepayment: ['recordRepayment', 'RecordRepaymentInput', 'id version month state paidOn totalPence'],
  completeRecovery: ['completeRecovery', 'CompleteRecoveryInput', `${RECOVERY} endedOn endIdentifiedOn`],
  notifyRecoveryEnd: ['notifyRecoveryEnd', 'NotifyRecoveryEndInput', `${RECOVERY} endedAs`],
} as const;
