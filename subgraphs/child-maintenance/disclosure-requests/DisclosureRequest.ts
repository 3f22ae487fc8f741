import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Grade } from '../../../shared/access/Principal.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { DisclosureGateway } from './DisclosureGateway.js';
import { type DisclosurePurpose, DisclosurePurposeEnum } from './DisclosurePurpose.js';

type DisclosureRequestState = 'RECEIVED' | 'RETURNED' | 'ANSWERED' | 'DESTROYED';
export type DisclosureDecision = 'DISCLOSED_IN_FULL' | 'DISCLOSED_IN_PART' | 'REFUSED';

const DisclosureRequestStateEnum = graphEnum<DisclosureRequestState>(
  'DisclosureRequestState',
  'How far a disclosure request has come. One that was withdrawn stays where it was: its obligations show that.',
  {
    RECEIVED: 'Received by the Child Maintenance Group.',
    RETURNED: 'Returned to the originator, since it does not meet the criteria (1.11(1)).',
    ANSWERED: 'Disclosed in full or in part, or refused.',
    DESTROYED: 'What was disclosed has been destroyed (1.11(2)).',
  },
);

export const DisclosureDecisionEnum = graphEnum<DisclosureDecision>(
  'DisclosureDecision',
  'What the Child Maintenance Group decided.',
  {
    DISCLOSED_IN_FULL: 'All that was asked for was provided.',
    DISCLOSED_IN_PART: 'Some of it was provided. What was withheld is not recorded here.',
    REFUSED: 'Nothing was provided.',
  },
);

export const DisclosureOfficerGradeEnum = graphEnum<Grade>(
  'DisclosureOfficerGrade',
  'Civil Service grades in rising order.',
  {
    AA: 'Administrative Assistant.',
    AO: 'Administrative Officer.',
    EO: 'Executive Officer.',
    HEO: 'Higher Executive Officer.',
    SEO: 'Senior Executive Officer.',
    G7: 'Grade 7.',
    G6: 'Grade 6.',
    SCS: 'Senior Civil Service.',
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

  @Field(() => DisclosureRequestStateEnum)
  @Column('text')
  readonly state!: DisclosureRequestState;

  @Field(() => DisclosureDecisionEnum, { nullable: true, description: 'Null until answered.' })
  @Column('text', { nullable: true })
  readonly decision!: DisclosureDecision | null;

  /** Shown by the resolver, to the Child Maintenance Group only. */
  @Column('text', { nullable: true })
  readonly gateway!: DisclosureGateway | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null unless it was.' })
  @Column('text', { name: 'refusal_reason', nullable: true })
  readonly refusalReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was returned; null unless it was.' })
  @Column('text', { name: 'return_reason', nullable: true })
  readonly returnReason!: string | null;
}
