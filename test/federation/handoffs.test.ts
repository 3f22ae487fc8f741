import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planStories } from '../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';

const TODAY = '2026-06-19';

const manchester = planStories(toPlainDate(TODAY)).filter(({ localAuthority }) => localAuthority === 'MAN');

let federation: TestFederation;
beforeAll(async () => {
  federation = await openTestFederation(TODAY, {}, await tellStories(manchester));
});
afterAll(() => federation.close());

interface Told {
  readonly document: string;
  readonly sentTo: { readonly code: string };
  readonly receivedOn: string | null;
  readonly state: string;
}

async function handoffsOf(who: string): Promise<readonly Told[]> {
  const told = [];
  for (const { nino } of manchester) {
    const { data, errors } = await federation.ask(
      who,
      `query ($nino: NationalInsuranceNumber!) { customer(nino: $nino) { slaTimeline {
        handoffs { document sentTo { code } receivedOn state } } } }`,
      { nino },
    );
    expect(errors).toBeUndefined();
    told.push(...Object(data?.customer).slaTimeline.handoffs);
  }
  return told;
}

describe('the demonstration’s handoffs at one authority', () => {
  it('hold each case: in transit, received with the day, never arrived, unannounced', async () => {
    const handoffs = await handoffsOf('manchester-benefits');
    expect([...new Set(handoffs.map(({ state }) => state))].sort()).toEqual([
      'IN_TRANSIT',
      'NEVER_ARRIVED',
      'RECEIVED',
      'UNANNOUNCED',
    ]);
    for (const { state, receivedOn } of handoffs)
      expect(receivedOn !== null).toBe(state === 'RECEIVED' || state === 'UNANNOUNCED');
    expect(handoffs.filter(({ state }) => state === 'UNANNOUNCED')).toMatchObject([
      { document: 'MP_ENQUIRY', sentTo: { code: 'LA:MAN' } },
    ]);
  });

  it('are none of another authority’s', async () => {
    expect(await handoffsOf('glasgow-benefits')).toEqual([]);
  });
});
