import { request } from 'undici';
import type { Answer } from '../support/openTestSubgraph.js';

export interface HttpAnswer extends Answer {
  readonly status: number;
}

/** Sends an operation to the endpoint at a port of this machine. */
export async function post(
  port: number,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<HttpAnswer> {
  const { statusCode, body } = await request(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await body.json();
  return { status: statusCode, ...(typeof answer === 'object' ? answer : {}) };
}
