import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { AgencyContext } from '../access/AgencyContext.js';
import { SCOPES } from '../access/Principal.js';
import { ConfigurationError } from '../config/ConfigurationError.js';
import type { Database } from '../database/Database.js';
import { AppError } from '../errors/AppError.js';
import type { SubgraphDefinition } from '../federation/SubgraphDefinition.js';
import type { Logger } from '../logging/createLogger.js';
import { type Clock, clockOnDay } from '../time/Clock.js';
import type { PlainDate } from '../time/PlainDate.js';
import type { ActAs } from './ActAs.js';
import { planStories } from './planStories.js';
import type { Story } from './Story.js';

/** What the demonstration data of an agency are loaded with. */
export interface Loading {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  /** A connection of the database's owner. */
  readonly owner: Client;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the loading is to be given up. */
  readonly stopping: AbortSignal;
}

const LOAD_LOCK = 5_130_004;

/** How many stories are enacted side by side. */
const ENACTORS = 4;

/** A busy machine may keep PostgreSQL from answering in time, but not for this often and long. */
const TRIES = 20;
const PAUSE_MS = 500;

/**
 * Loads the demonstration data of an agency, as of the clock's day, unless it has been loaded. After an interruption
 * the next start goes on, as of the day on which the loading began: every command carries a client reference, so what
 * was done is not done again. A second process that starts at the same time waits, then finds nothing to do.
 * @throws ConfigurationError where there are no data for the day, or the database holds something that is against them;
 * the signal's reason.
 */
export async function loadDemonstration({
  definition,
  database,
  owner,
  clock,
  log,
  stopping,
}: Loading): Promise<void> {
  await owner.query('SELECT pg_advisory_lock($1)', [LOAD_LOCK]);
  const { rows } = await owner.query<{ isLoaded: boolean }>(
    'SELECT demonstration_loaded AS "isLoaded" FROM database_facts',
  );
  if (rows[0]?.isLoaded) return;
  const day = await dayOfLoading(owner, clock.today());
  log.info({ day }, 'Loading the demonstration data.');
  await enactAll(storiesOn(day), definition, actors(definition, database, log), stopping);
  await owner.query('UPDATE database_facts SET demonstration_loaded = true');
}

/** The stories move with the day, so a loading must end on the day that it began with. */
async function dayOfLoading(owner: Client, today: PlainDate): Promise<PlainDate> {
  const { rows } = await owner.query<{ day: PlainDate }>(
    `UPDATE database_facts SET demonstration_begun_on = coalesce(demonstration_begun_on, $1)
     RETURNING demonstration_begun_on::text AS day`,
    [today],
  );
  return rows[0]?.day ?? today;
}

function storiesOn(day: PlainDate): Story[] {
  try {
    return [...planStories(day)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigurationError(
      `TODAY: there are no demonstration data for ${day}; set a day from 2016 to 2028, or DEMONSTRATION=off`,
    );
  }
}

async function enactAll(
  stories: Story[],
  definition: SubgraphDefinition,
  actAs: ActAs,
  stopping: AbortSignal,
): Promise<void> {
  const enactor = async () => {
    for (let story = stories.shift(); story !== undefined; story = stories.shift()) {
      await enactPatiently(story, definition, actAs, stopping);
    }
  };
  const giveUp = (error: unknown) => {
    stories.length = 0;
    throw error;
  };
  const enacted = await Promise.allSettled(Array.from({ length: ENACTORS }, () => enactor().catch(giveUp)));
  for (const result of enacted) if (result.status === 'rejected') throw result.reason;
}

async function enactPatiently(
  story: Story,
  { name, enact }: SubgraphDefinition,
  actAs: ActAs,
  stopping: AbortSignal,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    stopping.throwIfAborted();
    try {
      return await enact(story, actAs);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'SUBGRAPH_UNAVAILABLE') throw conflicting(name, error);
      if (tries === TRIES) throw error;
      await sleep(PAUSE_MS, undefined, { signal: stopping });
    }
  }
}

function conflicting(name: string, { message }: AppError): ConfigurationError {
  return new ConfigurationError(
    `DEMONSTRATION: the database of ${name} holds records that the demonstration data are against (${message}); set it to off, or begin with an empty database`,
  );
}

function actors({ takesPart }: SubgraphDefinition, database: Database, log: Logger): ActAs {
  const clocks = new Map<PlainDate, Clock>();
  return (party, day): AgencyContext => {
    const clock = clocks.get(day) ?? clockOnDay(day);
    clocks.set(day, clock);
    return {
      principal: { subject: 'demonstration', parties: [party], scopes: new Set(SCOPES), grade: 'G7' },
      refusal: null,
      requestId: randomUUID(),
      clock,
      log,
      database,
      takesPart,
    };
  };
}
