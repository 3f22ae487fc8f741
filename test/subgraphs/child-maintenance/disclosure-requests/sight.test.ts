import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  ANSWER,
  ANSWER_MATTER,
  CMG,
  CONSULT,
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

describe('what was withheld', () => {
  const FIELDS = `id version state decision refusalReason answeredBy gateway receivedOn
    decisions { number withheld } disclosures { disclosed disclosedTo disclosedOn hasSurplus }
    matters { id kind version raisedOn } history { id kind happenedOn recordedAt recordedBy { code } }`;
  const ABOUT = `query About($nino: NationalInsuranceNumber!) { childMaintenanceCustomer(nino: $nino) {
    childMaintenanceDisclosureRequests { edges { node { ${FIELDS} } } }
    childMaintenanceObligations { standard { id } startedOn endedOn status subject { kind } }
  } }`;

  /** What somebody sees of the customer, but for ids and the moments of recording. */
  async function about(who: string, nino: string): Promise<string> {
    const answer = await desk.as(who).query(ABOUT, { nino });
    expect(answer.errors).toBeUndefined();
    return JSON.stringify(answer).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|T[\d:.]+Z/g, '…');
  }

  it('shows the Home Office nothing: little or much, after advice or none, by whichever gateway, it sees the same', async () => {
    const [plain, laden] = [newCustomer(), newCustomer()];
    const shown = { decision: 'DISCLOSED_IN_PART', disclosed: 'The town.', answeredOn: TODAY };
    const first = await received(desk.homeOffice(), plain);
    const input = { id: first, version: 1, ...shown, gateway: 'CUSTOMER_CONSENT', withheld: 'Little.' };
    expect((await desk.ask(CMG, ANSWER, input)).errors).toBeUndefined();

    const second = await received(desk.homeOffice(), laden);
    const asking = { askedOf: 'DATA_PROTECTION_UNIT', guidanceConsulted: true, raisedOn: TODAY };
    for (const statement of ['May the street be given?', 'And the number?']) {
      const consulted = await desk.ask(CMG, CONSULT, { id: second, version: 1, statement, ...asking });
      const id = textAt(consulted, 'consultOnDisclosure', 'id');
      const advice = { id, version: 1, outcome: 'ADVISED', answer: 'No.', answeredOn: TODAY };
      expect((await desk.ask(CMG, ANSWER_MATTER, advice)).errors).toBeUndefined();
    }
    const test = { isSubstantialChance: true, prejudiceFinding: 'The trial would fail.' };
    const grounds = { gateway: 'DISCLOSURE_GUIDANCE', ...test, withheld: 'Much. '.repeat(500) };
    const answer = { id: second, version: 1, ...shown, ...grounds, office: 'SUBJECT_ACCESS_REQUEST_TEAM' };
    expect((await desk.ask(CMG, ANSWER, answer)).errors).toBeUndefined();

    expect(await about(HOME, laden)).toBe(await about(HOME, plain));
    expect(await about(CMG, laden)).toContain('Much.');
    const hidden = `SELECT id FROM disclosure_matters WHERE request = '${second}'
      UNION SELECT request FROM disclosure_decisions WHERE request = '${second}'`;
    expect(await desk.runAs(['HOME_OFFICE'], hidden)).toEqual([]);
    expect(await desk.runAs(['CHILD_MAINTENANCE_GROUP'], hidden)).toHaveLength(3);
  });
});
