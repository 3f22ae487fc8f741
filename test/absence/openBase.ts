import { prepareEmbeddedDatabase } from '../../shared/database/embedded/prepareEmbeddedDatabase.js';
import { crossing, readme, undisclosed } from '../federation/customers.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { tellStories } from '../support/tellStories.js';
import { type LoggedServer, openLoggedServer } from './openLoggedServer.js';
import type { Databases } from './Side.js';

/** A server with a database an agency, in which three customers’ stories were told but for any disclosure. */
export async function openBase(): Promise<{ readonly server: LoggedServer; readonly base: Databases }> {
  const server = await openLoggedServer();
  const stories = [readme, crossing, undisclosed].map((story) => ({ ...story, disclosure: null }));
  const base = await tellStories(stories, (name) => prepareEmbeddedDatabase(server.port, name));
  await tidyUp(server, base);
  return { server, base };
}

/** What updates leave behind PostgreSQL clears away when it comes to it, on one of two equal databases sooner than on the other. */
export async function tidyUp({ port }: LoggedServer, databases: Databases): Promise<void> {
  for (const { ownerUrl } of databases.values()) {
    const name = new URL(ownerUrl).pathname.slice(1);
    await asSuperuser(port, name, (client) => client.query('VACUUM (FREEZE, ANALYZE)'));
  }
}
