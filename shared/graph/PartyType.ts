import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { PartyIdentity, PartyKind } from '../identity/Party.js';
import { PartyKindEnum } from './enums.js';

@Directive('@shareable')
@ObjectType('Party', { description: 'A body that owes or is owed.' })
export class PartyType implements PartyIdentity {
  @Field(() => ID, {
    description:
      'DEBT_MANAGEMENT, JOBCENTRE_PLUS, CHILD_MAINTENANCE_GROUP, HOME_OFFICE, LA:<register code>, or that of a body for which nobody acts here.',
  })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => PartyKindEnum)
  readonly kind!: PartyKind;
}
