import { Field, ID, ObjectType } from 'type-graphql';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PartyIdentity } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** What the receiving end of a handoff holds: it is no record of its own, and never changes. */
@ObjectType({ description: 'The receipt of an input document that Jobcentre Plus sent (3.1 bullet 1).' })
export class LocalAuthorityReceipt {
  @Field(() => ID, { description: 'Jobcentre Plus’s id of the document.' })
  readonly document!: string;

  @Field(() => PartyType)
  readonly sentBy!: PartyIdentity;

  @Field(() => DateScalar)
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
