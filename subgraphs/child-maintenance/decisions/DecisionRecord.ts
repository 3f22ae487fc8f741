import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Grade } from '../../../shared/access/Principal.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { DisclosureOfficerGradeEnum } from '../disclosure-requests/DisclosureOfficerGrade.js';
import { type DecidingOffice, DecidingOfficeEnum } from './DecidingOffice.js';
import { type DisclosureDecision, DisclosureDecisionEnum } from './DisclosureDecision.js';
import { type DisclosureGateway, DisclosureGatewayEnum } from './DisclosureGateway.js';

/** One decision with its grounds, as the Child Maintenance Group alone keeps and sees it. Never rewritten: a review adds another. */
@Entity('disclosure_decisions')
@ObjectType('DisclosureDecisionRecord', {
  description:
    'A decision with its grounds. Seen by the Child Maintenance Group only; what a decision before 2026 did not record is null.',
})
export class DecisionRecord {
  @PrimaryColumn('uuid')
  readonly request!: string;

  @Field(() => Int, { description: '1 for the first; each review is the next.' })
  @PrimaryColumn('integer')
  readonly number!: number;

  @Column('boolean', { name: 'is_list' })
  readonly isList!: boolean;

  @Column('boolean', { name: 'is_witness_or_victim' })
  readonly isWitnessOrVictim!: boolean;

  @Field(() => DisclosureDecisionEnum)
  @Column('text')
  readonly decision!: DisclosureDecision;

  @Field(() => DisclosureGatewayEnum, { nullable: true, description: 'Null unless disclosed (1.8).' })
  @Column('text', { nullable: true })
  readonly gateway!: DisclosureGateway | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That non-disclosure would result in a substantial chance of prejudice, not merely a risk (1.8(4)); null unless through gateway 4.',
  })
  @Column('boolean', { name: 'is_substantial_chance', nullable: true })
  readonly isSubstantialChance!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What that finding rests on; null unless through gateway 4 (1.8(4)).',
  })
  @Column('text', { name: 'prejudice_finding', nullable: true })
  readonly prejudiceFinding!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was withheld, and why; null unless disclosed in part.',
  })
  @Column('text', { nullable: true })
  readonly withheld!: string | null;

  @Field(() => DecidingOfficeEnum, { nullable: true, description: 'Where it was decided (1.8).' })
  @Column('text', { nullable: true })
  readonly office!: DecidingOffice | null;

  @Field(() => ID, { nullable: true, description: 'The letter that was forwarded; null unless one was.' })
  @Column('uuid', { nullable: true })
  readonly letter!: string | null;

  @Column({ type: 'text', name: 'letter_outcome', nullable: true, insert: false, update: false })
  readonly letterOutcome!: string | null;

  @Field(() => ID, { nullable: true, description: 'The deciding officer: an opaque reference.' })
  @Column('text', { name: 'decided_by', nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DisclosureOfficerGradeEnum, {
    nullable: true,
    description: 'A review is by a more senior officer (1.10).',
  })
  @Column('text', { name: 'decider_grade', nullable: true })
  readonly deciderGrade!: Grade | null;

  @Column({ type: 'integer', name: 'decider_rank', nullable: true, insert: false, update: false })
  readonly deciderRank!: number | null;

  @Field(() => Int, { nullable: true, description: 'The decision that it reviews; null for the first.' })
  @Column('integer', { nullable: true })
  readonly reviews!: number | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  readonly reviewedBy!: string | null;

  @Column('integer', { name: 'reviewed_rank', nullable: true })
  readonly reviewedRank!: number | null;

  @Column('uuid')
  readonly event!: string;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  @Column('date', { name: 'decided_on' })
  readonly decidedOn!: PlainDate;
}
