import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  agreeDisclosureTimescale,
  proposeDisclosureTimescale,
} from '../../../subgraphs/child-maintenance/timescales/Timescales.js';
import { codesOf } from '../../support/codesOf.js';
import { textAt } from '../../support/textAt.js';
import { ANSWER, CMG, HOME, messageOf, newCustomer, newReference, REFUSED, received } from './fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from './openChildMaintenance.js';

const FIELDS = 'id version withinDays unit proposedBy { code } proposedOn agreedBy { code } agreedOn';
const PROPOSE = `mutation P($input: ProposeDisclosureTimescaleInput!) { proposeDisclosureTimescale(input: $input) { ${FIELDS} } }`;
const AGREE = `mutation A($input: AgreeDisclosureTimescaleInput!) { agreeDisclosureTimescale(input: $input) { ${FIELDS} } }`;
const LIST = `{ childMaintenanceDisclosureTimescales { ${FIELDS} } }`;
const TEN = { withinDays: 10, unit: 'WORKING_DAYS' } as const;

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

/** Has the Home Office put a timescale and the Child Maintenance Group agree to it, on these days. */
async function agree(withinDays: number, proposedOn: string, agreedOn: string): Promise<void> {
  const proposer = desk.actAs(HOME_OFFICE, toPlainDate(proposedOn));
  const input = { clientReference: newReference(), withinDays, unit: TEN.unit };
  const id = await proposeDisclosureTimescale(proposer, input);
  const agreer = desk.actAs(CHILD_MAINTENANCE_GROUP, toPlainDate(agreedOn));
  await agreeDisclosureTimescale(agreer, { clientReference: newReference(), id, version: 1 });
}

describe('HO-01: the timescale of Appendix 4, which is not on record (B01)', () => {
  it('stays off the record until both bodies have recorded one', async () => {
    const put = await desk.ask(HOME, PROPOSE, TEN);
    expect(put.data?.proposeDisclosureTimescale).toMatchObject({
      ...{ version: 1, ...TEN, proposedBy: { code: HOME_OFFICE }, proposedOn: TODAY, agreedBy: null },
      agreedOn: null,
    });
    const nino = newCustomer();
    await received(desk.homeOffice(), nino);
    expect(await desk.obligations(CMG, nino)).toMatchObject([{ status: 'NO_AGREED_TIMESCALE', dueOn: null }]);
    const id = textAt(put, 'proposeDisclosureTimescale', 'id');
    const alone = await desk.ask(HOME, AGREE, { id, version: 1 });
    expect(codesOf(alone)).toEqual(['RULE_BROKEN']);
    expect(messageOf(alone)).toContain('(1.3)');
  });

  it('applies to requests received from the agreement on, by their own calendar, and to none before', async () => {
    const before = newCustomer();
    await received(desk.homeOffice('2018-03-13'), before);
    await agree(3, '2018-03-12', '2018-03-14');
    const [english, irish] = [newCustomer(), newCustomer()];
    await received(desk.homeOffice('2018-03-15'), english);
    await received(desk.homeOffice('2018-03-15'), irish, { isNorthernIrelandCustomer: true });
    expect(await desk.obligations(HOME, before)).toMatchObject([{ status: 'NO_AGREED_TIMESCALE' }]);
    // 19 March is a bank holiday in Northern Ireland only.
    expect(await desk.obligations(HOME, english)).toMatchObject([{ dueOn: '2018-03-20', status: 'OVERDUE' }]);
    expect(await desk.obligations(HOME, irish)).toMatchObject([{ dueOn: '2018-03-21', status: 'OVERDUE' }]);
    expect(await desk.obligations(HOME, english, '2018-03-20')).toMatchObject([{ status: 'DUE_SOON' }]);
  });

  it('a later one leaves what has started under the earlier alone', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice('2018-03-20'), nino);
    await agree(5, '2018-03-21', '2018-03-22');
    const later = newCustomer();
    await received(desk.homeOffice('2018-03-22'), later);
    await desk.ask(CMG, ANSWER, { id, version: 1, ...REFUSED, answeredOn: '2018-03-26' });
    expect(await desk.obligations(HOME, nino)).toMatchObject([{ dueOn: '2018-03-23', status: 'MET_LATE' }]);
    expect(await desk.obligations(HOME, later)).toMatchObject([{ dueOn: '2018-03-29' }]);
  });

  it.each([
    ['no day', 0],
    ['more than a leap year', 367],
  ])('of %s is refused', async (_why, withinDays) => {
    const answer = await desk.ask(CMG, PROPOSE, { ...TEN, withinDays });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain('input.withinDays');
  });

  it('is agreed once, at the version that was read', async () => {
    const id = textAt(await desk.ask(CMG, PROPOSE, TEN), 'proposeDisclosureTimescale', 'id');
    expect(codesOf(await desk.ask(HOME, AGREE, { id, version: 2 }))).toEqual(['CONFLICT']);
    const agreed = await desk.ask(HOME, AGREE, { id, version: 1 });
    expect(agreed.data?.agreeDisclosureTimescale).toMatchObject({
      version: 2,
      agreedBy: { code: HOME_OFFICE },
    });
    expect(codesOf(await desk.ask(HOME, AGREE, { id, version: 2 }))).toEqual(['RULE_BROKEN']);
  });

  it('is the two bodies’ own', async () => {
    const { data } = await desk.as(HOME).query(LIST);
    expect(Object(data?.childMaintenanceDisclosureTimescales).length).toBeGreaterThan(3);
    for (const who of ['manchester-benefits', 'debt-manager', 'jobcentre-officer']) {
      expect(await desk.as(who).query(LIST)).toEqual({ data: { childMaintenanceDisclosureTimescales: [] } });
      expect(codesOf(await desk.ask(who, PROPOSE, TEN))).toEqual(['FORBIDDEN']);
    }
    const table = 'SELECT 1 FROM disclosure_timescales';
    expect(await desk.runAs(['JOBCENTRE_PLUS'], table)).toEqual([]);
    expect((await desk.runAs([HOME_OFFICE], table)).length).toBeGreaterThan(3);
  });
});
