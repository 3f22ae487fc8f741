import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

const newTenant = async () => ({
  localAuthority: 'MAN',
  nino: cases.newNino(),
  landlord: await commands.landlord(),
});

const CONSENT = { topics: ['CLAIM_PROGRESS'], form: 'CONSENT_FORM', from: '2018-04-03', until: '2018-04-30' };

describe('GP-U01, GP-U05, GP-U15: a landlord is told only what a consent in force allows', () => {
  it.each([
    ['a specific consent', 'CONSENT_FORM'],
    ['a clear self-standing signed request', 'SIGNED_REQUEST'],
  ])('by %s', async (_how, form) => {
    const tenant = await newTenant();
    await commands.order('recordLandlordConsent', { ...tenant, ...CONSENT, form });
    const telling = { ...tenant, topic: 'CLAIM_PROGRESS', informedOn: '2018-04-04' };
    const { data } = await commands.order('informLandlord', telling);
    expect(data?.informLandlord).toMatchObject({
      ...{ topic: 'CLAIM_PROGRESS', informedOn: '2018-04-04', customer: { nino: tenant.nino } },
      history: [{ kind: 'LANDLORD_INFORMED' }],
    });
  });

  it.each<[string, Input, string | null, string, boolean]>([
    ['its first day', {}, null, '2018-04-03', true],
    ['the day before', {}, null, '2018-04-02', false],
    ['its last day', {}, null, '2018-04-30', true],
    ['the day after', {}, null, '2018-05-01', false],
    ['no last day', { until: null }, null, '2018-06-01', true],
    ['the day before it was withdrawn', {}, '2018-04-10', '2018-04-09', true],
    ['the day it was withdrawn', {}, '2018-04-10', '2018-04-10', false],
  ])('%s', async (_why, changes, withdrawnOn, informedOn, allowed) => {
    const tenant = await newTenant();
    const id = await commands.idOf('recordLandlordConsent', { ...tenant, ...CONSENT, ...changes });
    if (withdrawnOn !== null)
      await commands.order('withdrawLandlordConsent', { id, version: 1, withdrawnOn });
    const answer = await commands.order('informLandlord', { ...tenant, topic: 'CLAIM_PROGRESS', informedOn });
    expect(codesOf(answer)).toEqual(allowed ? [] : ['RULE_BROKEN']);
  });

  it.each([
    ['CLAIM_PROGRESS', 'when this is supported by claimant consent'],
    ['OUTSTANDING_CLAIMS', 'when the tenant has consented to the sharing of information'],
    ['DIRECT_PAYMENTS', 'some form of consent that is specific'],
  ])('refuses %s without one, by its clause, and writes nothing', async (topic, clause) => {
    const tenant = await newTenant();
    const before = await cases.countRows();
    const answer = await commands.order('informLandlord', { ...tenant, topic, informedOn: '2018-04-04' });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain(clause);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses what the consent in force does not name, since it is specific', async () => {
    const tenant = await newTenant();
    await commands.order('recordLandlordConsent', { ...tenant, ...CONSENT });
    const telling = { ...tenant, topic: 'OUTSTANDING_CLAIMS', informedOn: '2018-04-04' };
    const answer = await commands.order('informLandlord', telling);
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(answer.errors?.[0]?.message).toContain('specific about what the landlord can be told');
  });

  it.each<[string, (tenant: Input) => Promise<Input>]>([
    ['another tenant’s', async () => ({ nino: cases.newNino() })],
    ['for another landlord', async () => ({ landlord: await commands.landlord() })],
  ])('counts no consent of %s', async (_whose, change) => {
    const tenant = await newTenant();
    await commands.order('recordLandlordConsent', { ...tenant, ...CONSENT, ...(await change(tenant)) });
    const telling = { ...tenant, topic: 'CLAIM_PROGRESS', informedOn: '2018-04-04' };
    expect(codesOf(await commands.order('informLandlord', telling))).toEqual(['RULE_BROKEN']);
  });
});

describe('recordLandlordConsent and withdrawLandlordConsent', () => {
  it.each<[string, Input, string]>([
    ['a consent to nothing', { topics: [] }, 'input.topics'],
    ['one that ends before it begins', { until: '2018-04-02' }, 'input.until'],
    ['one given in the future', { from: '2018-06-02', until: null }, 'input.from'],
    ['a landlord that is none', { landlord: 'one' }, 'input.landlord'],
  ])('refuse %s and write nothing', async (_why, changes, field) => {
    const tenant = await newTenant();
    const before = await cases.countRows();
    const answer = await commands.order('recordLandlordConsent', { ...tenant, ...CONSENT, ...changes });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuse a withdrawal before it was given, and a second one', async () => {
    const id = await commands.idOf('recordLandlordConsent', { ...(await newTenant()), ...CONSENT });
    const withdraw = (version: number, withdrawnOn: string) =>
      commands.order('withdrawLandlordConsent', { id, version, withdrawnOn });
    expect(codesOf(await withdraw(1, '2018-04-02'))).toEqual(['BAD_USER_INPUT']);
    const { data } = await withdraw(1, '2018-04-03');
    expect(data?.withdrawLandlordConsent).toMatchObject({
      ...{ from: '2018-04-03', until: '2018-04-30', withdrawnOn: '2018-04-03' },
    });
    expect(codesOf(await withdraw(2, '2018-04-04'))).toEqual(['RULE_BROKEN']);
  });
});
