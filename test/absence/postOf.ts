import type { Caller } from './callers.js';
import type { DoorRequest } from './Side.js';

/** Gives a request that posts this to a door's endpoint, as JSON unless it is text already. */
export function postOf(door: string, { authorization }: Caller, body: unknown): DoorRequest {
  return {
    door,
    method: 'POST',
    path: door === 'coordination' ? '/coordination/graphql' : '/graphql',
    headers: headersOf(authorization),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export function headersOf(authorization: string | null): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
}
