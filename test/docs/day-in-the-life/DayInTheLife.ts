import { FederationInTime } from '../../support/FederationInTime.js';
import { Transcript } from '../../support/Transcript.js';
import { commands } from './commands.js';
import { questions } from './questions.js';

/** The record that a command answers with: its id, and the version that the next command takes. */
export interface Held {
  readonly id: unknown;
  readonly version: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** One customer's case, ordered and asked about through the gateway only, from day to day. */
export class DayInTheLife {
  private constructor(
    private readonly federation: FederationInTime,
    readonly transcript: Transcript,
    readonly nino: string,
  ) {}

  static async startingOn(day: string, nino: string): Promise<DayInTheLife> {
    const federation = await FederationInTime.startingOn(day);
    return new DayInTheLife(federation, new Transcript(federation), nino);
  }

  heading(title: string, ...said: readonly string[]): void {
    this.transcript.write(`## ${title}`, ...said);
  }

  async moveTo(day: string, title: string, ...said: readonly string[]): Promise<void> {
    await this.federation.moveTo(day);
    this.heading(`${day}: ${title}`, ...said);
  }

  order(who: string, why: string, command: keyof typeof commands, input: object): Promise<Fields> {
    return this.transcript.order(who, why, commands[command], input);
  }

  /** Orders on a record at the version that was answered last. */
  orderOn(
    who: string,
    why: string,
    command: keyof typeof commands,
    { id, version }: Fields | Held,
    input: object,
  ): Promise<Fields> {
    return this.order(who, why, command, { id, version, ...input });
  }

  /** Gives the answer to the one field that is asked. */
  async ask(who: string, why: string, question: keyof typeof questions, given: object = {}): Promise<Fields> {
    const { data } = await this.transcript.ask(who, why, questions[question], { ...given });
    const [answer] = Object.values(data ?? {});
    return Object(answer);
  }

  /** Asks about the customer. */
  async askAboutCustomer(who: string, why: string, question: 'timeline' | 'complaints'): Promise<Fields> {
    const [about] = Object.values(await this.ask(who, why, question, { nino: this.nino }));
    return Object(about);
  }

  close(): Promise<void> {
    return this.federation.close();
  }
}

/** Gives the nodes of a page. */
export function nodesOf(page: Fields): readonly Fields[] {
  const { edges } = page;
  return Array.isArray(edges) ? edges.map(({ node }) => node) : [];
}
