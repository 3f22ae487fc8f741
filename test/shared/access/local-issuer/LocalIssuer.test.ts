import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalIssuer } from '../../../../shared/access/local-issuer/LocalIssuer.js';
import { personas } from '../../../../shared/access/local-issuer/personas.js';
import { createTokenVerifier } from '../../../../shared/access/TokenVerifier.js';
import { ConfigurationError } from '../../../../shared/config/ConfigurationError.js';
import { clockOnDay } from '../../../../shared/time/Clock.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder.js';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const clock = clockOnDay(toPlainDate('2024-06-14'));
const keyFile = () => join(folder.path, 'issuer', 'key.json');

describe('the local issuer', () => {
  it('gives each persona a token that is verified as theirs', async () => {
    const issuer = await openLocalIssuer(folder.path, undefined);
    const verify = createTokenVerifier(issuer.rules, clock);
    for (const persona of personas) {
      expect(await verify(`Bearer ${await issuer.issue(persona)}`)).toEqual({
        subject: persona.name,
        parties: [...persona.parties].sort(),
        scopes: new Set(persona.scopes),
        grade: persona.grade,
      });
    }
    expect(personas.map(({ name }) => name)).toEqual([
      'debt-manager',
      'jobcentre-officer',
      'child-maintenance-officer',
      'child-maintenance-reviewer',
      'home-office-caseworker',
      'manchester-benefits',
      'glasgow-benefits',
      'oversight',
      'performance-analyst',
    ]);
  });

  it('keeps its key, for its owner only', async () => {
    const first = await openLocalIssuer(folder.path, undefined);
    const second = await openLocalIssuer(folder.path, 'development');
    const [persona] = personas;
    const token = await first.issue(persona ?? fail());
    await expect(createTokenVerifier(second.rules, clock)(`Bearer ${token}`)).resolves.toMatchObject({
      subject: 'debt-manager',
    });
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder.path, 'issuer'))).mode & 0o777).toBe(0o700);
  });

  it('does not close the data folder that it makes: PostgreSQL’s user goes through it', async () => {
    const dataDir = join(folder.path, 'new', 'data');
    await openLocalIssuer(dataDir, undefined);
    for (const made of [dataDir, join(folder.path, 'new')])
      expect((await stat(made)).mode & 0o055).toBe(0o055);
    expect((await stat(join(dataDir, 'issuer'))).mode & 0o077).toBe(0);
  });

  it('agrees on one key where several start for the first time at once', async () => {
    const issuers = await Promise.all(
      Array.from({ length: 8 }, () => openLocalIssuer(folder.path, undefined)),
    );
    const [persona] = personas;
    for (const issuer of issuers) {
      const token = `Bearer ${await issuer.issue(persona ?? fail())}`;
      for (const other of issuers) await createTokenVerifier(other.rules, clock)(token);
    }
    expect(await readdir(join(folder.path, 'issuer'))).toEqual(['key.json']);
  });

  it('publishes the public half of its key only', async () => {
    const { rules } = await openLocalIssuer(folder.path, undefined);
    const { d } = JSON.parse(await readFile(keyFile(), 'utf8'));
    expect(JSON.stringify(Reflect.apply(Reflect.get(rules.keys, 'jwks'), rules.keys, []))).not.toContain(d);
  });

  it('of another folder signs what this one does not take', async () => {
    const issuer = await openLocalIssuer(folder.path, undefined);
    const [persona] = personas;
    const token = await issuer.issue(persona ?? fail());
    await rm(keyFile());
    const other = await openLocalIssuer(folder.path, undefined);
    await expect(createTokenVerifier(other.rules, clock)(`Bearer ${token}`)).rejects.toThrow(
      'The token is not valid.',
    );
  });

  it('does not run in production, and makes no key there', async () => {
    await expect(openLocalIssuer(folder.path, 'production')).rejects.toThrow(
      new ConfigurationError(
        'The local issuer does not run in production: set TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_JWKS_URL.',
      ),
    );
    expect(await readdir(folder.path)).toEqual([]);
  });

  it.each([
    ['words', 'my-secret-key'],
    ['half of a key', '{"kty":"EC","d":"my-secret-key"'],
    ['a key of another kind', '{"kty":"oct","k":"my-secret-key"}'],
    ['nothing', ''],
  ])('says what to do where the file of its key holds %s, and does not quote it', async (_why, text) => {
    await openLocalIssuer(folder.path, undefined);
    await writeFile(keyFile(), text);
    await expect(openLocalIssuer(folder.path, undefined)).rejects.toThrow(
      new ConfigurationError(
        `${keyFile()} holds no key of the local issuer: delete it, and a new one is made.`,
      ),
    );
  });
});

function fail(): never {
  throw new Error('There are no personas.');
}
