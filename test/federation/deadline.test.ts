import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { referralForm } from '../support/referralForm.js';
import { tellStories } from '../support/tellStories.js';
import { textAt } from '../support/textAt.js';
import { readme } from './customers.js';
import { timed } from './missingAgency.js';
import { type LinkedFederation, openLinkedFederation } from './openLinkedFederation.js';

const { nino } = readme;
const all = subgraphs.map(({ names }) => names.agency);

let federation: LinkedFederation;

beforeAll(async () => {
  federation = await openLinkedFederation(await tellStories([readme]), { COMMAND_TIMEOUT_MS: '600' });
});

afterAll(() => federation.close());

describe('one deadline for the whole operation', () => {
  const query = `query ($nino: NationalInsuranceNumber!) { debtManagementCustomer(nino: $nino) {
    debtManagementReferrals(first: 3) { edges { node { authorityReference customer {
      jobcentrePlusInterviews(first: 3) { edges { node { decision customer {
        localAuthorityObligations { subject { customer { identity { fullName } } } }
        slaTimeline { obligations { id } agencies { agency answer } }
      } } } }
    } } } }
  } }`;
  const ask = () => federation.gateway.ask('manchester-benefits', query, { nino });

  it('four slow agencies, one after the other, do not add up: what has come by then is answered', async () => {
    expect((await ask()).errors).toBeUndefined();
    await federation.set(all, { delayMs: 1_000 });
    try {
      const { answer, elapsedMs } = await timed(ask);
      expect(elapsedMs).toBeGreaterThan(2_000);
      expect(elapsedMs).toBeLessThan(3_000);
      expect(answer.text).toContain('"decision":"HELD"');
      expect(answer.text).toContain('"localAuthorityObligations":null');
      // No time is left for anybody, yet what did not come is merged, too.
      expect(answer.text).toContain(
        '"slaTimeline":{"obligations":[],"agencies":[{"agency":"DEBT_MANAGEMENT","answer":"UNAVAILABLE"}',
      );
    } finally {
      await federation.set(all, 'NONE');
    }
    await sleep(1_000);
    expect((await ask()).errors).toBeUndefined();
  });
});

describe('a command that is not answered in time', () => {
  const submit = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id version } }';
  const unavailable = {
    message: 'The debt-management service did not answer.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'debt-management' },
  };

  function order(clientReference: string) {
    const input = {
      clientReference,
      localAuthority: 'MAN',
      nino,
      authorityReference: 'MAN-T',
      ...referralForm,
      outstandingPence: 1,
    };
    return federation.gateway.ask('manchester-benefits', submit, { input });
  }

  async function referrals(): Promise<number> {
    const query = `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { debtManagementReferrals { edges { cursor } } } }`;
    const { text } = await federation.gateway.ask('manchester-benefits', query, { nino });
    return JSON.parse(text).data.customer.debtManagementReferrals.edges.length;
  }

  it.each([
    ['it never arrived', 'REFUSED', 0],
    ['it was done all the same', 'SILENT', 1],
  ] as const)('%s: one error says so, and a repeat does it once', async (_why, fault, done) => {
    const before = await referrals();
    const reference = randomUUID();
    await federation.set(['DEBT_MANAGEMENT'], fault);
    const { answer, elapsedMs } = await timed(() => order(reference));
    // Whoever was waited for in vain has hung up; what had been sent comes through.
    await federation.set(['DEBT_MANAGEMENT'], 'NONE');
    expect({ data: answer.data, errors: answer.errors }).toEqual({ data: null, errors: [unavailable] });
    expect(elapsedMs).toBeLessThan(1_500);
    await expect.poll(referrals).toBe(before + done);
    const first = await order(reference);
    const again = await order(reference);
    expect(again.text).toBe(first.text);
    expect(textAt(first, 'submitReferral', 'id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await referrals()).toBe(before + 1);
  });

  it('one that was done is told, though another agency does not say the rest', async () => {
    const query = submit.replace(
      'id version',
      'id customer { identity { fullName } } localAuthority { name }',
    );
    await federation.set(['JOBCENTRE_PLUS'], 'REFUSED');
    const input = {
      clientReference: randomUUID(),
      localAuthority: 'MAN',
      nino,
      authorityReference: 'MAN-T',
      ...referralForm,
      outstandingPence: 1,
    };
    const { data, errors } = await federation.gateway.ask('manchester-benefits', query, { input });
    await federation.set(['JOBCENTRE_PLUS'], 'NONE');
    expect(data?.submitReferral).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      customer: { identity: null },
      localAuthority: { name: 'Manchester City Council' },
    });
    expect(errors).toEqual([
      {
        message: 'The jobcentre-plus service did not answer.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'jobcentre-plus' },
      },
    ]);
  });
});
