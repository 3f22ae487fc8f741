import { describe, expect, it } from 'vitest';
import { readConfig } from '../../gateway/config.js';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { ConfigurationError } from '../../shared/config/ConfigurationError.js';

function complaint(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'It was taken.';
}

describe('readConfig', () => {
  it('needs nothing: everything runs here, and is reached in process', () => {
    const { transport, elsewhere, timeouts, settings } = readConfig({});
    expect({ transport, elsewhere: elsewhere.size, basePort: settings.basePort }).toEqual({
      transport: 'in-process',
      elsewhere: 0,
      basePort: 4000,
    });
    expect(timeouts.fetchMs).toBeLessThan(timeouts.operationMs);
    expect(timeouts.operationMs).toBeLessThan(3_000);
  });

  it('takes an empty variable for one that is not set', () => {
    const { transport, elsewhere } = readConfig({ TRANSPORT: '', DEBT_MANAGEMENT_URL: '' });
    expect({ transport, elsewhere: elsewhere.size }).toEqual({ transport: 'in-process', elsewhere: 0 });
  });

  it('takes each of its variables', () => {
    const { transport, elsewhere, timeouts } = readConfig({
      TRANSPORT: 'http',
      OPERATION_TIMEOUT_MS: '900',
      FETCH_TIMEOUT_MS: '600',
      COMMAND_TIMEOUT_MS: '5000',
      CHILD_MAINTENANCE_URL: 'https://child-maintenance.example/graphql',
    });
    expect(transport).toBe('http');
    expect(timeouts).toEqual({ operationMs: 900, fetchMs: 600, commandMs: 5_000 });
    expect([...elsewhere].map(([name, { href }]) => [name, href])).toEqual([
      ['child-maintenance', 'https://child-maintenance.example/graphql'],
    ]);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  const urls = subgraphs.map(({ names }) => `${names.agency}_URL`);

  it.each<[string, string, string]>([
    ['no such way', 'TRANSPORT', 'carrier-pigeon'],
    ['no number', 'OPERATION_TIMEOUT_MS', 'soon'],
    ['no time at all', 'OPERATION_TIMEOUT_MS', '0'],
    ['half a millisecond', 'FETCH_TIMEOUT_MS', '0.5'],
    ['more than a minute', 'FETCH_TIMEOUT_MS', '60001'],
    ['a negative time', 'COMMAND_TIMEOUT_MS', '-1'],
    ...urls.flatMap((variable): [string, string, string][] => [
      ['no address', variable, 'over there'],
      ['an address without a scheme', variable, 'debts.example:4001/graphql'],
      ['another scheme', variable, 'ftp://debts.example/graphql'],
      ['a host without its path', variable, 'http://debts.example:4001'],
    ]),
    ['no port', 'BASE_PORT', 'http'],
    ['a port that leaves no room', 'BASE_PORT', '65531'],
    ['no day', 'TODAY', '2026-02-30'],
    ['no level', 'LOG_LEVEL', 'loud'],
    ['no kind of number', 'NUMBERS', 'some'],
    ['neither on nor off', 'DEMONSTRATION', 'perhaps'],
    ['no address of keys', 'TOKEN_JWKS_URL', 'keys'],
    ['one of three', 'TOKEN_ISSUER', 'https://issuer.example'],
  ])('refuses %s: %s is named, and what to set', (_why, variable, value) => {
    const line = complaint({ [variable]: value });
    expect(line).toMatch(new RegExp(`^[A-Z_, ]*${variable}[A-Z_, ]*: (write|set|leave) .+$`));
  });
});
