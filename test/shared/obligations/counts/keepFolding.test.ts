import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { keepFolding } from '../../../../shared/obligations/counts/keepFolding.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../../subgraphs/debt-management/openDebtManagement.js';

const PAUSE_MS = 20;

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

const refer = () => agency.referral(agency.newNino(), '2024-06-14');

async function waiting(): Promise<number> {
  const { rows } = await agency.database.query('SELECT count(*)::int AS n FROM count_deltas');
  return rows[0].n;
}

/** Waits until it is so, for a time in which it would have come about often. */
async function becomes(isSo: () => Promise<boolean> | boolean): Promise<boolean> {
  for (const until = Date.now() + 10_000; !(await isSo()) && Date.now() < until; ) await sleep(PAUSE_MS);
  return isSo();
}

describe('keepFolding', () => {
  it('folds what comes, again and again, until it is stopped', async () => {
    const { database, log } = agency.actAs('DEBT_MANAGEMENT', toPlainDate('2024-07-31'));
    const stop = keepFolding(database, log, PAUSE_MS);
    for (let round = 0; round < 2; round += 1) {
      await refer();
      expect(await becomes(async () => (await waiting()) === 0)).toBe(true);
    }
    await stop();
    await refer();
    await sleep(10 * PAUSE_MS);
    expect(await waiting()).toBeGreaterThan(0);
  });

  it('says that it cannot, tells nothing of the counts, and tries again', async () => {
    const { database } = agency.actAs('DEBT_MANAGEMENT', toPlainDate('2024-07-31'));
    const lines: string[] = [];
    const log = createLogger('test', 'warn', { write: (line) => lines.push(line) });
    await agency.database.query('ALTER TABLE count_days ADD CONSTRAINT nothing_more CHECK (n = 0) NOT VALID');
    await refer();
    const stop = keepFolding(database, log, PAUSE_MS);
    expect(await becomes(() => lines.length > 1)).toBe(true);
    expect(lines.join('')).toContain('nothing_more');
    expect(lines.join('')).not.toMatch(/DM-0|2024-06-14|Failing row/);
    await agency.database.query('ALTER TABLE count_days DROP CONSTRAINT nothing_more');
    expect(await becomes(async () => (await waiting()) === 0)).toBe(true);
    await stop();
  });
});
