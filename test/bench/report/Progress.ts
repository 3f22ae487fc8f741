const BAR_LENGTH = 30;
const REDRAWN_EVERY_MS = 200;

/** Where progress is shown: a terminal, or a file or pipe. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How far a long piece of work has come, with its speed and the time left: a bar on a terminal, elsewhere a line for each tenth. */
export class Progress {
  readonly #begunAt = performance.now();
  #shownAt = Number.NEGATIVE_INFINITY;
  #tenths = 0;

  constructor(
    private readonly title: string,
    private readonly total: number,
    private readonly screen: Screen = process.stderr,
  ) {}

  /** Shows that so many of the total are done. */
  reach(done: number): void {
    if (this.screen.isTTY) {
      if (done < this.total && performance.now() - this.#shownAt < REDRAWN_EVERY_MS) return;
      this.#shownAt = performance.now();
      const filled = Math.floor((BAR_LENGTH * done) / this.total);
      const bar = '█'.repeat(filled).padEnd(BAR_LENGTH, '░');
      this.screen.write(`\r\u001b[K${bar} ${this.#line(done)}`);
    } else if (Math.floor((10 * done) / this.total) > this.#tenths) {
      this.#tenths = Math.floor((10 * done) / this.total);
      this.screen.write(`${this.#line(done)}\n`);
    }
  }

  /** Ends the line of a bar. */
  end(): void {
    if (this.screen.isTTY) this.screen.write('\n');
  }

  #line(done: number): string {
    const seconds = Math.max((performance.now() - this.#begunAt) / 1_000, 0.001);
    const left = Math.ceil((seconds * (this.total - done)) / done);
    const percent = Math.floor((100 * done) / this.total);
    return `${this.title}: ${percent} %, ${groups(done)} of ${groups(this.total)}, ${groups(done / seconds)} a second, ${left} s left`;
  }
}

function groups(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
