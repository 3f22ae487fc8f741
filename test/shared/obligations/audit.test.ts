import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DebtManagementCases,
  openDebtManagement,
  referralBy,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../support/codesOf.js';

const NINO = 'QQ123456A';
const KEY = 'QQ123456';

let agency: DebtManagementCases;
let referral: string;
let notice: string;
let obligation: string;
let event: string;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
  referral = await agency.referral(NINO, '2024-06-14');
  notice = await agency.notice(NINO, '2024-06-14');
  obligation = (await agency.obligations(NINO))[0]?.id ?? '';
  const { rows } = await agency.database.query('SELECT id FROM events WHERE subject_reference = $1', [
    referral,
  ]);
  event = rows[0].id;
});
afterAll(() => agency.close());

/** Gives the lines that asking adds to the trail. */
async function linesOf(ask: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const { rows: before } = await agency.database.query<{ id: string }>('SELECT id FROM audit_lines');
  await ask();
  const { rows } = await agency.database.query(
    `SELECT subject, parties, scope, action, record_kind, record_reference, customer_key, request_id, at::date::text AS day
     FROM audit_lines WHERE id <> ALL ($1) ORDER BY action`,
    [before.map(({ id }) => id)],
  );
  return rows;
}

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const manchester = {
  subject: 'manchester-benefits',
  parties: ['LA:MAN'],
  scope: 'cases:read',
  request_id: UUID,
  day: '2024-07-31',
};
const debtManager = {
  ...manchester,
  subject: 'debt-manager',
  parties: ['DEBT_MANAGEMENT'],
  scope: 'cases:write',
};

describe('the audit trail of reading: who was shown whom, under which scope', () => {
  const customer = { record_reference: null, customer_key: KEY };
  it.each<[string, string, () => string, Record<string, unknown>]>([
    [
      'a customer’s obligations',
      'query ($id: NationalInsuranceNumber!) { debtManagementCustomer(nino: $id) { debtManagementObligations { id } } }',
      () => 'QQ123456D',
      { action: 'VIEW_OBLIGATIONS', record_kind: null, ...customer },
    ],
    [
      'a customer’s referrals',
      'query ($id: NationalInsuranceNumber!) { debtManagementCustomer(nino: $id) { debtManagementReferrals { edges { cursor } } } }',
      () => NINO,
      { action: 'VIEW_REFERRAL', record_kind: 'REFERRAL', ...customer },
    ],
    [
      'a referral',
      'query ($id: ID!) { debtManagementReferral(id: $id) { id history { id } } }',
      () => referral,
      { action: 'VIEW_REFERRAL', record_kind: 'REFERRAL', customer_key: KEY },
    ],
    [
      'a proforma',
      'query ($id: ID!) { debtManagementChangeNotice(id: $id) { id } }',
      () => notice,
      { action: 'VIEW_DEBT_CHANGE_NOTICE', record_kind: 'DEBT_CHANGE_NOTICE', customer_key: KEY },
    ],
    [
      'an obligation',
      'query ($id: ID!) { debtManagementObligation(id: $id) { id } }',
      () => obligation,
      { action: 'VIEW_OBLIGATION', record_kind: 'OBLIGATION', customer_key: KEY },
    ],
    [
      'an obligation as known on a day',
      'query ($id: ID!) { debtManagementObligation(id: $id, knownOn: "2024-07-01") { id } }',
      () => obligation,
      { action: 'VIEW_OBLIGATION', record_kind: 'OBLIGATION', customer_key: KEY },
    ],
    [
      'an entry',
      'query ($id: ID!) { debtManagementEvent(id: $id) { id } }',
      () => event,
      { action: 'VIEW_EVENT', record_kind: 'EVENT', customer_key: null },
    ],
    [
      'a timeline of the gateway',
      'query ($id: String!) { _entities(representations: [{ __typename: "SlaTimeline", nino: "QQ123456B", asOf: $id }]) { ... on SlaTimeline { debtManagementPart { obligations { id } handoffEnds { reference } } } } }',
      () => '2024-07-31',
      { action: 'VIEW_OBLIGATIONS', record_kind: null, ...customer },
    ],
  ])('%s', async (_why, document, idOf, line) => {
    const id = idOf();
    const lines = await linesOf(async () => {
      expect(codesOf(await agency.as('manchester-benefits').query(document, { id }))).toEqual([]);
    });
    expect(lines).toEqual([{ ...manchester, record_reference: id, ...line }]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a customer whom nobody knows',
      'query { debtManagementCustomer(nino: "QQ987654A") { debtManagementObligations { id } } }',
      { action: 'VIEW_OBLIGATIONS', customer_key: 'QQ987654' },
    ],
    [
      'a referral that there is not',
      'query { debtManagementReferral(id: "00000000-0000-4000-8000-000000000000") { id } }',
      {
        action: 'VIEW_REFERRAL',
        record_reference: '00000000-0000-4000-8000-000000000000',
        customer_key: null,
      },
    ],
    [
      'an obligation that there is not',
      'query { debtManagementObligation(id: "00000000-0000-4000-8000-000000000000") { id } }',
      {
        action: 'VIEW_OBLIGATION',
        record_reference: '00000000-0000-4000-8000-000000000000',
        customer_key: null,
      },
    ],
    [
      'an entry that there is not',
      'query { debtManagementEvent(id: "00000000-0000-4000-8000-000000000000") { id } }',
      { action: 'VIEW_EVENT', record_reference: '00000000-0000-4000-8000-000000000000', customer_key: null },
    ],
  ])('also for %s', async (_why, document, line) => {
    expect(await linesOf(() => agency.as('manchester-benefits').query(document))).toMatchObject([
      { ...manchester, ...line },
    ]);
  });

  it('never tells a hidden record from none', async () => {
    const ask = (id: string) =>
      agency
        .as('glasgow-benefits')
        .query('query ($id: ID!) { debtManagementReferral(id: $id) { id } }', { id });
    const [hidden] = await linesOf(() => ask(referral));
    const [none] = await linesOf(() => ask(randomUUID()));
    const varying = { record_reference: UUID, request_id: UUID };
    expect(hidden).toEqual({ ...none, ...varying });
    expect(none).toMatchObject({ subject: 'glasgow-benefits', customer_key: null });
  });

  it('has one line for one look, however many fields it is for', async () => {
    const document = `query { debtManagementCustomer(nino: "QQ123456A") {
      debtManagementObligations { id } again: debtManagementObligations(asOf: "2024-06-14") { id } } }`;
    expect(await linesOf(() => agency.as('manchester-benefits').query(document))).toHaveLength(1);
  });
});

describe('the audit trail of writing', () => {
  it('names the record and the customer of each command', async () => {
    const nino = agency.newNino();
    const customer_key = nino.slice(0, 8);
    let id = '';
    const submitted = await linesOf(async () => {
      id = await agency.referral(nino, '2024-06-14');
    });
    expect(submitted).toEqual([
      {
        ...debtManager,
        action: 'SUBMIT_REFERRAL',
        record_kind: 'REFERRAL',
        record_reference: id,
        customer_key,
      },
    ]);
    const moved = await linesOf(() =>
      agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' }),
    );
    expect(moved).toEqual([
      {
        ...debtManager,
        action: 'RECORD_REFERRAL_INPUT',
        record_kind: 'REFERRAL',
        record_reference: id,
        customer_key,
      },
    ]);
  });

  it('names the customer of a correction and of a withdrawal', async () => {
    const nino = agency.newNino();
    const customer_key = nino.slice(0, 8);
    const id = await agency.referral(nino, '2024-06-14');
    const { rows } = await agency.database.query('SELECT id FROM events WHERE subject_reference = $1', [id]);
    const [owed] = await agency.obligations(nino);
    const correction = { event: rows[0].id, happenedOn: '2024-06-13', reason: 'misread' };
    expect(await linesOf(() => agency.order('correctDebtManagementEvent', correction))).toMatchObject([
      { ...debtManager, action: 'CORRECT_EVENT', record_kind: 'EVENT', record_reference: UUID, customer_key },
      { action: 'VIEW_EVENT', scope: 'cases:read' },
    ]);
    const withdrawal = { id: owed?.id, withdrawnOn: '2024-06-20', reason: 'repaid' };
    const lines = await linesOf(() =>
      agency.order('withdrawDebtManagementObligation', withdrawal, 'manchester-benefits'),
    );
    expect(lines).toMatchObject([
      { action: 'VIEW_OBLIGATION', scope: 'cases:read' },
      {
        ...manchester,
        scope: 'cases:write',
        action: 'WITHDRAW_OBLIGATION',
        record_kind: 'OBLIGATION',
        record_reference: owed?.id,
        customer_key,
      },
    ]);
  });

  it('has nothing of a command that was refused', async () => {
    const lines = await linesOf(() =>
      agency.order('recordReferralInput', { id: referral, version: 9, inputOn: '2024-06-25' }),
    );
    expect(lines).toEqual([]);
  });

  it('has all the bodies that the caller acts for', async () => {
    const who = ['LA:MAN', 'LA:GLG', 'JOBCENTRE_PLUS'];
    const [line] = await linesOf(() =>
      agency.order('submitReferral', referralBy('MAN', agency.newNino()), who),
    );
    expect(line).toMatchObject({ parties: ['JOBCENTRE_PLUS', 'LA:GLG', 'LA:MAN'] });
  });
});
