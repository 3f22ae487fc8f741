import { randomUUID } from 'node:crypto';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { SCOPES } from '../../shared/access/Principal.js';
import type { Database, DatabaseUrls } from '../../shared/database/Database.js';
import { openDatabase } from '../../shared/database/openDatabase.js';
import type { ActAs } from '../../shared/demonstration/ActAs.js';
import type { Story } from '../../shared/demonstration/Story.js';
import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { createLogger } from '../../shared/logging/createLogger.js';
import { clockOnDay } from '../../shared/time/Clock.js';
import { createTestDatabase } from './testPostgres.js';

const log = createLogger('test', 'silent');

/** Gives a new database for each agency in which these customers' stories have been enacted, and nobody else's. */
export async function tellStories(
  stories: readonly Story[],
  createDatabase: (name: string) => Promise<DatabaseUrls> = createTestDatabase,
): Promise<ReadonlyMap<string, DatabaseUrls>> {
  const told = subgraphs.map(async (definition): Promise<[string, DatabaseUrls]> => {
    const urls = await createDatabase(definition.names.agency.toLowerCase());
    await enactIn(urls, definition, stories);
    return [definition.names.agency, urls];
  });
  return new Map(await Promise.all(told));
}

/** Enacts an agency's part of these stories in its database. */
export async function enactIn(
  urls: DatabaseUrls,
  definition: SubgraphDefinition,
  stories: readonly Story[],
): Promise<void> {
  const { entities, migrations, enact } = definition;
  const database = await openDatabase({ urls, entities, migrations, log });
  try {
    for (const story of stories) await enact(story, actorsOf(definition, database));
  } finally {
    await database.close();
  }
}

function actorsOf({ takesPart }: SubgraphDefinition, database: Database): ActAs {
  return (party, day) => ({
    principal: { subject: 'test', parties: [party], scopes: new Set(SCOPES), grade: 'G7' },
    refusal: null,
    requestId: randomUUID(),
    clock: clockOnDay(day),
    log,
    database,
    takesPart,
  });
}
