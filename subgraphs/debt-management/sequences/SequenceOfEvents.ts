import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import { SequenceEntry } from './SequenceEntry.js';

export type SequenceState = 'REQUESTED' | 'SUPPLIED';

const SequenceStateEnum = graphEnum<SequenceState>('SequenceState', 'How far a request has come.', {
  REQUESTED: 'Requested by the authority.',
  SUPPLIED: 'Supplied to the authority.',
});

export const SEQUENCE = 'SEQUENCE_OF_EVENTS';

/** A sequence of events that an authority asks for to answer a complaint, and what it was given. */
@Entity('sequences_of_events')
@ObjectType({
  description:
    'A sequence of events that an authority asks for to answer a complaint (Appendix 1 no 8), and what it was given.',
})
export class SequenceOfEvents extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The complaint or MP enquiry that is to be answered.' })
  @Column('uuid')
  readonly complaint!: string;

  @Field(() => ID, { description: 'The referral of the debt that it is about.' })
  @Column('uuid')
  readonly referral!: string;

  @Field(() => SequenceStateEnum)
  @Column('text')
  readonly state!: SequenceState;

  @Field(() => [SequenceEntry], {
    nullable: true,
    description:
      'What the authority may see of the recorded history of the debt, in order, as it stood when it was supplied. Null until then.',
  })
  @Column('jsonb', { nullable: true })
  readonly entries!: readonly SequenceEntry[] | null;
}
