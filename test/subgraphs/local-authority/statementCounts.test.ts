import { randomUUID } from 'node:crypto';
import { AbstractLogger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { textAt } from '../../support/textAt.js';
import { type LandlordCommands, landlordCommands, landlordReads } from './landlordCommands.js';
import { type LocalAuthorityCases, openLocalAuthority, RECORD_OVERPAYMENT } from './openLocalAuthority.js';

/** Keeps the statements that were sent. */
class Statements extends AbstractLogger {
  readonly sent: string[] = [];

  override logQuery(statement: string): void {
    this.sent.push(statement);
  }

  protected override writeLog(): void {}
}

const TODAY = '2018-06-01';
const ONE = 'QQ200001A';
const MANY = 'QQ200050A';
const NONE = 'QQ200000A';
const ON = '2018-04-04';

const statements = new Statements();
let cases: LocalAuthorityCases;
let commands: LandlordCommands;

/** Everything that an authority can record about a customer and their landlord, once. */
async function recordAll(nino: string): Promise<void> {
  const tenant = { localAuthority: 'MAN', nino, landlord: await commands.landlord() };
  const input = cases.overpaymentInput({ nino });
  const overpayment = textAt(await cases.order(RECORD_OVERPAYMENT, input), 'recordOverpayment', 'id');
  await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput({ nino, civilPenaltyFor: overpayment }));
  const check = `mutation ($input: RecordReferralCheckInput!) { recordReferralCheck(input: $input) { id } }`;
  const found = {
    checkedOn: ON,
    addressConfirmed: true,
    benefitsInPayment: ['IS'],
    housingBenefitInPayment: false,
  };
  await cases.order(check, { clientReference: randomUUID(), id: overpayment, version: 1, ...found });
  await cases.report(cases.changeInput({ nino }));
  const application = { clientReference: randomUUID(), localAuthority: 'MAN', nino, receivedOn: ON };
  await cases.order(
    'mutation ($input: ReceiveIncomeApplicationInput!) { receiveIncomeApplication(input: $input) { id } }',
    application,
  );
  const { order, idOf } = commands;
  const tenancy = await idOf('recordTenancy', { ...tenant, allowsOverpaymentsAsRent: true, beganOn: ON });
  await order('enterRentArrears', { id: tenancy, version: 1, amountPence: 1, overpayment, enteredOn: ON });
  await order('recordLandlordConsent', {
    ...tenant,
    topics: ['CLAIM_PROGRESS'],
    form: 'CONSENT_FORM',
    from: ON,
  });
  await order('informLandlord', { ...tenant, topic: 'CLAIM_PROGRESS', informedOn: ON });
  await order('decideDirectPayment', { ...tenant, decidedOn: ON });
  await order('suspendPayment', { ...tenant, reason: 'Evidence', fraudSuspected: false, suspendedOn: ON });
  await order('encourageCertificate', { ...tenant, encouragedOn: ON });
}

beforeAll(async () => {
  cases = await openLocalAuthority(TODAY);
  commands = landlordCommands(cases);
  await recordAll(ONE);
  for (let count = 0; count < 50; count += 1) await recordAll(MANY);
  const { dataSource } = cases.actAs('LA:MAN', toPlainDate(TODAY)).database;
  Object.assign(dataSource, { logger: statements });
}, 240_000);
afterAll(() => cases.close());

async function statementsOf(who: string, query: string, variables: Record<string, unknown>) {
  statements.sent.length = 0;
  expect((await cases.as(who).query(query, variables)).errors).toBeUndefined();
  return [...statements.sent].sort();
}

const OVERPAYMENTS = `localAuthorityOverpayments { edges { node { id decidedOn civilPenaltyFor { id } civilPenalties { id }
  referralChecks { checkedOn } sentReferrals { sentOn } referralReadiness { isReady } referralForm { cisCheckedOn } history { kind } } } }`;
/** One list each: whether what several lists need is loaded together depends on which is answered first. */
const CHANGES = `localAuthorityChanges { edges { node { reportedOn overpaymentTeamToldOn notices { reason sentOn } history { kind } } } }`;
const NOTICES = `localAuthorityChangeNotices { edges { node { contactCentre sentOn history { kind } } } }`;
const APPLICATIONS = `localAuthorityIncomeApplications { edges { node { receivedOn forwardedOn history { kind } } } }`;
const OBLIGATIONS = 'localAuthorityObligations { id status }';

const ofCustomer = (fields: string) =>
  `query ($nino: NationalInsuranceNumber!) { localAuthorityCustomer(nino: $nino) { ${fields} } }`;

describe('a customer with 50 of each record is read in as many statements as one with one', () => {
  it.each<readonly [string, string]>([
    ['overpayments, penalties, checks and forms', OVERPAYMENTS],
    ['changes', CHANGES],
    ['notices', NOTICES],
    ['applications', APPLICATIONS],
    ['obligations', OBLIGATIONS],
    ...landlordReads
      .slice(2)
      .map(([, all, fields]) => [all, `${all} { edges { node { ${fields} } } }`] as const),
  ])('%s', async (_what, fields) => {
    const one = await statementsOf('manchester-benefits', ofCustomer(fields), { nino: ONE });
    expect(one.length).toBeGreaterThan(2);
    expect(await statementsOf('manchester-benefits', ofCustomer(fields), { nino: MANY })).toEqual(one);
  });

  it('who may see nothing of it sends what is sent for nobody', async () => {
    const all = landlordReads.slice(2).map(([, list, fields]) => `${list} { edges { node { ${fields} } } }`);
    for (const fields of [OVERPAYMENTS, CHANGES, NOTICES, APPLICATIONS, OBLIGATIONS, ...all]) {
      const hidden = await statementsOf('glasgow-benefits', ofCustomer(fields), { nino: MANY });
      expect(hidden).toEqual(await statementsOf('glasgow-benefits', ofCustomer(fields), { nino: NONE }));
    }
  });
});

describe('51 landlords are read in as many statements as one', () => {
  it('with their checks, notices, days and history', async () => {
    const [[, all, fields] = ['', '', '']] = landlordReads;
    const page = (first: number) => `query { ${all}(first: ${first}) { edges { node { ${fields} } } } }`;
    const one = await statementsOf('manchester-benefits', page(1), {});
    expect(await statementsOf('manchester-benefits', page(100), {})).toEqual(one);
  });
});
