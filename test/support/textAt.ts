import type { Answer } from './openTestSubgraph.js';

/** Gives the text at a place of an answer, such as the id of what a mutation made. */
export function textAt({ data, errors }: Answer, ...path: readonly string[]): string {
  let value: unknown = data;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  if (typeof value !== 'string')
    throw new Error(`The answer has no text at ${path.join('.')}: ${JSON.stringify(errors ?? data)}`);
  return value;
}
