import type { Series } from '../report/statistics.js';

/**
 * Does both things once a round, in turn, so that whatever else the machine does falls on both alike; a first round is
 * thrown away. Gives what each gave, a value a round.
 */
export async function inRounds(
  rounds: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<readonly [Series, Series]> {
  const values: [number, number][] = [];
  for (let round = 0; round <= rounds; round += 1) values.push([await one(), await other()]);
  const counted = values.slice(1);
  return [counted.map(([first]) => first), counted.map(([, second]) => second)];
}

/** Gives how long it takes, in milliseconds, on average of so many times one after the other. */
export async function timeOf(times: number, act: (time: number) => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  for (let time = 0; time < times; time += 1) await act(time);
  return (performance.now() - begunAt) / times;
}
