import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeChainQuestion } from '../../../../shared/obligations/chains/ChainQuestion.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { recordReferralInput } from '../../../../subgraphs/debt-management/referrals/progress.js';
import { submitReferral } from '../../../../subgraphs/debt-management/referrals/Referrals.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../../support/codesOf.js';
import type { Answer } from '../../../support/openTestSubgraph.js';
import { referralForm } from '../../../support/referralForm.js';
import { syntheticNino } from '../../../support/syntheticNino.js';

const TODAY = toPlainDate('2024-07-31');
const NINO = 'QQ200001A';

let agency: DebtManagementCases;
let subject: string;
let whole: string;
beforeAll(async () => {
  agency = await openDebtManagement(TODAY);
  // Received on Friday 14 June; put onto Debt Manager on Monday 1 July, and noted that day.
  subject = await submitReferral(agency.actAs('DEBT_MANAGEMENT', toPlainDate('2024-06-14')), {
    ...referralForm,
    ...{ clientReference: randomUUID(), localAuthority: 'MAN', nino: syntheticNino(NINO) },
    ...{ authorityReference: 'HB/1', debt: 'HOUSING_BENEFIT', outstandingPence: 1 },
    receivedOn: toPlainDate('2024-06-14'),
  });
  const inputOn = toPlainDate('2024-07-01');
  await recordReferralInput(agency.actAs('DEBT_MANAGEMENT', inputOn), {
    ...{ clientReference: randomUUID(), id: subject, version: 1, inputOn },
  });
  const { rows } = await agency.database.query(
    `SELECT id FROM obligations WHERE subject_reference = $1 AND standard = 'DM-01'`,
    [subject],
  );
  whole = rows[0].id;
});
afterAll(() => agency.close());

const LEGS = 'legs { standard { id } endedOn status workingDaysHeld } workingDaysHeldByNobody';

function askKey(who: string | readonly string[], question: string): Promise<Answer> {
  return agency.as(who).query(
    `query ($question: String!) {
      _entities(representations: [{ __typename: "DebtManagementChain", question: $question }]) {
        ... on DebtManagementChain { ${LEGS} }
      }
    }`,
    { question },
  );
}

function keyOf(changes: Record<string, unknown> = {}): string {
  const question = { obligation: whole, subject, asOf: TODAY, knownOn: null };
  return writeChainQuestion(Object.assign(question, changes));
}

const leg = (id: string, endedOn: string | null, status: string, workingDaysHeld: number) => ({
  ...{ standard: { id }, endedOn, status, workingDaysHeld },
});

describe('a chain', () => {
  it.each<[string, string | null, readonly unknown[]]>([
    ['as known now', null, [leg('DM-02', '2024-07-01', 'MET_LATE', 11), leg('DM-03', null, 'OVERDUE', 22)]],
    [
      'as known on the day of the input',
      '2024-07-01',
      [leg('DM-02', '2024-07-01', 'MET_LATE', 11), leg('DM-03', null, 'OVERDUE', 22)],
    ],
    ['as known the day before, when nobody had noted it', '2024-06-30', [leg('DM-02', null, 'OVERDUE', 33)]],
  ])('%s', async (_why, knownOn, legs) => {
    const { data, errors } = await agency
      .as('manchester-benefits')
      .query(
        `query ($id: ID!, $knownOn: Date) { debtManagementObligation(id: $id, knownOn: $knownOn) { chain { ${LEGS} } } }`,
        { id: whole, knownOn },
      );
    expect(errors).toBeUndefined();
    expect(data?.debtManagementObligation).toEqual({ chain: { legs, workingDaysHeldByNobody: 0 } });
  });

  it('is none where the standard has no legs', async () => {
    const { data } = await agency.as('manchester-benefits').query(
      `query ($nino: NationalInsuranceNumber!) { debtManagementCustomer(nino: $nino) {
        debtManagementObligations { standard { id legOf { id } legs { id } } chain { legs { id } } }
      } }`,
      { nino: NINO },
    );
    expect(data?.debtManagementCustomer).toEqual({
      debtManagementObligations: [
        {
          standard: { id: 'DM-01', legOf: null, legs: [{ id: 'DM-02' }, { id: 'DM-03' }] },
          chain: { legs: [{ id: expect.any(String) }, { id: expect.any(String) }] },
        },
        { standard: { id: 'DM-02', legOf: { id: 'DM-01' }, legs: [] }, chain: null },
        { standard: { id: 'DM-03', legOf: { id: 'DM-01' }, legs: [] }, chain: null },
      ],
    });
  });
});

describe('the key of a chain', () => {
  it('shows nobody else more than a key of nothing does', async () => {
    expect(JSON.stringify(await askKey('manchester-benefits', keyOf()))).toContain('DM-03');
    const nothing = { obligation: randomUUID(), subject: randomUUID() };
    for (const who of ['glasgow-benefits', 'home-office-caseworker', ['LA:GLG', 'JOBCENTRE_PLUS']]) {
      const hidden = await askKey(who, keyOf());
      expect(hidden).toEqual(await askKey(who, keyOf(nothing)));
      expect(hidden.data).toEqual({ _entities: [{ legs: [], workingDaysHeldByNobody: null }] });
    }
  });

  it.each([
    ['an obligation and another record', { subject: randomUUID() }],
    ['an obligation that the record is not about', { obligation: randomUUID() }],
    ['a day before it started', { asOf: '2024-06-13' }],
  ])('of %s finds nothing', async (_why, changes) => {
    const { data } = await askKey('manchester-benefits', keyOf(changes));
    expect(data).toEqual({ _entities: [{ legs: [], workingDaysHeldByNobody: null }] });
  });

  it.each([
    ['words', () => 'words', 'question'],
    ['no id', () => keyOf({ subject: 'x' }), 'question'],
    ['a day that no calendar covers', () => keyOf({ asOf: '2029-01-01' }), 'asOf'],
    ['a day known that none covers', () => keyOf({ knownOn: '2009-01-01' }), 'knownOn'],
    ['something more', () => keyOf({ parties: ['LA:GLG'] }), 'question'],
  ])('that is %s is refused', async (_why, key, field) => {
    const { errors } = await askKey('manchester-benefits', key());
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field } });
  });

  it('is refused an analyst, by the token alone', async () => {
    for (const key of [keyOf(), keyOf({ obligation: randomUUID() }), 'words'])
      expect(new Set(codesOf(await askKey('performance-analyst', key)))).toEqual(new Set(['FORBIDDEN']));
  });
});

describe('the audit trail of a chain', () => {
  const lines = async () => {
    const { rows } = await agency.database.query(
      `SELECT subject, customer_key FROM audit_lines WHERE action = 'VIEW_CHAIN' ORDER BY at DESC LIMIT 1`,
    );
    return rows[0];
  };

  it('names who was shown whom, and an attempt that found nothing', async () => {
    await askKey('manchester-benefits', keyOf());
    expect(await lines()).toEqual({ subject: 'manchester-benefits', customer_key: 'QQ200001' });
    await askKey('glasgow-benefits', keyOf());
    expect(await lines()).toEqual({ subject: 'glasgow-benefits', customer_key: null });
  });
});
