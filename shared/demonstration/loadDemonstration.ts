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
import { asOwner } from '../running/asOwner.js';
import { type Clock, clockOnDay } from '../time/Clock.js';
import type { PlainDate } from '../time/PlainDate.js';
import type { ActAs } from './ActAs.js';
import { planStories } from './planStories.js';
import type { Story } from './Story.js';

/** What the demonstration data of an agency are loaded with. */
export interface Loading {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  readonly ownerUrl: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the loading is to be given up. */
  readonly stopping: AbortSignal;
}

/** How many stories are enacted side by side. */
const ENACTORS = 4;

/** A busy machine may keep PostgreSQL from answering in time, but not for this often and long. */
const TRIES = 20;
const PAUSE_MS = 500;

/**
 * Loads the demonstration data of an agency, as of the clock's day, unless it has been loaded. After an interruption
 * the next start goes on, as of the day on which the loading began: every command carries a client reference, so what
 * was done is not done again, nor done twice by two processes that load at the same time.
 * @throws ConfigurationError where there are no data for the day, or the database holds something that is against them;
 * the signal's reason.
 */
export async function loadDemonstration(loading: Loading): Promise<void> {
  const { definition, database, ownerUrl, clock, log, stopping } = loading;
  const day = await asOwner(ownerUrl, stopping, (owner) => dayToTell(owner, clock.today()));
  if (day === null) return;
  log.info('Loading the demonstration data.');
  const actAs = actors(definition, database, log);
  await enactAll(partsOn(day, definition, actAs), definition, stopping);
  const { conclude } = definition;
  if (conclude) await enactPatiently(() => conclude(day, actAs), definition, stopping);
  await asOwner(ownerUrl, stopping, (owner) =>
    owner.query('UPDATE database_facts SET demonstration_loaded = true'),
  );
}

/** Gives null where they have been told. They move with the day, so a loading must end on the day that it began with. */
async function dayToTell(owner: Client, today: PlainDate): Promise<PlainDate | null> {
  const { rows } = await owner.query<{ isLoaded: boolean; begunOn: PlainDate | null }>(
    `SELECT demonstration_loaded AS "isLoaded", demonstration_begun_on::text AS "begunOn" FROM database_facts`,
  );
  const [facts] = rows;
  if (facts?.isLoaded) return null;
  const day = facts?.begunOn ?? today;
  storiesOn(day);
  await owner.query('UPDATE database_facts SET demonstration_begun_on = $1', [day]);
  return day;
}

/** One part of the data, enacted by itself. */
type Part = () => Promise<void>;

/** Each customer's story, and how the bodies run their agreements. */
function partsOn(day: PlainDate, { enact, enactPartnership }: SubgraphDefinition, actAs: ActAs): Part[] {
  const stories = storiesOn(day).map((story) => () => enact(story, actAs));
  return enactPartnership === undefined ? stories : [...stories, () => enactPartnership(day, actAs)];
}

function storiesOn(day: PlainDate): readonly Story[] {
  try {
    return planStories(day);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigurationError(
      `TODAY: there are no demonstration data for ${day}; set a day from 2016 to 2028, or DEMONSTRATION=off`,
    );
  }
}

async function enactAll(parts: Part[], definition: SubgraphDefinition, stopping: AbortSignal): Promise<void> {
  const enactor = async () => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      await enactPatiently(part, definition, stopping);
    }
  };
  const giveUp = (error: unknown) => {
    parts.length = 0;
    throw error;
  };
  const enacted = await Promise.allSettled(Array.from({ length: ENACTORS }, () => enactor().catch(giveUp)));
  for (const result of enacted) if (result.status === 'rejected') throw result.reason;
}

async function enactPatiently(
  part: Part,
  { name }: SubgraphDefinition,
  stopping: AbortSignal,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    stopping.throwIfAborted();
    try {
      return await part();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'SUBGRAPH_UNAVAILABLE') throw conflicting(name, error);
      if (tries === TRIES) throw error;
      await sleep(PAUSE_MS);
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
