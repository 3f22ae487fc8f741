import { expect } from 'vitest';
import type { FederationInTime } from './FederationInTime.js';
import type { TestFederation } from './openTestFederation.js';
import type { Answer } from './openTestSubgraph.js';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What is asked: a federation, or one whose clock moves. */
type Asked = Pick<TestFederation, 'ask'> | Pick<FederationInTime, 'ask'>;

/**
 * Asks the gateway and writes down what was asked and answered, as a page of the docs: the page is what the answers
 * make it. Ids, which are random, are named in the order in which they turn up.
 */
export class Transcript {
  readonly #lines: string[] = [];
  readonly #names = new Map<string, string>();
  #commands = 0;

  constructor(private readonly federation: Asked) {}

  /** A heading, or a paragraph between the steps. */
  write(...lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line, '');
  }

  /** Runs a command as a persona; what it answers is written down, errors too. Gives the answer to its field. */
  async order(
    who: string,
    why: string,
    [mutation, type, fields]: readonly [string, string, string],
    input: object,
  ): Promise<Record<string, unknown>> {
    this.#commands += 1;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    const given = { input: { clientReference: `transcript/${this.#commands}`, ...input } };
    const { data, errors } = await this.ask(who, why, query, given);
    expect(errors, why).toBeUndefined();
    return Object(data?.[mutation]);
  }

  /** Runs a command that is refused. */
  async refuse(
    who: string,
    why: string,
    [mutation, type]: readonly [string, string, string],
    input: object,
  ): Promise<void> {
    this.#commands += 1;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const given = { input: { clientReference: `transcript/${this.#commands}`, ...input } };
    expect((await this.ask(who, why, query, given)).errors, why).toHaveLength(1);
  }

  async ask(who: string, why: string, query: string, variables: Record<string, unknown>): Promise<Answer> {
    const answer = await this.federation.ask(who, query, variables);
    const shown = answer.errors
      ? answer.errors.map(({ message, extensions }) => `${String(extensions?.code)}: ${message}`).join('\n')
      : JSON.stringify(answer.data, null, 2);
    this.write(`**${who}**: ${why}`);
    this.#fence('graphql', query.replace(/\s+/g, ' '));
    this.#fence('json', JSON.stringify(variables));
    this.write('is answered');
    this.#fence(answer.errors ? 'text' : 'json', shown);
    return answer;
  }

  /** Gives the page. */
  text(): string {
    const page = this.#lines.join('\n').trimEnd();
    return `${page.replace(ID, (id) => this.#nameOf(id))}\n`;
  }

  #fence(language: string, text: string): void {
    this.#lines.push(`\`\`\`${language}`, text, '```', '');
  }

  #nameOf(id: string): string {
    const name = this.#names.get(id) ?? `id-${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }
}
