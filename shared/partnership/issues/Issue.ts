import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../graph/enums.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

export type IssueState = 'OPEN' | 'ANSWERED' | 'CLOSED';

const IssueStateEnum = graphEnum<IssueState>('IssueState', 'How far an issue has come.', {
  OPEN: 'With the level that it has reached.',
  ANSWERED: 'Its originator has been told an outcome, and may close it or take it a level higher.',
  CLOSED: 'Closed by its originator.',
});

export const ISSUE = 'PARTNERSHIP_ISSUE';

/** An issue that one body raised with another, and keeps. */
@Entity('partnership_issues')
@Directive('@shareable')
@ObjectType('PartnershipIssue', {
  description:
    'An issue that one body raised with another under an agreement, in the log that its kind belongs to.',
})
export class Issue extends PartnershipRecord {
  @Field(() => ID, { description: 'One of the agreement’s kinds of issue.' })
  @Column('text')
  readonly kind!: string;

  @Field(() => String, {
    description: 'Who deals with it first, by role, as the agreement has it for its kind.',
  })
  @Column('text')
  readonly contact!: string;

  @Field(() => ID, { description: 'The ladder that it may climb.' })
  @Column('text')
  readonly ladder!: string;

  /** How many steps of the ladder lie below. */
  @Column('integer')
  readonly place!: number;

  @Field(() => IssueStateEnum)
  @Column('text')
  readonly state!: IssueState;

  @Field(() => String)
  @Column('text')
  readonly description!: string;
}
