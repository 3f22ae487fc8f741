import { describe, expect, it, onTestFinished } from 'vitest';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { localAuthority } from '../../../subgraphs/local-authority/subgraph.js';
import { countRows } from '../../support/countRows.js';
import { openPartnership } from './openPartnership.js';

describe('the demonstration of how agreements are run', () => {
  it.each([
    ['the first day that there are data for', 'debt-management', '2016-01-04'],
    ['the last day of a business year', 'local-authority', '2026-03-31'],
    ['the first day of one', 'debt-management', '2026-04-01'],
    ['a leap day', 'local-authority', '2024-02-29'],
    ['the last day of the calendars', 'local-authority', '2028-12-31'],
  ] as const)('can be enacted on %s, and once only', async (_why, which, today) => {
    const agency = await openPartnership(which, today);
    onTestFinished(() => agency.close());
    const { enactPartnership } = which === 'debt-management' ? debtManagement : localAuthority;
    await enactPartnership?.(toPlainDate(today), agency.actAs);
    const rows = await countRows(agency.database);
    expect(rows.commands).toBeGreaterThan(15);
    await enactPartnership?.(toPlainDate(today), agency.actAs);
    expect(await countRows(agency.database)).toEqual(rows);
  });

  it('shows an issue that was escalated and answered, and a contact that starts the next quarter', async () => {
    const agency = await openPartnership('local-authority', '2026-06-19');
    onTestFinished(() => agency.close());
    await localAuthority.enactPartnership?.(toPlainDate('2026-06-19'), agency.actAs);
    const { data, errors } = await agency.as('manchester-benefits').query(`{
      localAuthorityIssues { edges { node { state steps { step outcome } } } }
      localAuthorityMeetings { edges { node { kind { id } state } } }
      localAuthorityAgreementsInPlace { edges { node { agreement { id } counterpart { code } } } }
    }`);
    expect(errors).toBeUndefined();
    const held = (id: string, state: string) => ({ node: { kind: { id }, state } });
    expect(data).toMatchObject({
      localAuthorityIssues: {
        edges: [
          { node: { state: 'ANSWERED', steps: [{ outcome: null }, { step: 'NOMINATED_LIAISON_OFFICER' }] } },
        ],
      },
      localAuthorityMeetings: {
        edges: expect.arrayContaining([
          held('JOINT_REVIEW', 'HELD'),
          held('JOINT_REVIEW', 'EXPECTED'),
          held('STRATEGIC_CONTACT', 'HELD'),
          held('STRATEGIC_CONTACT', 'EXPECTED'),
        ]),
      },
      localAuthorityAgreementsInPlace: {
        edges: expect.arrayContaining(
          ['DM', 'JCP'].map((id) => ({ node: expect.objectContaining({ agreement: { id } }) })),
        ),
      },
    });
  });
});
