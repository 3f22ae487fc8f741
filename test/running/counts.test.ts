import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseUrls } from '../../shared/database/Database.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { debtManagement } from '../../subgraphs/debt-management/subgraph.js';
import { insertObligations, obligationOf } from '../support/insertObligations.js';
import { openTestSubgraph, type TestSubgraph } from '../support/openTestSubgraph.js';
import { createTestDatabase } from '../support/testPostgres.js';
import { openPlace, type Place } from './openPlace.js';

const TODAY = toPlainDate('2024-07-31');
const ELSEWHERE = 'http://127.0.0.1:9/graphql';

let place: Place;
let urls: DatabaseUrls;
let agency: TestSubgraph;
beforeAll(async () => {
  place = await openPlace();
  urls = await createTestDatabase('counts');
  agency = await openTestSubgraph(debtManagement, { today: TODAY, urls });
  const given = { standard: 'DM-01', owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'] };
  await insertObligations(agency.database, [obligationOf({ ...given, startedOn: '2024-06-03' })], TODAY);
});
afterAll(async () => {
  await agency.close();
  await place.close();
});

/** Runs the program for Debt Management alone. */
async function run(script: string): Promise<readonly [number | null, string]> {
  const program = place.start(script, {
    DEBT_MANAGEMENT_DATABASE_URL: urls.appUrl,
    DEBT_MANAGEMENT_DATABASE_OWNER_URL: urls.ownerUrl,
    JOBCENTRE_PLUS_URL: ELSEWHERE,
    CHILD_MAINTENANCE_URL: ELSEWHERE,
    LOCAL_AUTHORITY_URL: ELSEWHERE,
  });
  return [await program.ended, program.output()];
}

describe('npm run verify-counts and npm run rebuild-counts', () => {
  it('say whether the counts are those of the rows, and make them so', async () => {
    const well = 'debt-management: 0 groups, 0 counts by day and 0 by month differ';
    const wrong = 'debt-management: 0 groups, 1 counts by day and 1 by month differ';
    expect(await run('gateway/verifyCounts.js')).toEqual([0, `${well}\n`]);
    await agency.database.query('UPDATE count_deltas SET n = 2');
    expect(await run('gateway/verifyCounts.js')).toEqual([1, `${wrong}\n`]);
    expect(await run('gateway/rebuildCounts.js')).toEqual([0, `${wrong}, now as the rows have it\n`]);
    expect(await run('gateway/verifyCounts.js')).toEqual([0, `${well}\n`]);
  });
});
