import { Client } from 'pg';
import type { DatabaseUrls } from '../Database.js';

const PREPARE_LOCK = 5_130_002;
const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Gives the addresses of a database in the embedded server, after making what is missing of it: the database `<name>`,
 * the role `<name>_owner` for migrations and the role `<name>_app` for the application, which only these two may enter.
 * May be repeated, and asked for by several processes at once.
 * @throws if the name is no plain lower-case identifier.
 */
export async function prepareEmbeddedDatabase(port: number, name: string): Promise<DatabaseUrls> {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot name a database.`);
  const client = new Client({ ...server(port), user: 'postgres', database: 'postgres', ssl: false });
  // A connection lost between two statements fails the next one; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
    await prepare(client, name);
  } finally {
    await client.end();
  }
  return { ownerUrl: urlOf(port, name, 'owner'), appUrl: urlOf(port, name, 'app') };
}

async function prepare(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ hasDatabase: boolean; hasOwner: boolean; hasApp: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1) AS "hasDatabase",
            EXISTS (SELECT FROM pg_roles WHERE rolname = $1 || '_owner') AS "hasOwner",
            EXISTS (SELECT FROM pg_roles WHERE rolname = $1 || '_app') AS "hasApp"`,
    [name],
  );
  const [found] = rows;
  if (!found?.hasOwner) await client.query(`CREATE ROLE ${name}_owner LOGIN NOSUPERUSER NOBYPASSRLS`);
  if (!found?.hasApp) await client.query(`CREATE ROLE ${name}_app LOGIN NOSUPERUSER NOBYPASSRLS`);
  if (!found?.hasDatabase)
    await client.query(`CREATE DATABASE ${name} OWNER ${name}_owner TEMPLATE template0`);
  await client.query(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
     GRANT CONNECT ON DATABASE ${name} TO ${name}_app;
     REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC`,
  );
}

function urlOf(port: number, name: string, role: 'owner' | 'app'): string {
  const { host } = server(port);
  return `postgres://${name}_${role}@${host}:${port}/${name}?sslmode=disable`;
}

function server(port: number): { host: string; port: number } {
  return { host: '127.0.0.1', port };
}
