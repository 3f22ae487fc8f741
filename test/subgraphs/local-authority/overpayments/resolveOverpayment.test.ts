import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LocalAuthorityCases, openLocalAuthority, RECORD_OVERPAYMENT } from '../openLocalAuthority.js';

const ENTITIES = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Overpayment {
  localAuthority { code } reference id version amountPence cause state decidedOn customer { nino } history { kind }
} } }`;

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  await cases.order(RECORD_OVERPAYMENT, cases.overpaymentInput({ reference: 'HB/1' }));
  await cases.order(
    RECORD_OVERPAYMENT,
    cases.overpaymentInput({ reference: 'HB/1', localAuthority: 'GLG', amountPence: 9 }),
    'glasgow-benefits',
  );
});
afterAll(() => cases.close());

function key(code: string, reference: string) {
  return { __typename: 'Overpayment', localAuthority: { code }, reference };
}

/** What is told of an overpayment that is not to be seen: its key. */
function stub(code: string, reference: string) {
  const nothing = { id: null, version: null, amountPence: null, cause: null, state: null, decidedOn: null };
  return { localAuthority: { code }, reference, ...nothing, customer: null, history: null };
}

describe('an overpayment by its key, as other agencies name it', () => {
  it('is whole to its authority, and a bare key where it is another’s or there is none', async () => {
    const keys = [key('GLG', 'HB/1'), key('MAN', 'HB/1'), key('MAN', 'HB/2'), key('MAN/HB', '1')];
    const { data, errors } = await cases.as('manchester-benefits').query(ENTITIES, { keys });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      stub('GLG', 'HB/1'),
      expect.objectContaining({ reference: 'HB/1', amountPence: 41_250, decidedOn: '2018-03-26' }),
      stub('MAN', 'HB/2'),
      stub('MAN/HB', '1'),
    ]);
  });

  it.each([
    'debt-manager',
    'jobcentre-officer',
    'child-maintenance-officer',
    'home-office-caseworker',
    'oversight',
  ])('is a bare key to %s, whether or not there is one', async (persona) => {
    const keys = [key('MAN', 'HB/1'), key('MAN', 'HB/2'), key('XXX', 'HB/1')];
    expect(await cases.as(persona).query(ENTITIES, { keys })).toEqual({
      data: { _entities: [stub('MAN', 'HB/1'), stub('MAN', 'HB/2'), stub('XXX', 'HB/1')] },
    });
  });

  it('is not asked of the database one by one', async () => {
    const keys = ['HB/1', 'HB/2', 'HB/3'].map((reference) => key('MAN', reference));
    await cases.database.query('TRUNCATE audit_lines');
    await cases.as('manchester-benefits').query(ENTITIES, { keys });
    const { rows } = await cases.database.query(
      'SELECT count(*)::int, count(DISTINCT xmin::text)::int AS transactions FROM audit_lines',
    );
    expect(rows).toEqual([{ count: 3, transactions: 1 }]);
  });

  it.each([
    ['without its reference', { __typename: 'Overpayment', localAuthority: { code: 'MAN' } }],
    ['without its authority', { __typename: 'Overpayment', reference: 'HB/1' }],
    ['with a reference that none can have', key('MAN', 'HB\u00001')],
  ])('is refused %s', async (_why, wrong) => {
    const answer = await cases.as('manchester-benefits').query(ENTITIES, { keys: [wrong] });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it('is refused to a token without the scope', async () => {
    const answer = await cases.as('performance-analyst').query(ENTITIES, { keys: [key('MAN', 'HB/1')] });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});
