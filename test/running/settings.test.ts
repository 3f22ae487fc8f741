import { describe, it } from 'vitest';
import { openPlace } from './openPlace.js';

const GATEWAY = 'gateway/main.js';
const SUBGRAPH = 'subgraphs/debt-management/main.js';
const NOBODY_THERE = 'postgres://someone:s3cret@127.0.0.1:1/debt_management';

describe('a setting that cannot be used ends the process with status 1 and one line that names it', () => {
  it.concurrent.for<readonly [string, string, string, Readonly<Record<string, string>>]>([
    ['no port', GATEWAY, 'BASE_PORT', { BASE_PORT: 'abc' }],
    ['no port, for a subgraph alone', SUBGRAPH, 'BASE_PORT', { BASE_PORT: '65531' }],
    ['a day that does not exist', GATEWAY, 'TODAY', { TODAY: '2026-02-30' }],
    ['a day without demonstration data', SUBGRAPH, 'TODAY', { TODAY: '2030-01-01', DEMONSTRATION: 'on' }],
    ['no kind of numbers', GATEWAY, 'NUMBERS', { NUMBERS: 'x' }],
    ['no address of this machine', SUBGRAPH, 'HOST', { HOST: '192.0.2.1' }],
    ['a folder that cannot be', GATEWAY, 'DATA_DIR', { DATA_DIR: '/dev/null/data' }],
    [
      'one of two addresses only',
      GATEWAY,
      'DEBT_MANAGEMENT_DATABASE_OWNER_URL',
      { DEBT_MANAGEMENT_DATABASE_URL: NOBODY_THERE },
    ],
    [
      'an address where nothing listens',
      SUBGRAPH,
      'DEBT_MANAGEMENT_DATABASE_URL',
      { DEBT_MANAGEMENT_DATABASE_URL: NOBODY_THERE, DEBT_MANAGEMENT_DATABASE_OWNER_URL: NOBODY_THERE },
    ],
    ['no address', GATEWAY, 'DEBT_MANAGEMENT_URL', { DEBT_MANAGEMENT_URL: 'notaurl' }],
    ['an issuer alone', GATEWAY, 'TOKEN_JWKS_URL', { TOKEN_ISSUER: 'https://issuer.example' }],
    ['production without an issuer', GATEWAY, 'TOKEN_JWKS_URL', { NODE_ENV: 'production' }],
  ])('%s', async ([_why, script, named, variables], { expect, onTestFinished }) => {
    const place = await openPlace();
    onTestFinished(place.close);
    const program = place.start(script, { DEMONSTRATION: 'off', ...variables });
    expect(await program.ended).toBe(1);
    expect(program.complaints()).toMatch(/^[^\n]+\n$/);
    expect(program.complaints()).toContain(named);
    expect(program.complaints()).not.toMatch(/s3cret|undefined|node:|\.js/);
    expect(program.output()).toBe('');
  });
});
