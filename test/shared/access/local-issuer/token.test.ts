import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalIssuer } from '../../../../shared/access/local-issuer/LocalIssuer.js';
import { personas } from '../../../../shared/access/local-issuer/personas.js';
import { createTokenVerifier } from '../../../../shared/access/TokenVerifier.js';
import { systemClock } from '../../../../shared/time/Clock.js';
import { runProgram } from '../../../support/runProgram.js';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder.js';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const token = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runProgram('shared/access/local-issuer/token.ts', words, { DATA_DIR: folder.path, ...environment });

describe.concurrent('npm run token', () => {
  it('-- oversight prints a token that a service on the same data takes', async () => {
    const { status, out, err } = await token(['oversight']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { rules } = await openLocalIssuer(folder.path, undefined);
    const principal = await createTokenVerifier(rules, systemClock)(`Bearer ${out.trimEnd()}`);
    expect(principal?.parties).toEqual(['CHILD_MAINTENANCE_GROUP', 'DEBT_MANAGEMENT', 'JOBCENTRE_PLUS']);
  });

  it('-- --list prints the personas, one a line', async () => {
    const { status, out } = await token(['--list']);
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(personas.map(({ name }) => name));
  });

  const HELP = 'Name a persona: npm run token -- <persona>. See npm run token -- --list.\n';
  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['somebody unknown', ['nobody'], {}, HELP],
    ['nobody at all', [], {}, HELP],
    [
      'a setting that is wrong',
      ['oversight'],
      { TODAY: 'tomorrow' },
      'TODAY: write a day that exists as YYYY-MM-DD\n',
    ],
    [
      'production',
      ['oversight'],
      { NODE_ENV: 'production' },
      'The local issuer does not run in production: set TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_JWKS_URL.\n',
    ],
  ])('ends with status 1 and one line for %s', async (_why, words, environment, line) => {
    expect(await token(words, environment)).toEqual({ status: 1, out: '', err: line });
  });
});
