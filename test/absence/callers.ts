import { type LocalIssuer, openLocalIssuer } from '../../shared/access/local-issuer/LocalIssuer.js';
import { type Persona, personas } from '../../shared/access/local-issuer/personas.js';
import { GRADES, SCOPES } from '../../shared/access/Principal.js';
import type { Draws } from '../../shared/demonstration/Draws.js';
import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';

/** Somebody who asks, with the header that says who; null sends none. */
export interface Caller {
  readonly name: string;
  readonly authorization: string | null;
}

const CASES = ['cases:read', 'cases:write', 'aggregates:read'] as const;

/** Tokens of no persona: more bodies, other scopes, other grades, and claims that are nearly those of the two bodies. */
const STRANGERS: readonly Persona[] = [
  stranger(
    'every other body',
    ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'LA:MAN', 'LA:GLG', 'LA:BFS'],
    SCOPES,
    'SCS',
  ),
  stranger('nobody with every scope', [], SCOPES, 'SCS'),
  stranger('another authority', ['LA:BFS'], CASES, 'AA'),
  stranger('an abolished authority', ['LA:ALL'], CASES, 'EO'),
  stranger('a reader of metrics', [], ['metrics:read'], 'G7'),
  stranger('an administrator', ['DEBT_MANAGEMENT'], ['admin', 'metrics:read'], 'G6'),
  stranger('a reader', ['LA:MAN'], ['cases:read'], 'EO'),
  stranger('a writer who reads nothing', ['JOBCENTRE_PLUS'], ['cases:write'], 'EO'),
  stranger('a body in small letters', ['child_maintenance_group', 'home_office'], CASES, 'SCS'),
  stranger(
    'a body that is nearly one',
    ['CHILD_MAINTENANCE_GROUP ', 'LA:HOME_OFFICE', 'HOME OFFICE'],
    CASES,
    'SCS',
  ),
  stranger('two bodies in one', ['CHILD_MAINTENANCE_GROUP,HOME_OFFICE'], CASES, 'SCS'),
];

function stranger(
  name: string,
  parties: readonly string[],
  scopes: Persona['scopes'],
  grade: Persona['grade'],
): Persona {
  return { name, about: 'a test', parties, scopes, grade };
}

/** Whose token is no token of this service. */
const BAD: readonly Caller[] = [
  { name: 'no token', authorization: null },
  { name: 'no bearer', authorization: 'Basic x' },
  { name: 'no token of ours', authorization: 'Bearer x.y.z' },
];

/** How much more often a persona asks than any stranger. */
const OFTEN = 5;

/** Personas that act for neither body, by what the subgraph itself says of who takes part. */
export const outsiderPersonas = personas.filter(({ parties }) => !parties.some(childMaintenance.takesPart));

/** Everyone to whom no disclosure may show. */
export interface Outsiders {
  readonly personas: readonly Caller[];
  /** The personas too, each more often than any other. */
  readonly outsiders: readonly Caller[];
}

export async function openOutsiders(dataDir: string): Promise<Outsiders> {
  const issuer = await openLocalIssuer(dataDir, 'test');
  const personas = await Promise.all(outsiderPersonas.map((persona) => callerOf(issuer, persona)));
  const strangers = await Promise.all(STRANGERS.map((persona) => callerOf(issuer, persona)));
  const spoilt = { name: 'a spoilt token', authorization: `${personas[0]?.authorization}x` };
  const often = Array.from({ length: OFTEN }, () => personas).flat();
  return { personas, outsiders: [...often, ...strangers, ...BAD, spoilt] };
}

/** Gives a source of officers of the two bodies, of any grade. */
export async function officersOf(dataDir: string): Promise<(draws: Draws) => Promise<Caller>> {
  const issuer = await openLocalIssuer(dataDir, 'test');
  const bodies = ['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'];
  return (draws) => {
    const party = draws.pick(bodies);
    const name = `${party.toLowerCase()}-${draws.between(1, 4)}`;
    return callerOf(issuer, stranger(name, [party], SCOPES, draws.pick(GRADES)));
  };
}

async function callerOf(issuer: LocalIssuer, persona: Persona): Promise<Caller> {
  return { name: persona.name, authorization: `Bearer ${await issuer.issue(persona)}` };
}
