import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { vi } from 'vitest';
import type { AgencyContext } from '../../shared/access/AgencyContext.js';
import * as endpoints from '../../shared/federation/createSubgraphEndpoint.js';
import * as healths from '../../shared/federation/mountHealth.js';
import * as commands from '../../shared/obligations/Command.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import { type SideName, sideAsked } from './Pair.js';

export type Sending = GraphQLRequestContextWillSendResponse<AgencyContext>;

/**
 * Where child-maintenance can be changed while it runs: nothing is, until a mutant says so. Made before the federations
 * are opened.
 */
export class Seams {
  /** What is done to each answer of its endpoint. */
  onAnswer: (sending: Sending) => void = () => {};
  /** What is added to its answer about its health. */
  onHealth: () => string = () => '';
  /** Whether everybody counts as one who can have something in its ledger. */
  isForEverybody = false;
  private readonly known: Record<SideName, number> = { a: 0, b: 0 };

  constructor() {
    const { takesPart } = childMaintenance;
    const definition: { takesPart: typeof takesPart } = childMaintenance;
    vi.spyOn(definition, 'takesPart').mockImplementation((party) => this.isForEverybody || takesPart(party));
    this.countCommands();
    this.changeEndpoint();
    this.changeHealth();
  }

  /** Gives how many commands of child-maintenance the side that is asked has had: as a process knows that counts them. */
  disclosures(): number {
    return this.known[sideAsked()];
  }

  private countCommands(): void {
    const real = commands.runCommand;
    vi.spyOn(commands, 'runCommand').mockImplementation(async (context, order, act) => {
      const result = await real(context, order, act);
      if (isOwn(context)) this.known[sideAsked()] += 1;
      return result;
    });
  }

  private changeEndpoint(): void {
    const real = endpoints.createSubgraphEndpoint;
    vi.spyOn(endpoints, 'createSubgraphEndpoint').mockImplementation((definition, ...others) => {
      const endpoint = real(definition, ...others);
      if (definition !== childMaintenance) return endpoint;
      const willSendResponse = async (sending: Sending) => this.onAnswer(sending);
      endpoint.apollo.addPlugin({ requestDidStart: async () => ({ willSendResponse }) });
      return endpoint;
    });
  }

  private changeHealth(): void {
    const real = healths.mountHealth;
    vi.spyOn(healths, 'mountHealth').mockImplementation((app, service, databases) => {
      app.addHook('onSend', async ({ url }, _reply, payload) =>
        url === '/health' && service === childMaintenance.name ? `${payload}${this.onHealth()}` : payload,
      );
      real(app, service, databases);
    });
  }
}

/** Tells whether this is child-maintenance's own context. */
export function isOwn({ takesPart }: AgencyContext): boolean {
  return takesPart === childMaintenance.takesPart;
}
