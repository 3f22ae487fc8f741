import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';

/** An overpayment as Debt Management knows it: by its authority and that authority's reference. It exists for every key. */
@Directive('@key(fields: "localAuthority { code } reference")')
@ObjectType('Overpayment')
export class ReferredOverpayment {
  @Field(() => LocalAuthority)
  readonly localAuthority!: LocalAuthority;

  @Field(() => ID)
  readonly reference!: string;
}
