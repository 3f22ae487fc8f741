import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartyType } from '../../graph/PartyType.js';
import { DateScalar } from '../../graph/scalars.js';
import type { PartyIdentity } from '../../identity/Party.js';
import type { PlainDate } from '../../time/PlainDate.js';

/** The receiving end of a document's way. It is no record of its own: corrections of its day show on the handoff. */
@Directive('@shareable')
@ObjectType({ description: 'That a document from another body has arrived.' })
export class DocumentReceipt {
  @Field(() => ID, { description: 'The sender’s id of it.' })
  readonly document!: string;

  @Field(() => PartyType)
  readonly sentBy!: PartyIdentity;

  @Field(() => DateScalar)
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
