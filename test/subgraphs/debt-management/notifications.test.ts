import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DebtManagementCases, type Input, openDebtManagement } from './openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** Gives the notifications about a referral, as its authority sees them. */
async function notifiedOf(referral: string, authority = 'MAN'): Promise<readonly unknown[]> {
  const { edges } = await agency.stream([`LA:${authority}`], authority, { first: 100 });
  return edges.map(({ node }) => node).filter((node) => node.referral === referral);
}

async function input(changes: Input = {}): Promise<string> {
  const id = await agency.referral(agency.newNino(), '2024-06-14', changes);
  await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
  return id;
}

describe('DM-U06: each screening reason has its clerical notification, and none of the codes', () => {
  it.each([
    'NON_QUALITY_REFERRAL',
    'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT',
    'CURRENT_INSTALMENT_PLAN',
    'DUPLICATE',
  ])('%s', async (reason) => {
    const id = await agency.referral(agency.newNino(), '2024-06-14');
    await agency.order('screenOutReferral', { id, version: 1, reason, notifiedOn: '2024-06-20' });
    expect(await notifiedOf(id)).toMatchObject([{ kind: 'SCREENING', reason, sentOn: '2024-06-20' }]);
  });
});

describe('DM-U07: acceptance', () => {
  it('is notified at the input, without a code, and ends no clock but the leg', async () => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14');
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    expect(await notifiedOf(id)).toMatchObject([{ kind: 'ACCEPTANCE', sentOn: '2024-06-25', reason: null }]);
    expect(await agency.statuses(nino, '2024-06-25')).toMatchObject({
      'DM-01': 'RUNNING',
      'DM-03': 'RUNNING',
    });
  });
});

describe('Appendix 5: the outcome', () => {
  const started = { recoveryStartsOn: '2024-08-01', ratePence: 1_110, contactCentre: 'NUNEATON' };
  it.each<[string, Input, Input]>([
    [
      'a start is HBREC with date, rate and contact centre',
      { outcome: 'RECOVERY_STARTS', ...started },
      { kind: 'HBREC', startsOn: '2024-08-01', ratePence: 1_110, contactCentre: 'NUNEATON' },
    ],
    ['a return is LARET', { outcome: 'NOT_POSSIBLE' }, { kind: 'LARET', reason: null }],
    [
      'or LARETM, as Debt Management says',
      { outcome: 'NOT_POSSIBLE', returnedBy: 'LARETM' },
      { kind: 'LARETM' },
    ],
    ['whichever the outcome', { outcome: 'NOT_APPROPRIATE', returnedBy: 'LARETM' }, { kind: 'LARETM' }],
  ])('%s', async (_why, outcome, letter) => {
    const id = await input();
    await agency.order('recordReferralOutcome', { id, version: 2, notifiedOn: '2024-07-09', ...outcome });
    expect(await notifiedOf(id)).toMatchObject([{ kind: 'ACCEPTANCE' }, { sentOn: '2024-07-09', ...letter }]);
  });

  it('is not returned where recovery starts', async () => {
    const id = await input();
    const outcome = { outcome: 'RECOVERY_STARTS', ...started, returnedBy: 'LARET' };
    const { errors } = await agency.order('recordReferralOutcome', {
      ...{ id, version: 2, notifiedOn: '2024-07-09', ...outcome },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.returnedBy' } }]);
  });

  it('goes with the entry where that is corrected', async () => {
    const id = await input();
    await agency.order('recordReferralOutcome', {
      ...{ id, version: 2, notifiedOn: '2024-07-09', outcome: 'NOT_POSSIBLE' },
    });
    const { rows } = await agency.database.query(
      `SELECT id FROM events WHERE subject_reference = $1 AND kind = 'REFERRAL_OUTCOME_NOTIFIED'`,
      [id],
    );
    const correction = { event: rows[0].id, happenedOn: '2024-07-10', reason: 'Typed wrongly.' };
    await agency.order('correctDebtManagementEvent', correction);
    expect(await notifiedOf(id)).toMatchObject([{ sentOn: '2024-06-25' }, { sentOn: '2024-07-10' }]);
  });
});

describe('a stream of notifications', () => {
  const as = (code: string) => [`LA:${code}`];

  it('is read on from a cursor', async () => {
    const id = await input({ localAuthority: 'LDS' });
    const first = await agency.stream(as('LDS'), 'LDS', { first: 1 });
    expect(first.edges.map(({ node }) => node.number)).toEqual([1]);
    await agency.order('recordReferralOutcome', {
      ...{ id, version: 2, notifiedOn: '2024-07-09', outcome: 'NOT_POSSIBLE' },
    });
    const second = await agency.stream(as('LDS'), 'LDS', { after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }) => [node.number, node.kind])).toEqual([[2, 'LARET']]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each<[string, Input, string]>([
    ['no rows', { first: 0 }, 'first'],
    ['too many rows', { first: 101 }, 'first'],
    ['a cursor of nowhere', { after: randomUUID() }, 'after'],
    ['what is no cursor', { after: 'x' }, 'after'],
  ])('is refused for %s', async (_why, page, field) => {
    await expect(agency.stream(as('MAN'), 'MAN', page)).rejects.toThrow(`"field":"${field}"`);
  });

  it('shows another authority nothing, not even whether a cursor is one', async () => {
    await input({ localAuthority: 'GLG' });
    const [edge] = (await agency.stream(as('GLG'), 'GLG')).edges;
    const nothing = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, acknowledgedUpTo: null };
    for (const code of ['GLG', 'LIV', 'NOWHERE'])
      expect(await agency.stream(as('MAN'), code)).toEqual(nothing);
    for (const after of [edge?.cursor, randomUUID()]) {
      await expect(agency.stream(as('MAN'), 'GLG', { after })).rejects.toThrow('use the endCursor');
      const acknowledgement = { localAuthority: 'MAN', upTo: after };
      const { errors } = await agency.order(
        'acknowledgeDebtNotifications',
        acknowledgement,
        'manchester-benefits',
      );
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.upTo' } }]);
    }
    expect((await agency.stream('debt-manager', 'GLG')).edges).toHaveLength(1);
  });
});

describe('acknowledging', () => {
  const order = (upTo: unknown, who = ['LA:BIR'], localAuthority = 'BIR') =>
    agency.order('acknowledgeDebtNotifications', { localAuthority, upTo }, who);

  it('is the receipt of all up to the cursor, and stays', async () => {
    for (let count = 0; count < 3; count += 1) await input({ localAuthority: 'BIR' });
    const [first, second] = (await agency.stream(['LA:BIR'], 'BIR')).edges;
    expect((await order(second?.cursor)).data?.acknowledgeDebtNotifications).toMatchObject({
      number: 2,
      receivedOn: '2024-07-31',
    });
    expect((await order(first?.cursor)).errors).toBeUndefined();
    const { edges, acknowledgedUpTo } = await agency.stream(['LA:BIR'], 'BIR');
    expect(acknowledgedUpTo).toBe(second?.cursor);
    expect(edges.map(({ node }) => node.receivedOn)).toEqual(['2024-07-31', '2024-07-31', null]);
  });

  it.each<[string, readonly string[], string]>([
    ['Debt Management', ['DEBT_MANAGEMENT'], 'FORBIDDEN'],
    ['another authority', ['LA:MAN'], 'FORBIDDEN'],
  ])('is not for %s', async (_why, who, code) => {
    const [edge] = (await agency.stream(['LA:BIR'], 'BIR')).edges;
    expect((await order(edge?.cursor, [...who])).errors).toMatchObject([{ extensions: { code } }]);
  });

  it('of an authority that there is not is refused', async () => {
    expect((await order(randomUUID(), ['LA:BIR'], 'NOWHERE')).errors).toMatchObject([
      { extensions: { field: 'input.localAuthority' } },
    ]);
  });
});

describe('under 8 writers at once', () => {
  it('no reader’s cursor skips a notification, and there is no gap', async () => {
    const ids = await Promise.all(
      Array.from({ length: 40 }, () =>
        agency.referral(agency.newNino(), '2024-06-14', { localAuthority: 'SHF' }),
      ),
    );
    let writing = true;
    const read: number[] = [];
    const reader = (async () => {
      for (let after: string | null = null; ; ) {
        const stop = !writing;
        const { edges, pageInfo } = await agency.stream(['LA:SHF'], 'SHF', { first: 3, after });
        read.push(...edges.map(({ node }) => node.number));
        after = pageInfo.endCursor ?? after;
        if (stop && edges.length === 0) return;
      }
    })();
    const writers = Array.from({ length: 8 }, async () => {
      for (let id = ids.pop(); id !== undefined; id = ids.pop())
        await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    });
    await Promise.all(writers);
    writing = false;
    await reader;
    expect(read).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('an authority’s number that is being taken keeps no other authority waiting', async () => {
    const pending = await agency.referral(agency.newNino(), '2024-06-14', { localAuthority: 'NET' });
    await agency.database.query('BEGIN');
    try {
      await agency.database.query(
        `UPDATE notification_numbers SET last = last WHERE local_authority = 'SHF'`,
      );
      const done = await agency.order('recordReferralInput', {
        id: pending,
        version: 1,
        inputOn: '2024-06-25',
      });
      expect(done.errors).toBeUndefined();
    } finally {
      await agency.database.query('ROLLBACK');
    }
  });
});
