import { setImmediate } from 'node:timers/promises';
import { linesByRequest } from './logSink.js';
import type { LoggedServer } from './openLoggedServer.js';
import { NO_WORK, type Work } from './PostgresWork.js';
import { OTHER_AGENCIES, readTables } from './readTables.js';
import { type Databases, type DoorAnswer, type DoorRequest, openSide, type Side } from './Side.js';
import { beginIds } from './seededIds.js';

export type SideName = 'a' | 'b';

/** By what two federations can be told apart. */
export type Comparison =
  | 'status'
  | 'headers'
  | 'body'
  | 'statements'
  | 'plans'
  | 'buffers'
  | 'child-maintenance asked'
  | 'log'
  | 'tables';

export interface Difference {
  readonly by: Comparison;
  readonly a: string;
  readonly b: string;
}

/** What can be seen of one request from without and, in PostgreSQL's log, from within. */
export interface Observed {
  readonly answer: DoorAnswer;
  /** By the agency. */
  readonly work: ReadonlyMap<string, Work>;
}

let asked: SideName = 'a';

/** Gives the federation that is being asked: what a process of its own would know without a word. */
export function sideAsked(): SideName {
  return asked;
}

/** Two federations that began alike, of which only child-maintenance's data have gone different ways. */
export class Pair {
  private constructor(
    private readonly server: LoggedServer,
    readonly a: Side,
    readonly b: Side,
  ) {}

  static async open(server: LoggedServer, base: Databases, today: string): Promise<Pair> {
    return new Pair(server, await openSide(server, base, today), await openSide(server, base, today));
  }

  /** Does something on one side only. */
  async on<T>(name: SideName, work: (side: Side) => Promise<T>): Promise<T> {
    asked = name;
    return work(this[name]);
  }

  /** Sends a request with this id to one side. */
  async observe(name: SideName, request: DoorRequest, id: string): Promise<Observed> {
    asked = name;
    beginIds(id);
    await this.server.work.read();
    const headers = { ...request.headers, 'x-request-id': id };
    const answer = await this[name].send({ ...request, headers });
    await setImmediate();
    return { answer, work: this.workOf(name, await this.server.work.read()) };
  }

  /** Gives by which tables of the other agencies, audit trails included, the sides differ. */
  async differenceOfTables(): Promise<readonly Difference[]> {
    const differences: Difference[] = [];
    for (const agency of OTHER_AGENCIES) {
      const [a, b] = await Promise.all([this.a, this.b].map((side) => readTables(side.databases, agency)));
      for (const table of Object.keys({ ...a, ...b })) {
        if (a?.[table] === b?.[table]) continue;
        differences.push({ by: 'tables', a: `${agency} ${table} ${a?.[table]}`, b: `${b?.[table]}` });
      }
    }
    return differences;
  }

  /** Lets go of what was logged until now. */
  forgetLog(): void {
    for (const { lines } of [this.a, this.b]) lines.length = 0;
  }

  /** Gives what was logged of each request on each side, by the request's id. */
  logged(): Readonly<Record<SideName, ReadonlyMap<string, readonly string[]>>> {
    return { a: linesByRequest(this.a.lines), b: linesByRequest(this.b.lines) };
  }

  async close(): Promise<void> {
    await this.a.close();
    await this.b.close();
  }

  private workOf(name: SideName, byDatabase: ReadonlyMap<string, Work>): ReadonlyMap<string, Work> {
    const agencies = [...this[name].databases].map(([agency, { appUrl }]) => {
      const database = new URL(appUrl).pathname.slice(1);
      return [agency, byDatabase.get(database) ?? NO_WORK] as const;
    });
    return new Map(agencies);
  }
}
