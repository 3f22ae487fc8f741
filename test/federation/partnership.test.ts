import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { textAt } from '../support/textAt.js';
import { TODAY } from './customers.js';

let federation: TestFederation;
beforeAll(async () => {
  federation = await openTestFederation(TODAY);
});
afterAll(() => federation.close());

const BOTH = `{
  debtManagementIssues { edges { node { id keptBy { code } counterpart { name } contact agreement { id } } } }
  localAuthorityIssues { edges { node { id keptBy { code } counterpart { name } contact agreement { id } } } }
}`;

describe('how two bodies run their agreement, through the gateway', () => {
  it('has one log of two halves: each body’s issues where it keeps them, each seen by both and nobody else', async () => {
    const raise = (who: string, suffix: string, keptBy: string, counterpart: string) =>
      federation.ask(
        who,
        `mutation ($input: RaiseIssueInput!) { raise${suffix}Issue(input: $input) { id } }`,
        {
          input: {
            ...{
              clientReference: randomUUID(),
              agreement: 'DM',
              keptBy,
              counterpart,
              kind: 'NON_COMPLIANCE',
            },
            ...{ description: 'Outcomes come late.', identifiedOn: TODAY },
          },
        },
      );
    const theirs = await raise('manchester-benefits', 'LocalAuthority', 'LA:MAN', 'DEBT_MANAGEMENT');
    const ours = await raise('debt-manager', 'DebtManagement', 'DEBT_MANAGEMENT', 'LA:MAN');
    const node = (id: string, keptBy: string, name: string, contact: string) => ({
      node: { id, keptBy: { code: keptBy }, counterpart: { name }, contact, agreement: { id: 'DM' } },
    });
    const shown = {
      debtManagementIssues: {
        edges: [
          node(
            textAt(ours, 'raiseDebtManagementIssue', 'id'),
            ...(['DEBT_MANAGEMENT', 'Manchester City Council', 'LA Manager and staff'] as const),
          ),
        ],
      },
      localAuthorityIssues: {
        edges: [
          node(
            textAt(theirs, 'raiseLocalAuthorityIssue', 'id'),
            ...(['LA:MAN', 'DWP Debt Management', 'Contact Centre Porth'] as const),
          ),
        ],
      },
    };
    for (const who of ['manchester-benefits', 'debt-manager']) {
      expect((await federation.ask(who, BOTH)).data, who).toEqual(shown);
    }
    for (const who of ['glasgow-benefits', 'jobcentre-officer', 'home-office-caseworker']) {
      const { data } = await federation.ask(who, BOTH);
      expect(data, who).toEqual({ debtManagementIssues: { edges: [] }, localAuthorityIssues: { edges: [] } });
    }
  });

  it('shows everybody the ladders that the documents print', async () => {
    const query =
      '{ agreement(id: "GP") { arrangement { ladders { id under clause { citation } steps { title } } } } }';
    const { data } = await federation.ask('performance-analyst', query);
    expect(data).toMatchObject({
      agreement: {
        arrangement: {
          ladders: [
            { id: 'GP_JOBCENTRE_PLUS', under: 'GP-U09' },
            { id: 'GP_PDCS', under: 'GP-U08', steps: [{}, {}, { title: 'PDCS HB/CTB Liaison Team' }] },
          ],
        },
      },
    });
  });
});
