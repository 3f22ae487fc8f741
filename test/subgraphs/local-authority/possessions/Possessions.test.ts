import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

async function encouraged(topics: readonly string[] = ['OUTSTANDING_CLAIMS']) {
  const nino = cases.newNino();
  const tenant = { localAuthority: 'MAN', nino, landlord: await commands.landlord() };
  const consent = { form: 'SIGNED_REQUEST', from: '2018-04-03', topics };
  if (topics.length > 0) await commands.order('recordLandlordConsent', { ...tenant, ...consent });
  return { nino, id: await commands.idOf('encourageCertificate', { ...tenant, encouragedOn: '2018-04-03' }) };
}

const request = (id: string, version = 1, requestedOn = '2018-04-05') =>
  commands.order('requestCertificate', { id, version, requestedOn });
const give = (id: string, version: number, hasOutstandingEnquiries = false, givenOn = '2018-04-06') =>
  commands.order('giveCertificate', { id, version, givenOn, hasOutstandingEnquiries });

describe('GP-U03: a certificate for the County Court', () => {
  it('landlords are encouraged to ask for it; none asked for is no failure of the authority', async () => {
    const { nino, id } = await encouraged();
    const { data } = await request(id);
    expect(data?.requestCertificate).toMatchObject({
      ...{ encouragedOn: '2018-04-03', certificateRequestedOn: '2018-04-05', certificateGivenOn: null },
    });
    expect(await cases.obligationsOf(nino, '2018-06-01')).toEqual([]);
  });

  it('is given on request', async () => {
    const { id } = await encouraged();
    await request(id);
    const { data } = await give(id, 2);
    expect(data?.giveCertificate).toMatchObject({ certificateGivenOn: '2018-04-06' });
  });

  it.each<[string, readonly string[], boolean, boolean, string]>([
    [
      'while enquiries are outstanding',
      ['OUTSTANDING_CLAIMS'],
      true,
      true,
      'no outstanding benefit enquiries',
    ],
    ['unasked', ['OUTSTANDING_CLAIMS'], false, false, 'a certificate from the HB section'],
    ['without the tenant’s consent', [], true, false, 'when the tenant has consented'],
    ['by a consent to something else', ['DIRECT_PAYMENTS'], true, false, 'specific about what the landlord'],
  ])(
    'is refused %s, by its clause, and nothing is written',
    async (_why, topics, asked, outstanding, clause) => {
      const { id } = await encouraged(topics);
      if (asked) await request(id);
      const before = await cases.countRows();
      const answer = await give(id, asked ? 2 : 1, outstanding);
      expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
      expect(answer.errors?.[0]?.message).toContain(clause);
      expect(await cases.countRows()).toEqual(before);
    },
  );

  it('is asked for and given once, each after what it follows', async () => {
    const { id } = await encouraged();
    expect(codesOf(await request(id, 1, '2018-04-02'))).toEqual(['BAD_USER_INPUT']);
    await request(id);
    expect(codesOf(await request(id, 2))).toEqual(['RULE_BROKEN']);
    expect(codesOf(await give(id, 2, false, '2018-04-04'))).toEqual(['BAD_USER_INPUT']);
    await give(id, 2);
    expect(codesOf(await give(id, 3))).toEqual(['RULE_BROKEN']);
  });
});
