/** Things that were started, stopped in the opposite order. A failure of one does not keep the others running. */
export class Stack {
  private readonly stops: (() => Promise<unknown>)[] = [];
  private stopping: Promise<void> | undefined;

  onStop(stop: () => Promise<unknown>): void {
    this.stops.push(stop);
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** Stops everything because of an error, and throws that error: what goes wrong then says less than what went wrong first. */
  async stopBecauseOf(error: unknown): Promise<never> {
    await this.stop().catch(() => undefined);
    throw error;
  }

  private async stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.stops.reverse()) await stop().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
