import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../support/codesOf.js';
import {
  type LandlordCommand,
  type LandlordCommands,
  landlordCommands,
  landlordReads,
} from './landlordCommands.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from './openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;
let nino: string;
/** Of each kind of record one, by the root field that reads it. */
const ids = new Map<string, string>();

const TABLES = [
  ...['landlords', 'landlord_checks', 'rent_notices', 'tenancies', 'rent_arrears', 'landlord_consents'],
  ...['landlord_information', 'direct_payments', 'payment_suspensions', 'possession_cases'],
  'account_payment_procedures',
];

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
  nino = cases.newNino();
  const { idOf, order } = commands;
  const landlord = await commands.landlord();
  const on = '2018-04-04';
  const tenant = { localAuthority: 'MAN', nino, landlord };
  await order('checkLandlord', {
    ...{ id: landlord, version: 1, checkedOn: on },
    ...{ meetsVerificationStandards: true, meetsDataProtectionRequirements: true },
  });
  await order('receiveRentNotice', {
    id: landlord,
    version: 2,
    kind: 'INCREASE',
    effectiveOn: on,
    receivedOn: on,
  });
  const made: [LandlordCommand, Input][] = [
    ['recordAccountPaymentProcedure', { localAuthority: 'MAN', reference: 'POA', writtenOn: on }],
    ['recordTenancy', { ...tenant, allowsOverpaymentsAsRent: true, beganOn: on }],
    ['recordLandlordConsent', { ...tenant, topics: ['CLAIM_PROGRESS'], form: 'CONSENT_FORM', from: on }],
    ['informLandlord', { ...tenant, topic: 'CLAIM_PROGRESS', informedOn: on }],
    ['decideDirectPayment', { ...tenant, decidedOn: on }],
    ['suspendPayment', { ...tenant, reason: 'Evidence', fraudSuspected: true, suspendedOn: on }],
    ['encourageCertificate', { ...tenant, encouragedOn: on }],
  ];
  const [[first] = [''], ...others] = landlordReads;
  ids.set(first, landlord);
  for (const [place, [one]] of others.entries()) {
    const [name, input] = made[place] ?? ['recordLandlord', {}];
    ids.set(one, await idOf(name, input));
  }
  const tenancy = ids.get('localAuthorityTenancy');
  await order('enterRentArrears', { id: tenancy, version: 1, amountPence: 1, enteredOn: on });
});
afterAll(() => cases.close());

const STRANGERS = [
  'glasgow-benefits',
  'debt-manager',
  'jobcentre-officer',
  'child-maintenance-officer',
  'home-office-caseworker',
  'oversight',
];

describe.each(landlordReads)('%s', (one, all, fields) => {
  const isRoot = ['localAuthorityLandlords', 'localAuthorityAccountPaymentProcedures'].includes(all);
  const page = `${all} { edges { node { id ${fields} } } pageInfo { hasNextPage endCursor } }`;
  const QUERY = `query ($id: ID!, $nino: NationalInsuranceNumber!) {
    ${one}(id: $id) { id ${fields} }
    ${isRoot ? page : ''} localAuthorityCustomer(nino: $nino) { ${isRoot ? '__typename' : page} }
  }`;

  it('shows all of it to its authority, alone and among the others', async () => {
    const id = ids.get(one);
    const { data, errors } = await cases.as('manchester-benefits').query(QUERY, { id, nino });
    expect(errors).toBeUndefined();
    expect(data?.[one]).toMatchObject({ id });
    const { edges } = isRoot ? Object(data?.[all]) : Object(data?.localAuthorityCustomer)[all];
    expect(edges).toContainEqual({ node: data?.[one] });
  });

  it.each(STRANGERS)('shows %s what it shows of what is not there', async (persona) => {
    const caller = cases.as(persona);
    const answer = await caller.query(QUERY, { id: ids.get(one), nino });
    expect(answer.errors).toBeUndefined();
    expect(answer).toEqual(await caller.query(QUERY, { id: randomUUID(), nino: cases.newNino() }));
  });

  it('refuses a token without the scope, whatever it asks for', async () => {
    for (const id of [ids.get(one), randomUUID()]) {
      const answer = await cases
        .as('performance-analyst')
        .query(`query ($id: ID!) { ${one}(id: $id) { id } }`, { id });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('commands by others', () => {
  const on = '2018-04-04';
  const changes: [LandlordCommand, string, Input][] = [
    [
      'checkLandlord',
      'localAuthorityLandlord',
      { meetsVerificationStandards: true, meetsDataProtectionRequirements: true, checkedOn: on },
    ],
    ['receiveRentNotice', 'localAuthorityLandlord', { kind: 'INCREASE', effectiveOn: on, receivedOn: on }],
    ['enterRentArrears', 'localAuthorityTenancy', { amountPence: 1, enteredOn: on }],
    ['withdrawLandlordConsent', 'localAuthorityLandlordConsent', { withdrawnOn: on }],
    ['sendDirectPaymentLetter', 'localAuthorityDirectPayment', { to: 'TENANT', sentOn: on }],
    ['sendSuspensionNotice', 'localAuthoritySuspension', { to: 'LANDLORD', sentOn: on }],
    ['requestCertificate', 'localAuthorityPossessionCase', { requestedOn: on }],
    ['giveCertificate', 'localAuthorityPossessionCase', { givenOn: on, hasOutstandingEnquiries: false }],
    ['recordAccountPaymentTraining', 'localAuthorityAccountPaymentProcedure', { trainedOn: on }],
  ];

  it.each(changes)(
    '%s: another authority finds nothing, other bodies take no part',
    async (name, one, input) => {
      const before = await cases.countRows();
      const order = (who: string) => commands.order(name, { id: ids.get(one), version: 1, ...input }, who);
      expect(codesOf(await order('glasgow-benefits'))).toEqual(['NOT_FOUND']);
      for (const persona of [
        'debt-manager',
        'jobcentre-officer',
        'child-maintenance-officer',
        'home-office-caseworker',
      ])
        expect(codesOf(await order(persona))).toEqual(['FORBIDDEN']);
      expect(await cases.countRows()).toEqual(before);
    },
  );

  it('making a record for another authority is refused by the token alone', async () => {
    const landlord = { localAuthority: 'MAN', reference: 'x', kind: 'PRIVATE_LANDLORD', knownFrom: on };
    for (const persona of STRANGERS)
      expect(codesOf(await commands.order('recordLandlord', landlord, persona))).toEqual(['FORBIDDEN']);
  });
});

describe.each(TABLES)('row-level security of %s', (table) => {
  it('shows a row to the authority alone', async () => {
    expect(await cases.runAs(['LA:MAN'], `SELECT id FROM ${table}`)).toHaveLength(1);
    for (const party of ['LA:GLG', 'DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'HOME_OFFICE', 'LANDLORD', 'TENANT'])
      expect(await cases.runAs([party], `SELECT id FROM ${table}`)).toEqual([]);
    expect(await cases.runAs([], `SELECT id FROM ${table}`)).toEqual([]);
  });

  it('lets nobody move a row to another authority, nor delete one', async () => {
    await expect(cases.runAs(['LA:MAN'], `UPDATE ${table} SET local_authority = 'GLG'`)).rejects.toThrow(
      'row-level security',
    );
    await expect(cases.runAs(['LA:MAN'], `DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
