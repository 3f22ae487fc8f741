import { describe, expect, it } from 'vitest';
import { addressAt } from '../../../shared/running/addressAt.js';

describe('addressAt', () => {
  it.each([
    ['an address is itself', '127.0.0.1', 'http://127.0.0.1:4000'],
    ['a name is itself', 'localhost', 'http://localhost:4000'],
    ['every address is reached at the loopback one', '0.0.0.0', 'http://127.0.0.1:4000'],
    ['every address of IPv6 too', '::', 'http://[::1]:4000'],
    ['an IPv6 address stands in brackets', '::1', 'http://[::1]:4000'],
  ])('%s', (_why, host, address) => {
    expect(addressAt(host, 4000)).toBe(address);
    expect(new URL(address).port).toBe('4000');
  });
});
