import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { debtManagement } from '../../../../subgraphs/debt-management/subgraph.js';
import { boardQuestion, NO_FILTER } from '../../../support/boardQuestion.js';
import { insertObligations, obligationOf } from '../../../support/insertObligations.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../../support/openTestSubgraph.js';

const TODAY = toPlainDate('2024-07-31');

let agency: TestSubgraph;
beforeAll(async () => {
  agency = await openTestSubgraph(debtManagement, { today: TODAY });
  const records = ['QQ000001A', 'QQ000001B', 'QQ000002A', null].map((nino) =>
    obligationOf({
      standard: 'DM-01',
      owedBy: 'DEBT_MANAGEMENT',
      owedTo: ['LA:MAN'],
      startedOn: '2024-07-01',
      nino,
    }),
  );
  await insertObligations(agency.database, records, TODAY);
});
afterAll(() => agency.close());

function ask(
  who: string,
  question: string,
  field = 'debtManagementPart { upTo rows { nino } }',
): Promise<Answer> {
  return agency.as(who).query(
    `query ($question: String!) {
      _entities(representations: [{ __typename: "ObligationConnection", question: $question }]) {
        ... on ObligationConnection { ${field} }
      }
    }`,
    { question },
  );
}

/** Gives the lines that asking adds to the audit trail. */
async function linesOf(act: () => Promise<Answer>): Promise<readonly unknown[]> {
  const { rows: before } = await agency.database.query<{ id: string }>('SELECT id FROM audit_lines');
  expect((await act()).errors).toBeUndefined();
  const { rows } = await agency.database.query(
    `SELECT action, scope, subject, customer_key FROM audit_lines WHERE id <> ALL ($1) ORDER BY customer_key`,
    [before.map(({ id }) => id)],
  );
  return rows;
}

describe('the audit trail of the board', () => {
  const line = (customer_key: string | null, subject: string) => ({
    ...{ action: 'VIEW_BOARD', scope: 'cases:read', subject, customer_key },
  });

  it('names each customer who was shown, once, and what was about nobody', async () => {
    const subject = 'manchester-benefits';
    expect(await linesOf(() => ask(subject, boardQuestion()))).toEqual(
      ['QQ000001', 'QQ000002', null].map((key) => line(key, subject)),
    );
  });

  it.each([
    ['where nothing was shown', 'glasgow-benefits', undefined],
    ['where only the total was asked for', 'manchester-benefits', 'debtManagementCountPart'],
  ])('has one line %s', async (_why, subject, field) => {
    expect(await linesOf(() => ask(subject, boardQuestion(), field))).toEqual([line(null, subject)]);
  });

  it.each([
    ['of a body that has no part in the agreement', 'home-office-caseworker', boardQuestion()],
    [
      'of another agency',
      'manchester-benefits',
      boardQuestion({ filter: { ...NO_FILTER, agencies: ['LOCAL_AUTHORITY'] } }),
    ],
  ])('has none where nothing was asked: a question %s', async (_why, subject, question) => {
    const both = 'debtManagementPart { upTo rows { nino } } debtManagementCountPart';
    expect(await linesOf(() => ask(subject, question, both))).toEqual([]);
    const { data } = await ask(subject, question, both);
    expect(data).toEqual({
      _entities: [{ debtManagementPart: { upTo: null, rows: [] }, debtManagementCountPart: 0 }],
    });
  });
});

describe('a question that nobody worded', () => {
  const reworded = (changes: Record<string, unknown>) => {
    const question: unknown = JSON.parse(Buffer.from(boardQuestion(), 'base64url').toString());
    return Buffer.from(JSON.stringify(Object.assign(Object(question), changes))).toString('base64url');
  };

  it.each([
    ['no question at all', 'words'],
    ['a page of none', reworded({ first: 0 })],
    ['a page too long', reworded({ first: 101 })],
    ['a day that PostgreSQL has not', reworded({ asOf: '0000-01-01' })],
    ['a status that there is not', reworded({ filter: { ...NO_FILTER, statuses: ['LATE'] } })],
    ['a place that is none', reworded({ after: { DEBT_MANAGEMENT: `2024-13-01 ${'0'.repeat(36)}` } })],
    ['something more', reworded({ parties: ['LA:GLG'] })],
    [
      'written another way',
      Buffer.from(`${Buffer.from(boardQuestion(), 'base64url')} `).toString('base64url'),
    ],
  ])('is refused: %s', async (_why, question) => {
    for (const field of [undefined, 'debtManagementCountPart']) {
      const { errors } = await ask('manchester-benefits', question, field);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'question' } }]);
    }
  });
});
