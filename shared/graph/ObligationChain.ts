import { type ClassType, Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Agency } from '../identity/Party.js';

const names: Readonly<Record<Agency, string>> = {
  DEBT_MANAGEMENT: 'DebtManagementChain',
  JOBCENTRE_PLUS: 'JobcentrePlusChain',
  CHILD_MAINTENANCE: 'ChildMaintenanceChain',
  LOCAL_AUTHORITY: 'LocalAuthorityChain',
};

/** An obligation's way through its legs: a key, whose answer the agency of the ledger has alone. */
@InterfaceType('ObligationChain', {
  autoRegisterImplementations: false,
  description: 'The legs of an obligation, each with a clock of its own, as its agency’s ledger has them.',
})
export abstract class ObligationChain {
  readonly __typename!: string;

  @Directive('@inaccessible')
  @Field(() => ID, { description: 'What is asked, as ChainQuestion words it.' })
  readonly question!: string;
}

/** Gives the type of the chains in an agency's ledger: one for each, so that the planner asks no other agency. */
function chainOf(agency: Agency): ClassType<ObligationChain> {
  @Directive('@key(fields: "question")')
  @ObjectType(names[agency], { implements: ObligationChain })
  class Chain extends ObligationChain {}
  return Chain;
}

export const chainTypes: Readonly<Record<Agency, ClassType<ObligationChain>>> = {
  DEBT_MANAGEMENT: chainOf('DEBT_MANAGEMENT'),
  JOBCENTRE_PLUS: chainOf('JOBCENTRE_PLUS'),
  CHILD_MAINTENANCE: chainOf('CHILD_MAINTENANCE'),
  LOCAL_AUTHORITY: chainOf('LOCAL_AUTHORITY'),
};

/** Gives the chain of this key in an agency's ledger. */
export function chainIn(agency: Agency, question: string): ObligationChain {
  return { __typename: names[agency], question };
}
