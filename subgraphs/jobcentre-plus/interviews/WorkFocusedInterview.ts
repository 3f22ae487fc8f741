import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type InterviewDecision = 'HELD' | 'WAIVED' | 'DEFERRED';
export type InterviewState = 'DECIDED' | 'INPUT_DOCUMENT_FORWARDED';

export const InterviewDecisionEnum = graphEnum<InterviewDecision>(
  'WorkFocusedInterviewDecision',
  'Whether a Work Focused Interview was held.',
  { HELD: 'It was held.', WAIVED: 'It was waived.', DEFERRED: 'It was deferred.' },
);

const InterviewStateEnum = graphEnum<InterviewState>(
  'WorkFocusedInterviewState',
  'How far an interview’s input document has come.',
  {
    DECIDED: 'Held, waived or deferred; the input document has not been forwarded.',
    INPUT_DOCUMENT_FORWARDED: 'The input document has been forwarded to the authority.',
  },
);

export const INTERVIEW = 'WORK_FOCUSED_INTERVIEW';

/** A customer's Work Focused Interview, or the decision to waive or defer it. */
@Entity('interviews')
@ObjectType('WorkFocusedInterview', {
  description: 'A customer’s Work Focused Interview at Jobcentre Plus, or the decision to waive or defer it.',
})
export class WorkFocusedInterview extends CaseRecord {
  @Field(() => InterviewDecisionEnum, {
    description:
      'Tells waived and deferred cases apart. The clause of JCP-01 counts them (3.1 bullet 1), the monitoring table omits them (C44). Our reading: they are owed by the clause, and stand apart by this so that the table can be read its own way.',
  })
  @Column('text')
  readonly decision!: InterviewDecision;

  @Field(() => InterviewStateEnum)
  @Column('text')
  readonly state!: InterviewState;

  @Field(() => ID, {
    nullable: true,
    description: 'The input document’s id, as it stands on it. Null until it has been forwarded.',
  })
  @Column('uuid', { nullable: true })
  readonly document!: string | null;
}
