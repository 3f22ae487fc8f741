import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerKeyOf } from '../../../../shared/identity/NationalInsuranceNumber.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { identityOf } from '../../../../subgraphs/jobcentre-plus/customers/identityOf.js';
import { syntheticNino } from '../../../support/syntheticNino.js';
import { type JobcentrePlusCases, openJobcentrePlus, RECORD_CUSTOMER } from '../openJobcentrePlus.js';

const TODAY = '2018-06-01';
let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus(TODAY);
});
afterAll(() => cases.close());

function keyOf(nino: string) {
  return customerKeyOf(syntheticNino(nino));
}

/** Gives the audit lines of somebody's views of these customers, and in how many transactions they were written. */
async function viewsBy(subject: string, ninos: readonly string[]) {
  const { rows } = await cases.database.query(
    `SELECT subject, parties, scope, action, record_kind AS kind, customer_key AS key, xmin::text AS transaction
     FROM audit_lines WHERE action LIKE 'VIEW%' AND customer_key = ANY ($1) AND subject = $2 ORDER BY customer_key`,
    [ninos.map(keyOf), subject],
  );
  const transactions = new Set(rows.map(({ transaction }) => transaction)).size;
  return { lines: rows.map(({ transaction: _, ...line }) => line), transactions };
}

describe('identityOf', () => {
  it('asks once for many customers, and audits each of them, found or not', async () => {
    const ninos = [cases.newNino(), cases.newNino(), cases.newNino()];
    const [known = ''] = ninos;
    await cases.interview(known);
    const identities = ninos.map(
      (nino, index) => `c${index}: jobcentrePlusCustomer(nino: "${nino}") { identity { postcode } }`,
    );
    const answer = await cases.as('manchester-benefits').query(`{ ${identities.join(' ')} }`);
    expect(answer.data).toEqual({
      c0: { identity: { postcode: 'ZZ1 1ZZ' } },
      c1: { identity: null },
      c2: { identity: null },
    });
    expect(await viewsBy('manchester-benefits', ninos)).toEqual({
      transactions: 1,
      lines: ninos.map((nino) => ({
        subject: 'manchester-benefits',
        parties: ['LA:MAN'],
        scope: 'cases:read',
        action: 'VIEW_CUSTOMER_IDENTITY',
        kind: 'CUSTOMER',
        key: keyOf(nino),
      })),
    });
  });

  it('leaves PostgreSQL alone for a body that has no part here', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const context = cases.actAs('DEBT_MANAGEMENT', toPlainDate(TODAY));
    expect(await identityOf(context).load(keyOf(nino))).toBeNull();
    expect(await viewsBy('test', [nino])).toEqual({ lines: [], transactions: 0 });
  });
});

describe('a record hidden from an authority', () => {
  it('costs what an unknown number costs: records are not even looked up, so that a lock on them is not felt', async () => {
    const hidden = cases.newNino();
    await cases.interview(hidden, { localAuthority: 'GLG' });
    const context = cases.actAs('LA:MAN', toPlainDate(TODAY));
    await cases.database.query('BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE');
    try {
      const identities = await identityOf(context).loadMany([keyOf(hidden), keyOf(cases.newNino())]);
      expect(identities).toEqual([null, null]);
    } finally {
      await cases.database.query('ROLLBACK');
    }
  });
});
