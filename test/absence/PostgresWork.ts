import { open, truncate } from 'node:fs/promises';

/** What PostgreSQL did in one database. */
export interface Work {
  /** The statements that it was sent. */
  readonly statements: readonly string[];
  /** How each ran: the plan with its estimates, its parameters and the rows that it met. */
  readonly plans: readonly string[];
  /** The blocks that each plan looked at, be they in memory or not. */
  readonly buffers: readonly string[];
  /** Whether a plan could not be read whole: the file may be read while a session still writes to it. */
  readonly isTorn: boolean;
}

export const NO_WORK: Work = { statements: [], plans: [], buffers: [], isTorn: false };

/** Every line of a session begins so; a line that goes on begins with a tab. */
export const LINE_PREFIX = '%q|%d|%p| ';

const BEGINNING = /^\|(?<database>[^|]*)\|\d+\| LOG: {2}(?<said>.*)$/;
const STATEMENT = /^(?:statement|execute [^:]*): /;
const PLAN = /^duration: [\d.]+ ms {2}plan:\n/;

/** What differs from one run to the next of the same work. */
const RUNNING = /Time$|Blocks$/;
/** Several agencies write audit lines at once, and draw the ids of the lines in whatever order. */
const AUDIT_ID = /"id":"[0-9a-f-]{36}",(?="action":)/g;
const LOOKED_AT = ['Shared Hit Blocks', 'Shared Read Blocks'] as const;

/** Reads what a server's log says of the work done since the last time. */
export class PostgresWork {
  private offset = 0;

  constructor(private readonly file: string) {}

  /** Gives the work in each database. */
  async read(): Promise<ReadonlyMap<string, Work>> {
    const text = await this.readOn();
    const work = new Map<string, Doing>();
    for (const { database, said } of recordsIn(text)) {
      const done = work.get(database) ?? { statements: [], plans: [], buffers: [], isTorn: false };
      work.set(database, done);
      if (STATEMENT.test(said)) done.statements.push(said.replace(STATEMENT, ''));
      if (PLAN.test(said)) notePlan(said.replace(PLAN, ''), done);
    }
    // Several connections work at once.
    for (const { statements, plans, buffers } of work.values()) {
      statements.sort();
      plans.sort();
      buffers.sort();
    }
    return work;
  }

  /** Forgets all that was logged, so that the file does not grow for ever. */
  async clear(): Promise<void> {
    await truncate(this.file);
    this.offset = 0;
  }

  private async readOn(): Promise<string> {
    const handle = await open(this.file);
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(size - this.offset);
      await handle.read(buffer, 0, buffer.length, this.offset);
      this.offset = size;
      return buffer.toString();
    } finally {
      await handle.close();
    }
  }
}

function recordsIn(text: string): readonly { readonly database: string; said: string }[] {
  const records: { database: string; said: string }[] = [];
  for (const line of text.split('\n')) {
    const { database = '', said = '' } = BEGINNING.exec(line)?.groups ?? {};
    const last = records.at(-1);
    if (database !== '') records.push({ database, said });
    else if (line.startsWith('\t') && last) last.said += `\n${line.slice(1)}`;
  }
  return records;
}

type Blocks = Readonly<Record<(typeof LOOKED_AT)[number], number>>;

interface Plan extends Blocks {
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
}

interface Logged {
  readonly 'Query Text': string;
  readonly Plan: Plan;
}

interface Doing {
  readonly statements: string[];
  readonly plans: string[];
  readonly buffers: string[];
  isTorn: boolean;
}

function notePlan(text: string, doing: Doing): void {
  const logged = parsed(text);
  if (logged === null) {
    doing.isTorn = true;
    return;
  }
  const { plans, buffers } = doing;
  plans.push(
    JSON.stringify(logged, (key, value) => {
      if (RUNNING.test(key)) return undefined;
      return key === 'Query Parameters' ? String(value).replaceAll(AUDIT_ID, '') : value;
    }),
  );
  buffers.push(`${logged['Query Text']} ${blocksOf(logged.Plan)}`);
}

function parsed(text: string): Logged | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of a write or a lock, only what its search looked at: where a row is put depends on what was written before. */
function blocksOf(plan: Plan): number {
  const { 'Node Type': type, Plans: below = [] } = plan;
  return type === 'ModifyTable' || type === 'LockRows'
    ? below.reduce((sum, part) => sum + blocksOf(part), 0)
    : LOOKED_AT.reduce((sum, key) => sum + plan[key], 0);
}
