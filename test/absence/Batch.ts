import type { Draws } from '../../shared/demonstration/Draws.js';
import type { Asking } from './Asking.js';
import type { Caller } from './callers.js';
import { differencesBetween } from './differencesBetween.js';
import { giveOrder } from './giveOrder.js';
import type { Difference, Observed, Pair } from './Pair.js';
import type { Pools } from './Pools.js';
import type { Proof } from './Proof.js';
import { postOf } from './postOf.js';
import type { DoorRequest } from './Side.js';

interface Callers {
  readonly outsiders: readonly Caller[];
  /** The personas among them. */
  readonly personas: readonly Caller[];
  readonly officer: (draws: Draws) => Promise<Caller>;
}

interface Asked {
  readonly combination: number;
  readonly who: string;
  readonly request: DoorRequest;
}

/** The work in PostgreSQL may take a block more or less the first time; what hidden rows cost, they cost each time. */
const TIMES_TO_BE_SURE = 4;
const SHARE_OF_ORDERS = 0.2;
const ORDER_TRIES = 15;
const CURSOR = /"(?:cursor|startCursor|endCursor)":"([^"]+)"/g;

/** So many requests by outsiders of one pair as it stands, each to both sides. */
export class Batch {
  /** By the request's id. */
  private readonly sent = new Map<string, Asked>();

  constructor(
    private readonly pair: Pair,
    private readonly asking: Asking,
    private readonly draws: Draws,
    private readonly callers: Callers,
    private readonly proof: Proof,
    private readonly cursors: string[],
  ) {}

  /** Asks so often, or until enough was found; what is read comes before what is written. */
  async run(pools: Pools, count: number, isEnough: () => boolean): Promise<void> {
    const { draws, pair, proof } = this;
    const [reads, all] = [proof.combinations + count * (1 - SHARE_OF_ORDERS), proof.combinations + count];
    pair.forgetLog();
    while (proof.combinations < all && !isEnough()) {
      const who = draws.pick(this.callers.outsiders);
      await (proof.combinations < reads ? this.read(who, pools) : this.order(who, pools));
    }
    this.compareLogs();
    for (const difference of await this.pair.differenceOfTables())
      this.note(difference, { combination: this.proof.combinations, who: 'anybody', request: null });
  }

  /** Now and then one of the two bodies asks the same first: nothing of its answer may stay behind. */
  private async read(who: Caller, pools: Pools): Promise<void> {
    const { draws } = this;
    const request = this.asking.draw(who, pools);
    if (draws.chance(0.1)) await this.askAsOfficer(request);
    const answer = await this.compare(request, who);
    for (const [, cursor = ''] of answer.matchAll(CURSOR)) this.cursors.push(cursor);
    if (answer.startsWith('{"data":{') && /":(?!null|\{"|\})/.test(answer)) this.proof.answered += 1;
  }

  /** Whoever may not give it lets the next persona try. */
  private async order(first: Caller, pools: Pools): Promise<void> {
    const { draws } = this;
    const { door, command } = this.asking.command();
    const others = draws.shuffle(this.callers.personas);
    let who = first;
    let refusals = 0;
    const isDone = await giveOrder(draws, command, pools, ORDER_TRIES, async (query, variables) => {
      const answer = await this.compare(postOf(door, who, { query, variables }), who);
      if (/"(FORBIDDEN|UNAUTHENTICATED)"/.test(answer)) who = others[refusals++ % others.length] ?? first;
      return answer;
    });
    if (isDone) this.proof.written += 1;
  }

  private async askAsOfficer(request: DoorRequest): Promise<void> {
    const { authorization } = await this.callers.officer(this.draws);
    const asked = { ...request, headers: { ...request.headers, authorization: authorization ?? '' } };
    await this.both(asked);
  }

  /** Asks both sides, notes what differs, and gives the text of the answer. */
  private async compare(request: DoorRequest, { name: who }: Caller): Promise<string> {
    const { proof } = this;
    proof.combinations += 1;
    proof.callers.add(who);
    proof.doors.set(request.door, (proof.doors.get(request.door) ?? 0) + 1);
    const asked = { combination: proof.combinations, who, request };
    const { differences, text } = await this.differencesOf(request, asked);
    for (const difference of differences) this.note(difference, asked);
    return text;
  }

  private async differencesOf(
    request: DoorRequest,
    asked: Asked,
  ): Promise<{ differences: readonly Difference[]; text: string }> {
    const first = await this.both(request, asked);
    let last = first;
    let differences = differencesBetween(first.a, first.b);
    for (
      let times = 1;
      times < TIMES_TO_BE_SURE && (isTorn(last) || isOfBuffersOnly(differences));
      times += 1
    ) {
      last = await this.both(request, asked);
      differences = differencesBetween(last.a, last.b);
    }
    return { differences, text: first.a.answer.text };
  }

  /** Either side comes first as often as the other. */
  private async both(request: DoorRequest, asked?: Asked): Promise<{ a: Observed; b: Observed }> {
    const { draws, pair } = this;
    const id = draws.uuid();
    if (asked) this.sent.set(id, asked);
    if (draws.chance(0.5)) {
      const a = await pair.observe('a', request, id);
      return { a, b: await pair.observe('b', request, id) };
    }
    const b = await pair.observe('b', request, id);
    return { a: await pair.observe('a', request, id), b };
  }

  /** Lines that name no request are everybody's. */
  private compareLogs(): void {
    const { a, b } = this.pair.logged();
    const everybody = { combination: this.proof.combinations, who: 'anybody', request: null };
    for (const [id, asked] of [['', everybody] as const, ...this.sent]) {
      const [ofA, ofB] = [a, b].map((lines) => (lines.get(id) ?? []).join('\n'));
      if (ofA !== ofB) this.note({ by: 'log', a: ofA ?? '', b: ofB ?? '' }, asked);
    }
  }

  private note(
    difference: Difference,
    { combination, who, request }: Omit<Asked, 'request'> & { readonly request: DoorRequest | null },
  ): void {
    const { seed, findings } = this.proof;
    findings.push({ ...difference, seed, combination, who, asked: request });
  }
}

function isTorn({ a, b }: { readonly a: Observed; readonly b: Observed }): boolean {
  return [a, b].some(({ work }) => [...work.values()].some((done) => done.isTorn));
}

function isOfBuffersOnly(differences: readonly Difference[]): boolean {
  return differences.length > 0 && differences.every(({ by }) => by === 'buffers');
}
