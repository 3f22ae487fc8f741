import { Draws } from '../../shared/demonstration/Draws.js';
import { readme } from '../federation/customers.js';
import { TIMELINE_QUERY } from '../federation/missingAgency.js';
import type { Caller } from './callers.js';
import { mannWhitney } from './mannWhitney.js';
import type { Pair, SideName } from './Pair.js';
import { postOf } from './postOf.js';
import type { DoorRequest } from './Side.js';

/** How long each side took for the same requests, in milliseconds beyond what is usual for the request. */
export type Times = Readonly<Record<SideName, readonly number[]>>;

const WARM_UP = 200;
const OBLIGATIONS = `query ($nino: NationalInsuranceNumber!) { childMaintenanceCustomer(nino: $nino) {
  childMaintenanceObligations { id status } } }`;

/** What outsiders ask where a disclosure could cost time: child-maintenance itself, and the timeline through the gateway. */
function requestsOf(callers: readonly Caller[]): readonly DoorRequest[] {
  const variables = { nino: readme.nino };
  return callers.flatMap((caller) => [
    postOf('child-maintenance', caller, { query: OBLIGATIONS, variables }),
    postOf('gateway', caller, { query: TIMELINE_QUERY, variables }),
  ]);
}

/**
 * Asks both sides so many requests, each to both, in the order a b b a, so that whatever else the machine does falls on
 * both alike. Each request's own median, over both sides, is taken off its times.
 */
export async function takeTimes(pair: Pair, callers: readonly Caller[], requests: number): Promise<Times> {
  const asked = requestsOf(callers);
  const taken = asked.map(() => ({ a: [] as number[], b: [] as number[] }));
  for (let turn = -WARM_UP; turn < requests / 2; turn += 1) {
    const place = (turn + WARM_UP) % asked.length;
    const request = asked[place];
    if (request === undefined) break;
    for (const side of turn % 2 === 0 ? (['a', 'b', 'b', 'a'] as const) : (['b', 'a', 'a', 'b'] as const)) {
      const ms = await timeOf(pair, side, request);
      if (turn >= 0) taken[place]?.[side].push(ms);
    }
  }
  const times = { a: [] as number[], b: [] as number[] };
  for (const { a, b } of taken) {
    const usual = medianOf([...a, ...b]);
    times.a.push(...a.map((ms) => ms - usual));
    times.b.push(...b.map((ms) => ms - usual));
  }
  return times;
}

function timeOf(pair: Pair, side: SideName, request: DoorRequest): Promise<number> {
  return pair.on(side, async ({ send }) => {
    const from = performance.now();
    await send(request);
    return performance.now() - from;
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Gives the share of resamples of these times, each as large as they are, in which the test tells the sides apart. */
export function powerOf({ a, b }: Times, level: number, resamples = 200): number {
  const draws = new Draws(1);
  const again = (of: readonly number[]) => of.map(() => draws.pick(of));
  const found = Array.from({ length: resamples }, () => mannWhitney(again(a), again(b))).filter(
    (p) => p <= level,
  );
  return found.length / resamples;
}
