import { execFile } from 'node:child_process';
import { access, chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { escapeLiteral } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../gateway/config.js';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { readDatabaseUrls } from '../../shared/config/readSettings.js';
import { openDatabase } from '../../shared/database/openDatabase.js';
import { createLogger } from '../../shared/logging/createLogger.js';
import { projectRoot } from '../../shared/projectRoot.js';
import { asSuperuser } from '../support/asSuperuser.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const run = promisify(execFile);
const root = projectRoot();
const names = subgraphs.map(({ names: { agency } }) => agency.toLowerCase());

const port = () => inject('postgresPort');
const inServer = (sql: readonly string[]) =>
  asSuperuser(port(), 'postgres', async (client) => {
    for (const statement of sql) await client.query(statement);
  });

/** Stands in for psql, which not every machine has: notes what it is told to run. */
const PSQL = '#!/bin/sh\ncat >> "$TOLD"\n';

/** Gives the statements of docker/create-databases.sh, as psql is told to run them. */
async function statementsOf(password: string): Promise<string[]> {
  const { path, remove } = await temporaryFolder();
  await writeFile(join(path, 'psql'), PSQL);
  await chmod(join(path, 'psql'), 0o755);
  const env = { PATH: `${path}:${process.env.PATH}`, TOLD: join(path, 'told') };
  await run('sh', [join(root, 'docker', 'create-databases.sh')], {
    env: { ...env, POSTGRES_USER: 'postgres', DATABASE_PASSWORD: password },
  });
  const told = await readFile(env.TOLD, 'utf8');
  await remove();
  return told.replaceAll(`:'password'`, escapeLiteral(password)).split(';\n').slice(0, -1);
}

/** Gives what docker-compose.yml says of a service, with its variables as they are where PostgreSQL is the tests'. */
async function serviceOf(name: string): Promise<{ text: string; environment: Record<string, string> }> {
  const file = await readFile(join(root, 'docker-compose.yml'), 'utf8');
  const [, text = ''] = new RegExp(`\\n  ${name}:\\n((?:    .*\\n)+)`).exec(file) ?? [];
  const variables = [...text.matchAll(/^ {6}([A-Z_]+): (\S+)$/gm)].map(([, key = '', value = '']) => [
    key,
    value.replace(/\$\{DATABASE_PASSWORD\}/, 'password').replace('@postgres:5432', `@127.0.0.1:${port()}`),
  ]);
  return { text, environment: Object.fromEntries(variables) };
}

beforeAll(async () => inServer(await statementsOf('it"s \' odd')));

afterAll(() =>
  inServer(
    names.flatMap((name) => [
      `DROP DATABASE ${name} WITH (FORCE)`,
      `DROP ROLE ${name}_owner`,
      `DROP ROLE ${name}_app`,
    ]),
  ),
);

describe('docker-compose.yml and docker/create-databases.sh', () => {
  it.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
    '%s finds its program, its port, and a database that its roles may use as they should',
    async (name, { names: { agency }, portOffset, entities, migrations }) => {
      const { text, environment } = await serviceOf(name);
      const [, script = ''] = /command: \['node', '--enable-source-maps', '([^']+)'\]/.exec(text) ?? [];
      await access(join(root, script));
      expect(script).toContain(name);
      expect(text).toContain(`ports: ['127.0.0.1:${4000 + portOffset}:${4000 + portOffset}']`);
      const urls = readDatabaseUrls(agency, environment);
      if (urls === null) throw new Error(`${name} has no address of its database.`);
      const database = await openDatabase({
        urls,
        entities,
        migrations,
        log: createLogger('test', 'silent'),
      });
      await database.close();
    },
  );

  it('the gateway finds all four where their services are', async () => {
    const { text, environment } = await serviceOf('gateway');
    const addresses = subgraphs.map(({ name, portOffset }) => [
      name,
      new URL(`http://${name}:${4000 + portOffset}/graphql`),
    ]);
    expect([...readConfig(environment).elsewhere]).toEqual(addresses);
    expect(text).toContain(`ports: ['127.0.0.1:4000:4000']`);
  });

  it('every role has a password, and none is above row-level security', async () => {
    const roles = await asSuperuser(port(), 'postgres', async (client) => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS count, bool_and(rolpassword IS NOT NULL) AS "haveOne",
                bool_or(rolsuper OR rolbypassrls) AS "areAbove"
         FROM pg_authid WHERE rolname = ANY ($1)`,
        [names.flatMap((name) => [`${name}_owner`, `${name}_app`])],
      );
      return rows;
    });
    expect(roles).toEqual([{ count: 8, haveOne: true, areAbove: false }]);
  });
});
