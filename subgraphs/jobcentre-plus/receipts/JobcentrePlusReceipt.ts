import { Field, ID, ObjectType } from 'type-graphql';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PartyIdentity } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** What the receiving end of a handoff holds: it is no record of its own, and never changes. */
@ObjectType({
  description:
    'The receipt of documents about a change of circumstances that an authority sent (3.1 bullet 3).',
})
export class JobcentrePlusReceipt {
  @Field(() => ID, { description: 'The authority’s id of the documents.' })
  readonly document!: string;

  @Field(() => PartyType)
  readonly sentBy!: PartyIdentity;

  @Field(() => DateScalar)
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
