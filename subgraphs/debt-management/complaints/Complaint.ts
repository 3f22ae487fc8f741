import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type ComplaintKind = 'CUSTOMER_COMPLAINT' | 'MP_ENQUIRY';
export type ComplaintState = 'RECEIVED' | 'FORWARDED';

export const ComplaintKindEnum = graphEnum<ComplaintKind>(
  'DebtComplaintKind',
  'What came in (Appendix 1 no 8).',
  {
    CUSTOMER_COMPLAINT: 'A customer complaint: two time limits contradict each other, and both run (C01).',
    MP_ENQUIRY: 'An enquiry of a Member of Parliament: the agreement has no time limit for it (C15).',
  },
);

const ComplaintStateEnum = graphEnum<ComplaintState>('DebtComplaintState', 'How far it has come.', {
  RECEIVED: 'Received by the Contact Centre Group.',
  FORWARDED: 'Forwarded to the local authority.',
});

export const COMPLAINT = 'DEBT_COMPLAINT';

/** A customer complaint or MP enquiry about a debt, which the authority is to answer. */
@Entity('complaints')
@ObjectType('DebtComplaint', {
  description:
    'A customer complaint or MP enquiry about a debt, which the authority is to answer (Appendix 1 no 8).',
})
export class Complaint extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The referral of the debt that it is about.' })
  @Column('uuid')
  readonly referral!: string;

  @Field(() => ComplaintKindEnum)
  @Column('text')
  readonly kind!: ComplaintKind;

  @Field(() => ComplaintStateEnum)
  @Column('text')
  readonly state!: ComplaintState;
}
