import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import {
  ANSWER,
  CMG,
  DESTROY,
  HOME,
  IN_PART,
  newCustomer,
  numberOf,
  REQUEST_FIELDS,
  received,
} from '../fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from '../openChildMaintenance.js';

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

describe('what the Home Office sees', () => {
  async function page(who: string, nino: string): Promise<unknown> {
    const answer = await desk.as(who).query(
      `query Page($nino: NationalInsuranceNumber!) { childMaintenanceCustomer(nino: $nino) {
        childMaintenanceDisclosureRequests { edges { node { ${REQUEST_FIELDS} } } }
      } }`,
      { nino },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.childMaintenanceCustomer;
  }

  it('of its own request: the decision and that it was partial, but not the gateway', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice(), nino);
    const decided = { ...IN_PART, gateway: 'LAW_OR_COURT_ORDER' };
    await desk.ask(CMG, ANSWER, { id, version: 1, ...decided, answeredOn: TODAY });
    const shown = (gateway: string | null) => ({
      childMaintenanceDisclosureRequests: {
        edges: [{ node: { id, decision: 'DISCLOSED_IN_PART', gateway } }],
      },
    });
    expect(await page(HOME, nino)).toMatchObject(shown(null));
    expect(await page(CMG, nino)).toMatchObject(shown('LAW_OR_COURT_ORDER'));
    expect(await page('oversight', nino)).toMatchObject(shown('LAW_OR_COURT_ORDER'));
  });

  it('of its own request: why it was refused', async () => {
    const nino = newCustomer();
    const id = await received(desk.homeOffice(), nino);
    const decided = { decision: 'REFUSED', reason: 'No public interest is shown.' };
    await desk.ask(CMG, ANSWER, { id, version: 1, ...decided, answeredOn: TODAY });
    expect(await page(HOME, nino)).toMatchObject({
      childMaintenanceDisclosureRequests: { edges: [{ node: { refusalReason: decided.reason } }] },
    });
  });

  it('of its own request: all that happened, as the Child Maintenance Group does', async () => {
    const nino = newCustomer();
    const id = await desk.expired(nino);
    await desk.ask(HOME, DESTROY, { id, version: 3, destroyedOn: TODAY });
    const history = [
      { kind: 'DISCLOSURE_REQUEST_RECEIVED', recordedBy: { code: 'HOME_OFFICE' } },
      { kind: 'DISCLOSURE_REQUEST_ANSWERED', recordedBy: { code: 'CHILD_MAINTENANCE_GROUP' } },
      { kind: 'PURPOSE_ENDED', recordedBy: { code: 'HOME_OFFICE' } },
      { kind: 'DISCLOSED_INFORMATION_DESTROYED', recordedBy: { code: 'HOME_OFFICE' } },
    ];
    const shown = { childMaintenanceDisclosureRequests: { edges: [{ node: { history } }] } };
    for (const who of [HOME, CMG]) expect(await page(who, nino)).toMatchObject(shown);
  });

  it('of a customer whom it has not asked about: nothing, not even what the keeper has', async () => {
    const nino = newCustomer();
    const id = randomUUID();
    await desk.database.query(
      `INSERT INTO disclosure_requests (id, version, customer_number, recorded_at, purpose, reason,
         other_lines_of_enquiry_pursued, is_northern_ireland_customer, requested_by, requester_grade, countersigned_by,
         countersigner_grade, state)
       VALUES ($1, 1, $2, now(), 'ACCOMMODATION', 'Kept elsewhere.', true, false, 'a', 'EO', 'b', 'EO', 'RECEIVED')`,
      [id, numberOf(nino)],
    );
    expect(await page(HOME, nino)).toEqual({ childMaintenanceDisclosureRequests: { edges: [] } });
    expect(await desk.obligations(HOME, nino)).toEqual([]);
    const one = 'query One($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { id } }';
    const answerTo = (who: string) => desk.as(who).query(one, { id });
    expect(await answerTo(HOME)).toEqual({ data: { childMaintenanceDisclosureRequest: null } });
    expect(await answerTo(CMG)).toEqual({ data: { childMaintenanceDisclosureRequest: { id } } });
    expect(codesOf(await desk.ask(HOME, DESTROY, { id, version: 1, destroyedOn: TODAY }))).toEqual([
      'NOT_FOUND',
    ]);
  });
});
