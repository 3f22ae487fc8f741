import type { Draws } from '../../shared/demonstration/Draws.js';
import type { Caller } from './callers.js';
import type { Pools } from './Pools.js';
import { headersOf, postOf } from './postOf.js';
import type { DoorRequest } from './Side.js';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const PATHS = ['/', '/graphql', '/health', '/ping', '/info', '/metrics', '/coordination/graphql', '/nothing'];

/** Gives a request that is no operation: another page, another method, a body that is none. */
export function drawPage(draws: Draws, door: string, caller: Caller, { ids, ninos }: Pools): DoorRequest {
  const asked = postOf(door, caller, '');
  const method = draws.pick(METHODS);
  const found = draws.pick([...PATHS, ...PATHS, `/graphql?query={__typename}`, `/${draws.pick(ids)}`]);
  return draws.pick<DoorRequest>([
    { ...asked, method: 'GET', path: found },
    { ...asked, method: 'GET', path: '/health' },
    { ...asked, method: 'GET', path: draws.pick(['/health', '/metrics', '/info']) },
    { ...asked, method, path: found },
    { ...asked, method: 'POST', path: found, body: '{}' },
    { ...asked, body: draws.pick(['', '{', 'null', '[]', '{"query":1}', '{"variables":{}}', '"text"']) },
    { ...asked, body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]) },
    { ...asked, body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }) },
    {
      ...asked,
      headers: { ...headersOf(caller.authorization), 'content-type': 'text/plain', accept: 'text/html' },
      body: draws.pick([...ninos]),
    },
  ]);
}
