import { openLocalIssuer } from '../shared/access/local-issuer/LocalIssuer.js';
import { findPersona } from '../shared/access/local-issuer/personas.js';
import { README_CUSTOMER } from '../shared/demonstration/planStories.js';
import type { GatewayConfig } from './config.js';
import type { RunningGateway } from './openGateway.js';

const PERSONA = 'oversight';

/** The question of the README, ready to paste. */
export const EXAMPLE_QUERY = `query Timeline($nino: NationalInsuranceNumber!) {
  customer(nino: $nino) {
    slaTimeline {
      asOf
      obligations { standard { id title } owedBy { name } owedTo { name } startedOn dueOn endedOn status }
      waitingOn { name }
      agencies { agency answer }
    }
  }
}`;

/** Gives what a newcomer reads on the terminal: where to go, a token, and a question to paste. */
export async function welcome(
  { settings }: GatewayConfig,
  { url, subgraphUrls }: RunningGateway,
): Promise<string> {
  const places = [...subgraphUrls].map(([name, address]) => `  ${name.padEnd(18)} ${address}/graphql`);
  const lines = [
    `Ready.`,
    `  ${'gateway'.padEnd(18)} ${url}/graphql   (Apollo Sandbox: ${url}/)`,
    ...places,
    '',
  ];
  if (settings.isProduction || settings.issuer !== null) return `${lines.join('\n')}\n`;
  const persona = findPersona(PERSONA);
  if (persona === null) throw new Error('The persona of the welcome is missing.');
  const issuer = await openLocalIssuer(settings.dataDir, undefined);
  const body = JSON.stringify({ query: EXAMPLE_QUERY, variables: { nino: README_CUSTOMER } });
  const token = await issuer.issue(persona);
  return [
    ...lines,
    `A token for ${PERSONA} (${persona.about}); npm run token -- --list names the others:`,
    `  ${token}`,
    '',
    'A question to paste here:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`,
    '',
    'or in Apollo Sandbox, with the header authorization: Bearer <token>:',
    EXAMPLE_QUERY.replace(/^/gm, '  '),
    `  variables: ${JSON.stringify({ nino: README_CUSTOMER })}`,
    '',
    '',
  ].join('\n');
}
