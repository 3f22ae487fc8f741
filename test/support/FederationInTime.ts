import { type HttpAnswer, openTestFederation, type TestFederation } from './openTestFederation.js';

/**
 * A federation whose clock a test moves: each day is a start of its own over the same databases, so what was recorded
 * one day is there the next.
 */
export class FederationInTime {
  private constructor(private today: TestFederation) {}

  static async startingOn(day: string): Promise<FederationInTime> {
    return new FederationInTime(await openTestFederation(day));
  }

  /** Stops, and starts again on a later day. */
  async moveTo(day: string): Promise<void> {
    await this.today.close();
    this.today = await openTestFederation(day, {}, this.today.databases);
  }

  ask(who: string, query: string, variables?: Record<string, unknown>): Promise<HttpAnswer> {
    return this.today.ask(who, query, variables);
  }

  close(): Promise<void> {
    return this.today.close();
  }
}
