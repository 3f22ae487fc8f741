import {
  CHILD_MAINTENANCE_GROUP,
  DEBT_MANAGEMENT,
  HOME_OFFICE,
  JOBCENTRE_PLUS,
  localAuthorityParty,
} from '../../identity/Party.js';
import type { Grade, Scope } from '../Principal.js';

/** Somebody to be while developing: the claims that the local issuer puts into their token. */
export interface Persona {
  readonly name: string;
  readonly about: string;
  readonly parties: readonly string[];
  readonly scopes: readonly Scope[];
  readonly grade: Grade;
}

const CASES: readonly Scope[] = ['cases:read', 'cases:write', 'aggregates:read'];

export const personas: readonly Persona[] = [
  {
    name: 'debt-manager',
    about: 'DWP Debt Management',
    parties: [DEBT_MANAGEMENT],
    scopes: CASES,
    grade: 'HEO',
  },
  {
    name: 'jobcentre-officer',
    about: 'Jobcentre Plus',
    parties: [JOBCENTRE_PLUS],
    scopes: CASES,
    grade: 'EO',
  },
  {
    name: 'child-maintenance-officer',
    about: 'DWP Child Maintenance Group',
    parties: [CHILD_MAINTENANCE_GROUP],
    scopes: CASES,
    grade: 'HEO',
  },
  {
    name: 'child-maintenance-reviewer',
    about: 'DWP Child Maintenance Group, a more senior officer (1.10)',
    parties: [CHILD_MAINTENANCE_GROUP],
    scopes: CASES,
    grade: 'G7',
  },
  {
    name: 'home-office-caseworker',
    about: 'Home Office',
    parties: [HOME_OFFICE],
    scopes: CASES,
    grade: 'EO',
  },
  {
    name: 'manchester-benefits',
    about: 'Manchester City Council',
    parties: [localAuthorityParty('MAN')],
    scopes: CASES,
    grade: 'EO',
  },
  {
    name: 'glasgow-benefits',
    about: 'Glasgow City Council',
    parties: [localAuthorityParty('GLG')],
    scopes: CASES,
    grade: 'EO',
  },
  {
    name: 'oversight',
    about: 'the three DWP bodies, reading only',
    parties: [CHILD_MAINTENANCE_GROUP, DEBT_MANAGEMENT, JOBCENTRE_PLUS],
    scopes: ['cases:read', 'aggregates:read', 'metrics:read'],
    grade: 'G7',
  },
  {
    name: 'performance-analyst',
    about: 'aggregates only, no customer',
    parties: [],
    scopes: ['aggregates:read'],
    grade: 'SEO',
  },
];

export function findPersona(name: string): Persona | null {
  return personas.find((persona) => persona.name === name) ?? null;
}
