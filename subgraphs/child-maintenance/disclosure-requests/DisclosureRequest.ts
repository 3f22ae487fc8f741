import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Grade } from '../../../shared/access/Principal.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type DisclosureDecision, DisclosureDecisionEnum } from '../decisions/DisclosureDecision.js';
import { type DisclosureCriterion, DisclosureCriterionEnum } from './DisclosureCriterion.js';
import { DisclosureOfficerGradeEnum } from './DisclosureOfficerGrade.js';
import { type DisclosurePurpose, DisclosurePurposeEnum } from './DisclosurePurpose.js';

type DisclosureRequestState = 'RECEIVED' | 'RETURNED' | 'ANSWERED' | 'DESTROYED';
const DisclosureRequestStateEnum = graphEnum<DisclosureRequestState>(
  'DisclosureRequestState',
  'How far a disclosure request has come. One that was withdrawn stays where it was: its obligations show that.',
  {
    RECEIVED: 'Received by the Child Maintenance Group.',
    RETURNED: 'Returned to the originator, since it does not meet the criteria (1.11(1)).',
    ANSWERED: 'Disclosed in full or in part, or refused; a witness or victim was written to or telephoned.',
    DESTROYED: 'What was disclosed has been destroyed (1.11(2)).',
  },
);

export const DISCLOSURE_REQUEST = 'DISCLOSURE_REQUEST';

/** A request of the Home Office for information about one customer (Appendix 2). Seen by the two bodies and nobody else. */
@Entity('disclosure_requests')
@ObjectType({
  description:
    'A request of the Home Office to the Child Maintenance Group for information about one customer (Appendix 2).',
})
export class DisclosureRequest extends CaseRecord {
  @Field(() => DisclosurePurposeEnum)
  @Column('text')
  readonly purpose!: DisclosurePurpose;

  @Field(() => String, { description: 'The reasons in writing (1.8, 1.11(2)).' })
  @Column('text')
  readonly reason!: string;

  @Field(() => Boolean, {
    description: 'Declared by the Home Office; always true, or there is no request (1.11(2)).',
  })
  @Column('boolean', { name: 'other_lines_of_enquiry_pursued' })
  readonly otherLinesOfEnquiryPursued!: boolean;

  @Field(() => Boolean, { description: 'Whether the customer is one of the Northern Ireland service.' })
  @Column('boolean', { name: 'is_northern_ireland_customer' })
  readonly isNorthernIrelandCustomer!: boolean;

  @Field(() => String, { description: 'The officer of the Home Office who asked: an opaque reference.' })
  @Column('text', { name: 'requested_by' })
  readonly requestedBy!: string;

  @Field(() => DisclosureOfficerGradeEnum, { description: 'EO or above (1.11(2)).' })
  @Column('text', { name: 'requester_grade' })
  readonly requesterGrade!: Grade;

  @Field(() => String, {
    description: 'The line manager who countersigned it, another person (1.6): an opaque reference.',
  })
  @Column('text', { name: 'countersigned_by' })
  readonly countersignedBy!: string;

  @Field(() => DisclosureOfficerGradeEnum, { description: 'EO or above (1.6).' })
  @Column('text', { name: 'countersigner_grade' })
  readonly countersignerGrade!: Grade;

  @Field(() => String, {
    nullable: true,
    description: 'OFFICIAL (1.11(2)); null where received before markings were recorded.',
  })
  @Column('text', { nullable: true })
  readonly marking!: 'OFFICIAL' | null;

  @Field(() => Boolean, {
    description:
      'Whether the customer is a witness to, or victim of, crime: no information is provided (1.8).',
  })
  @Column('boolean', { name: 'is_witness_or_victim' })
  readonly isWitnessOrVictim!: boolean;

  @Column('uuid', { nullable: true })
  readonly list!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it was made as one of a list: the Subject Access Request Team decides (1.8).',
  })
  @Column({ type: 'boolean', name: 'is_list', insert: false, update: false })
  readonly isList!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How the Home Office narrowed the list down first (1.8); null unless it is one of a list.',
  })
  @Column('text', { nullable: true })
  readonly narrowing!: string | null;

  @Field(() => DisclosureRequestStateEnum)
  @Column('text')
  readonly state!: DisclosureRequestState;

  @Field(() => DisclosureDecisionEnum, { nullable: true, description: 'Null until answered.' })
  @Column('text', { nullable: true })
  readonly decision!: DisclosureDecision | null;

  @Column('integer', { name: 'decision_number', nullable: true })
  readonly decisionNumber!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The officer of the Child Maintenance Group who made the decision that stands, to whom queries and challenges go (1.9, 1.10): an opaque reference. Null until answered.',
  })
  @Column('text', { name: 'answered_by', nullable: true })
  readonly answeredBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null unless it was.' })
  @Column('text', { name: 'refusal_reason', nullable: true })
  readonly refusalReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned; null unless it was.' })
  @Column('text', { name: 'return_reason', nullable: true })
  readonly returnReason!: string | null;

  @Field(() => DisclosureCriterionEnum, {
    nullable: true,
    description: 'Which of the criteria it does not meet (1.11(1)); null unless returned.',
  })
  @Column('text', { name: 'return_criterion', nullable: true })
  readonly returnCriterion!: DisclosureCriterion | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the purpose ended; null until it has (1.11(2)).',
  })
  @Column('date', { name: 'purpose_ended_on', nullable: true })
  readonly purposeEndedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null unless there are legal proceedings.' })
  @Column('date', { name: 'proceedings_begun_on', nullable: true })
  readonly proceedingsBegunOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null until the last of them have ended.' })
  @Column('date', { name: 'proceedings_ended_on', nullable: true })
  readonly proceedingsEndedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null unless there is an appeal period.' })
  @Column('date', { name: 'appeal_period_begun_on', nullable: true })
  readonly appealPeriodBegunOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null until the last of them has expired.' })
  @Column('date', { name: 'appeal_period_ended_on', nullable: true })
  readonly appealPeriodEndedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of destruction; null until then.' })
  @Column('date', { name: 'destroyed_on', nullable: true })
  readonly destroyedOn!: PlainDate | null;

  @Column('boolean', { name: 'has_surplus' })
  readonly hasSurplus!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the Home Office confirmed the destruction of surplus information (1.11(2)).',
  })
  @Column('boolean', { name: 'surplus_destruction_confirmed' })
  readonly surplusDestructionConfirmed!: boolean;
}
