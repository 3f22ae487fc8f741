import type { Difference } from './Pair.js';
import type { DoorRequest } from './Side.js';

/** A request by whose answer, or by whose traces, two federations could be told apart that differ in disclosures only. */
export interface Finding extends Difference {
  /** With this seed the same run comes to the same request. */
  readonly seed: number;
  readonly combination: number;
  readonly who: string;
  readonly asked: DoorRequest | null;
}

/** What a run has asked, and what it found. */
export class Proof {
  readonly findings: Finding[] = [];
  combinations = 0;
  pairs = 0;
  /** Answers with data and without an error: a run of refusals only would prove nothing. */
  answered = 0;
  /** Commands of others that both sides did. */
  written = 0;
  /** How often each command of child-maintenance was done. */
  readonly commands = new Map<string, number>();
  readonly callers = new Set<string>();
  readonly doors = new Map<string, number>();

  constructor(readonly seed: number) {}

  /** Gives the run in words, with its first findings whole, so that each can be repeated. */
  report(): string {
    const { seed, combinations, pairs, answered, written, findings, callers } = this;
    const doors = [...this.doors].map(([door, count]) => `${door} ${count}`).join(', ');
    const commands = [...this.commands].map(([name, count]) => `${name} ${count}`).join(', ');
    return [
      `Seed ${seed}: ${combinations} combinations in ${pairs} pairs, by ${callers.size} callers; ${answered} answered with data, ${written} orders of others done alike; ${findings.length} differences.`,
      `Doors: ${doors}.`,
      `Disclosure commands done: ${commands}.`,
      ...findings.slice(0, 5).map(describe),
    ].join('\n');
  }
}

const LONGEST = 1_500;

function describe({ by, seed, combination, who, asked, a, b }: Finding): string {
  const { door, method, path, body } = asked ?? { door: '', method: '', path: '', body: '' };
  const [from, fromB] = apart(a, b);
  return [
    `By ${by}: seed ${seed}, combination ${combination}, as ${who}: ${door} ${method} ${path}`,
    `  asked: ${body ?? ''}`,
    `  one side:   ${from}`,
    `  the other:  ${fromB}`,
  ].join('\n');
}

/** Gives where two texts part, with a little of what is before. */
function apart(a: string, b: string): readonly [string, string] {
  let place = 0;
  while (place < a.length && a[place] === b[place]) place += 1;
  const from = Math.max(0, place - 200);
  return [a.slice(from, from + LONGEST), b.slice(from, from + LONGEST)];
}
