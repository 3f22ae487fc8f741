import { Field, ObjectType } from 'type-graphql';
import type { BoardPart, ObligationConnection } from '../../../shared/graph/ObligationConnection.js';
import { ObligationType } from '../../../shared/graph/ObligationType.js';
import type { CountParts, Parts } from '../parts.js';

@ObjectType()
export class ObligationEdge {
  @Field(() => ObligationType)
  readonly node!: ObligationType;

  @Field(() => String)
  readonly cursor!: string;
}

/** A page with what the agencies contributed. */
export interface BoardWithParts extends ObligationConnection, Parts<BoardPart>, CountParts {}
