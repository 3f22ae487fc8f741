import { Field, ID, ObjectType } from 'type-graphql';
import { AgencyEnum, graphEnum } from '../../shared/graph/enums.js';
import { PartyType } from '../../shared/graph/PartyType.js';
import { DateScalar } from '../../shared/graph/scalars.js';
import type { Agency, PartyIdentity } from '../../shared/identity/Party.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';
import { type HandoffState, NEVER_ARRIVED_AFTER } from './mergeHandoffs.js';

export type AgencyAnswerKind = 'ANSWERED' | 'UNAVAILABLE';

const AgencyAnswerKindEnum = graphEnum<AgencyAnswerKind>(
  'AgencyAnswerKind',
  'Whether an agency’s part is in the answer.',
  {
    ANSWERED: 'It is, as far as you may see it.',
    UNAVAILABLE: 'It is not: the agency did not answer in time.',
  },
);

const HandoffStateEnum = graphEnum<HandoffState>('HandoffState', 'Where a document is between two bodies.', {
  IN_TRANSIT: 'Sent, and not recorded as received.',
  RECEIVED: 'Received.',
  NEVER_ARRIVED: `Sent more than ${NEVER_ARRIVED_AFTER} working days ago and not received. Our reading: no document says when one counts as lost.`,
  UNANNOUNCED: 'Received, and not recorded as sent.',
});

@ObjectType({ description: 'Whether an agency answered. All four are listed, whatever they hold.' })
export class AgencyAnswer {
  @Field(() => AgencyEnum)
  readonly agency!: Agency;

  @Field(() => AgencyAnswerKindEnum)
  readonly answer!: AgencyAnswerKind;
}

@ObjectType({ description: 'A document’s way from one body to another, from what both ends recorded.' })
export class Handoff {
  @Field(() => String, { description: 'What it is, such as LA_INPUT_DOCUMENT.' })
  readonly document!: string;

  @Field(() => ID, { description: 'The sender’s id of it.' })
  readonly reference!: string;

  @Field(() => PartyType)
  readonly sentBy!: PartyIdentity;

  @Field(() => PartyType)
  readonly sentTo!: PartyIdentity;

  @Field(() => DateScalar, { description: 'As the sender recorded it; else as it stands on the document.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Null until received.' })
  readonly receivedOn!: PlainDate | null;

  @Field(() => HandoffStateEnum)
  readonly state!: HandoffState;
}
