import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

const manchester = (): AgencyContext => agency.actAs('LA:MAN', toPlainDate('2024-07-31'));

describe('a caller’s store', () => {
  it('undoes one of two writes that wait for each other, as a conflict', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    for (const reference of [first, second]) {
      await casesOf(manchester()).write((manager) =>
        manager.query(`INSERT INTO commands VALUES ('LA:MAN', $1, 'X', '', gen_random_uuid(), now())`, [
          reference,
        ]),
      );
    }
    const touch = (manager: EntityManager, reference: string) =>
      manager.query('UPDATE commands SET name = name WHERE client_reference = $1', [reference]);
    const arrived: (() => void)[] = [];
    const bothHoldOne = async () => {
      await new Promise<void>((resolve) => {
        arrived.push(resolve);
        if (arrived.length === 2) for (const go of arrived) go();
      });
    };
    const crossing = [[first, second] as const, [second, first] as const].map(([one, other]) =>
      casesOf(manchester()).write(async (manager) => {
        await touch(manager, one);
        await bothHoldOne();
        await touch(manager, other);
      }),
    );
    const outcomes = await Promise.allSettled(crossing);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { extensions: { code: 'CONFLICT' } },
    });
  });

  it('reads all over one snapshot where that is asked for', async () => {
    const reference = randomUUID();
    const isThere = async (manager: EntityManager) => {
      const rows: unknown[] = await manager.query('SELECT 1 FROM commands WHERE client_reference = $1', [
        reference,
      ]);
      return rows.length > 0;
    };
    const addBetween = async (manager: EntityManager) => {
      const before = await isThere(manager);
      await casesOf(manchester()).write((other) =>
        other.query(
          `INSERT INTO commands VALUES ('LA:MAN', $1, 'X', '', gen_random_uuid(), now()) ON CONFLICT DO NOTHING`,
          [reference],
        ),
      );
      return [before, await isThere(manager)];
    };
    expect(await casesOf(manchester()).read([], addBetween, 'REPEATABLE READ')).toEqual([false, false]);
    expect(await casesOf(manchester()).read([], addBetween)).toEqual([true, true]);
  });

  it('gives nothing, without asking PostgreSQL, to bodies that can have nothing in it', async () => {
    const context = agency.actAs('HOME_OFFICE', toPlainDate('2024-07-31'));
    const asked = casesOf(context).read('nothing', () => Promise.resolve('something'));
    await expect(asked).resolves.toBe('nothing');
  });

  it.each([
    ['what it reads', 'cases:write', 'FORBIDDEN'],
    ['anything without a scope', null, 'FORBIDDEN'],
  ] as const)('is closed to a token that may not read: %s', (_why, scope, code) => {
    const context = manchester();
    const principal = context.principal && {
      ...context.principal,
      scopes: new Set(scope === null ? [] : [scope]),
    };
    expect(() => casesOf({ ...context, principal })).toThrow(expect.objectContaining({ code }));
  });

  it('is closed to nobody’s request', () => {
    expect(() => casesOf({ ...manchester(), principal: null })).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });

  it('is unavailable when PostgreSQL is, and says so in the log', async () => {
    const lost: unknown[] = [];
    const context = manchester();
    const log = Object.assign(Object.create(context.log), { warn: (line: unknown) => lost.push(line) });
    const asked = casesOf({ ...context, log }).write((manager) =>
      manager.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    expect(lost).toEqual([{ requestId: context.requestId, err: expect.any(Error) }]);
  });
});
