import { Client } from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ConfigurationError } from '../../../shared/config/ConfigurationError.js';
import { openDatabase } from '../../../shared/database/openDatabase.js';
import { loadDemonstration } from '../../../shared/demonstration/loadDemonstration.js';
import { createLogger } from '../../../shared/logging/createLogger.js';
import { claimNumberMode } from '../../../shared/running/claimNumberMode.js';
import { clockOnDay } from '../../../shared/time/Clock.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { childMaintenance } from '../../../subgraphs/child-maintenance/subgraph.js';
import { asSuperuser } from '../../support/asSuperuser.js';
import { countRows } from '../../support/countRows.js';
import { createTestDatabase } from '../../support/testPostgres.js';

const TODAY = '2026-06-15';
const TOMORROW = '2026-06-16';

const log = createLogger('test', 'silent');

/** Opens a new database of the agency that has the fewest acts. */
async function openAgency() {
  const { entities, migrations } = childMaintenance;
  const { appUrl, ownerUrl } = await createTestDatabase('child_maintenance');
  const database = await openDatabase({ urls: { appUrl, ownerUrl }, entities, migrations, log });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  onTestFinished(async () => {
    await owner.end();
    await database.close();
  });
  await claimNumberMode(owner, 'synthetic');
  return {
    owner,
    rows: () => countRows(owner),
    /** Gives how many there were. */
    endConnections: () =>
      asSuperuser(inject('postgresPort'), 'postgres', async (client) => {
        const { rows } = await client.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1',
          [new URL(appUrl).username],
        );
        return rows.length;
      }),
    commands: async () => (await countRows(owner)).commands ?? Number.NaN,
    load: (day: string, stopping = new AbortController().signal) =>
      loadDemonstration({
        definition: childMaintenance,
        database,
        ownerUrl,
        clock: clockOnDay(toPlainDate(day)),
        log,
        stopping,
      }),
  };
}

type Agency = Awaited<ReturnType<typeof openAgency>>;

async function untilBegun({ commands }: Agency): Promise<void> {
  while ((await commands()) < 20) await new Promise(setImmediate);
}

describe('loadDemonstration', () => {
  it('does everything once, although two processes load at the same time, and another one later', async () => {
    const agency = await openAgency();
    await Promise.all([agency.load(TODAY), agency.load(TODAY)]);
    const rows = await agency.rows();
    expect(rows.commands).toBeGreaterThan(100);
    expect(rows.audit_lines).toBe(rows.commands);
    expect(rows.disclosure_requests).toBe(59);
    // Were anything done again, it would now be another day's, and refused.
    await agency.owner.query('UPDATE database_facts SET demonstration_begun_on = NULL');
    await agency.load(TOMORROW);
    expect(await agency.rows()).toEqual(rows);
  });

  it('goes on where it was given up, as of the day on which it began', async () => {
    const undisturbed = await openAgency();
    await undisturbed.load(TODAY);
    const agency = await openAgency();
    const stopping = new AbortController();
    const given = agency.load(TODAY, stopping.signal);
    await untilBegun(agency);
    stopping.abort(new Error('Given up.'));
    await expect(given).rejects.toThrow('Given up.');
    expect(await agency.commands()).toBeLessThan(await undisturbed.commands());
    await agency.load(TOMORROW);
    expect(await agency.rows()).toEqual(await undisturbed.rows());
  });

  it('goes on when PostgreSQL has ended its connections', async () => {
    const agency = await openAgency();
    const loading = agency.load(TODAY);
    await untilBegun(agency);
    expect(await agency.endConnections()).toBeGreaterThan(0);
    await loading;
    expect((await agency.rows()).disclosure_requests).toBe(59);
  });

  it('refuses a day for which there are no data, and takes another one then', async () => {
    const agency = await openAgency();
    await expect(agency.load('2030-01-01')).rejects.toThrow(
      new ConfigurationError(
        'TODAY: there are no demonstration data for 2030-01-01; set a day from 2016 to 2028, or DEMONSTRATION=off',
      ),
    );
    expect(await agency.commands()).toBe(0);
    await agency.load(TODAY);
    expect(await agency.commands()).toBeGreaterThan(100);
  });

  it('says what to set where the database holds something that is against the data', async () => {
    const agency = await openAgency();
    await agency.load(TODAY);
    await agency.owner.query(
      `UPDATE database_facts SET demonstration_loaded = false, demonstration_begun_on = '${TOMORROW}'`,
    );
    await expect(agency.load(TODAY)).rejects.toThrow(/^DEMONSTRATION: the database of child-maintenance /);
  });
});
