import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../gateway/config.js';
import { ConfigurationError } from '../../../shared/config/ConfigurationError.js';
import { type Environment, readDatabaseUrls, readSettings } from '../../../shared/config/readSettings.js';
import { runProgram } from '../../support/runProgram.js';

function lineOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'taken';
}

const TOKENS = {
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'sla',
  TOKEN_JWKS_URL: 'https://issuer.example/keys',
};
const PORT = 'BASE_PORT: write a port from 1 to 65530: the five after it are used too';
const ALL_THREE = 'TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL: set all three, or none for the local issuer';

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    for (const environment of [
      {},
      { BASE_PORT: '', TODAY: '', NODE_ENV: '', TOKEN_ISSUER: '', PATH: '/bin' },
    ]) {
      expect(readSettings(environment)).toEqual({
        basePort: 4000,
        host: '127.0.0.1',
        dataDir: resolve('data'),
        today: null,
        isProduction: false,
        logLevel: 'info',
        numberMode: 'synthetic',
        loadDemonstration: true,
        databaseTimeoutMs: 1_500,
        issuer: null,
      });
    }
  });

  it('takes what is set', () => {
    const environment = {
      BASE_PORT: '65530',
      HOST: '::1',
      DATA_DIR: '/srv/sla',
      TODAY: '2024-02-29',
      LOG_LEVEL: 'silent',
      NUMBERS: 'real',
      DATABASE_TIMEOUT_MS: '700',
      ...TOKENS,
    };
    expect(readSettings(environment)).toEqual({
      basePort: 65_530,
      host: '::1',
      dataDir: '/srv/sla',
      today: '2024-02-29',
      isProduction: false,
      logLevel: 'silent',
      numberMode: 'real',
      loadDemonstration: false,
      databaseTimeoutMs: 700,
      issuer: {
        issuer: 'https://issuer.example',
        audience: 'sla',
        jwksUrl: new URL('https://issuer.example/keys'),
      },
    });
  });

  it.each<[string, Environment, boolean]>([
    ['by default', {}, true],
    ['off where it is switched off', { DEMONSTRATION: 'off' }, false],
    ['off in production', { NODE_ENV: 'production' }, false],
    ['on in production where it is switched on', { NODE_ENV: 'production', DEMONSTRATION: 'on' }, true],
    ['off with real numbers', { NUMBERS: 'real' }, false],
  ])('loads the demonstration %s', (_why, environment, wanted) => {
    expect(readSettings(environment).loadDemonstration).toBe(wanted);
  });

  it.each<[string, Environment, string]>([
    ['a port that is a word', { BASE_PORT: 'http' }, PORT],
    ['port 0', { BASE_PORT: '0' }, PORT],
    ['a port below 0', { BASE_PORT: '-1' }, PORT],
    ['half a port', { BASE_PORT: '4000.5' }, PORT],
    ['a port in other digits', { BASE_PORT: '0x1000' }, PORT],
    ['a port without room for five more', { BASE_PORT: '65531' }, PORT],
    ['a blank for a port', { BASE_PORT: ' ' }, PORT],
    [
      'an address for a host',
      { HOST: 'http://localhost' },
      'HOST: write the name or address to listen at, such as 127.0.0.1',
    ],
    ['a day in British order', { TODAY: '14/06/2024' }, 'TODAY: write a day that exists as YYYY-MM-DD'],
    ['a day that no year has', { TODAY: '2023-02-29' }, 'TODAY: write a day that exists as YYYY-MM-DD'],
    ['production misspelt', { NODE_ENV: 'prod' }, 'NODE_ENV: write production or development or test'],
    [
      'another level',
      { LOG_LEVEL: 'verbose' },
      'LOG_LEVEL: write fatal or error or warn or info or debug or silent',
    ],
    ['another kind of numbers', { NUMBERS: 'both' }, 'NUMBERS: write synthetic or real'],
    [
      'a demonstration that is neither on nor off',
      { DEMONSTRATION: 'yes' },
      'DEMONSTRATION: write on or off',
    ],
    [
      'a demonstration with real numbers',
      { DEMONSTRATION: 'on', NUMBERS: 'real' },
      'DEMONSTRATION: synthetic people never go into a database of real numbers; leave it off',
    ],
    [
      'keys that are no address',
      { ...TOKENS, TOKEN_JWKS_URL: 'issuer.example/keys' },
      'TOKEN_JWKS_URL: write an address that begins with https://',
    ],
    [
      'keys in a file',
      { ...TOKENS, TOKEN_JWKS_URL: 'file:///keys' },
      'TOKEN_JWKS_URL: write an address that begins with https://',
    ],
    ['an issuer without its keys', { ...TOKENS, TOKEN_JWKS_URL: '' }, ALL_THREE],
    ['keys without their issuer', { ...TOKENS, TOKEN_ISSUER: '' }, ALL_THREE],
    ['an issuer without an audience', { ...TOKENS, TOKEN_AUDIENCE: '' }, ALL_THREE],
  ])('%s', (_why, environment, line) => {
    expect(lineOf(() => readSettings(environment))).toBe(line);
  });
});

describe('readDatabaseUrls', () => {
  const APP = 'postgres://app:secret@db.example:5432/debt';
  const OWNER = 'postgresql://owner:secret@db.example/debt';
  const RULE = 'write an address such as postgres://role:password@host:5432/database';
  const read = (app: string, owner: string) =>
    readDatabaseUrls('DEBT_MANAGEMENT', {
      DEBT_MANAGEMENT_DATABASE_URL: app,
      DEBT_MANAGEMENT_DATABASE_OWNER_URL: owner,
    });

  it('gives both addresses, or null for the embedded server', () => {
    expect(read(APP, OWNER)).toEqual({ appUrl: APP, ownerUrl: OWNER });
    expect(read('', '')).toBeNull();
    expect(readDatabaseUrls('JOBCENTRE_PLUS', { DEBT_MANAGEMENT_DATABASE_URL: APP })).toBeNull();
  });

  const BOTH =
    'DEBT_MANAGEMENT_DATABASE_URL, DEBT_MANAGEMENT_DATABASE_OWNER_URL: set both, or none for the embedded PostgreSQL';
  it.each([
    ['one without the other', APP, '', BOTH],
    ['the other without the one', '', OWNER, BOTH],
    ['words', 'secret words', OWNER, `DEBT_MANAGEMENT_DATABASE_URL: ${RULE}`],
    [
      'another database',
      APP,
      'mysql://owner:secret@db.example/debt',
      `DEBT_MANAGEMENT_DATABASE_OWNER_URL: ${RULE}`,
    ],
  ])('%s', (_why, app, owner, line) => {
    expect(lineOf(() => read(app, owner))).toBe(line);
  });
});

describe('readConfig of the gateway', () => {
  it.each<[string, Environment, RegExp]>([
    ['another transport', { TRANSPORT: 'pigeon' }, /^TRANSPORT: .*in-process.*http/],
    ['a time that is a word', { OPERATION_TIMEOUT_MS: 'soon' }, /^OPERATION_TIMEOUT_MS: ./],
    ['no time at all', { FETCH_TIMEOUT_MS: '0' }, /^FETCH_TIMEOUT_MS: ./],
    ['more than a minute', { COMMAND_TIMEOUT_MS: '60001' }, /^COMMAND_TIMEOUT_MS: ./],
    ['an agency nowhere', { DEBT_MANAGEMENT_URL: 'debt' }, /^DEBT_MANAGEMENT_URL: ./],
    ['an agency by another protocol', { LOCAL_AUTHORITY_URL: 'ftp://a.example' }, /^LOCAL_AUTHORITY_URL: ./],
    ['a setting of every process', { BASE_PORT: 'x' }, /^BASE_PORT: ./],
  ])('%s: one line that names it and quotes nothing', (_why, environment, line) => {
    const said = lineOf(() => readConfig(environment));
    expect(said).toMatch(line);
    expect(said).not.toMatch(/\n|pigeon|soon|a\.example/);
  });
});

describe('a process that is set up wrongly', () => {
  it('ends with status 1 and that one line', async () => {
    expect(await runProgram('gateway/main.ts', [], { BASE_PORT: 'x' })).toEqual({
      status: 1,
      out: '',
      err: `${PORT}\n`,
    });
  });
});
