import { randomUUID } from 'node:crypto';
import { COORDINATION, createCoordination } from '../../../gateway/coordination/createCoordination.js';
import { createGateway } from '../../../gateway/server/createGateway.js';
import { composeSupergraph } from '../../../gateway/supergraph/composeSupergraph.js';
import { InProcessTransport } from '../../../gateway/transport/InProcessTransport.js';
import type { SubgraphTransport } from '../../../gateway/transport/SubgraphTransport.js';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { openLocalIssuer } from '../../../shared/access/local-issuer/LocalIssuer.js';
import { SCOPES } from '../../../shared/access/Principal.js';
import { createTokenVerifier } from '../../../shared/access/TokenVerifier.js';
import { createSubgraphEndpoint } from '../../../shared/federation/createSubgraphEndpoint.js';
import { defaultLimits } from '../../../shared/federation/limits.js';
import type { Agency } from '../../../shared/identity/Party.js';
import { clockOnDay } from '../../../shared/time/Clock.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type Ledger, log } from './Ledger.js';

const TIMEOUTS = { operationMs: 60_000, fetchMs: 60_000, commandMs: 60_000 };

/** The gateway with the four agencies over their ledgers, all in this process. */
export interface Federation {
  /** Asks the gateway for these bodies; gives the answer's data. */
  readonly ask: (parties: readonly string[], query: string, variables?: object) => Promise<unknown>;
  readonly ledgerOf: (agency: Agency) => Ledger;
  /** What an agency's own functions are handed for somebody who acts for these bodies. */
  readonly contextOf: (agency: Agency, parties: readonly string[]) => AgencyContext;
  readonly close: () => Promise<void>;
}

/** Opens it as the application does, on a day; the issuer's key is kept in the folder. */
export async function openFederation(
  ledgers: readonly Ledger[],
  today: PlainDate,
  folder: string,
): Promise<Federation> {
  const clock = clockOnDay(today);
  const issuer = await openLocalIssuer(folder, 'test');
  const verifyToken = createTokenVerifier(issuer.rules, clock);
  const settings = { clock, log, verifyToken, limits: defaultLimits, openSchema: true };
  const coordination = createCoordination(settings, 'synthetic');
  const agencies = ledgers.map(({ definition, database }) => ({
    name: definition.name,
    endpoint: createSubgraphEndpoint(definition, database, settings, 'synthetic'),
  }));
  const transports = new Map<string, SubgraphTransport>([
    ...agencies.map(({ name, endpoint }) => [name, new InProcessTransport(endpoint)] as const),
    [COORDINATION, new InProcessTransport(coordination)],
  ]);
  const gateway = createGateway(composeSupergraph(), transports, settings, TIMEOUTS);
  const endpoints = [...agencies.map(({ endpoint }) => endpoint), coordination, gateway];
  for (const endpoint of endpoints) await endpoint.start();

  const scopes = ['cases:read', 'cases:write', 'aggregates:read'] as const;
  const personaFor = (parties: readonly string[]) =>
    ({ name: 'bench', about: 'a benchmark', parties, scopes, grade: 'G7' }) as const;
  const ledgerOf = (agency: Agency) => {
    const found = ledgers.find(({ definition }) => definition.names.agency === agency);
    if (found === undefined) throw new Error(`No ledger of ${agency} is open.`);
    return found;
  };
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (parties: readonly string[]) => {
    const token = tokens.get(parties.join()) ?? issuer.issue(personaFor(parties));
    tokens.set(parties.join(), token);
    return token;
  };
  return {
    ledgerOf,
    ask: async (parties, query, variables = {}) => {
      const authorization = `Bearer ${await tokenFor(parties)}`;
      const request = { query, variables: { ...variables } };
      const { data, errors } = await gateway.execute(request, { authorization, requestId: undefined });
      if (errors !== undefined)
        throw new Error(`The gateway answered with errors: ${JSON.stringify(errors)}`);
      return data;
    },
    contextOf: (agency, parties) => ({
      principal: { subject: 'bench', parties, scopes: new Set(SCOPES), grade: 'G7' },
      refusal: null,
      requestId: randomUUID(),
      clock,
      log,
      database: ledgerOf(agency).database,
      takesPart: ledgerOf(agency).definition.takesPart,
    }),
    close: async () => {
      for (const endpoint of endpoints) await endpoint.stop();
      for (const { database } of ledgers) await database.close();
    },
  };
}
