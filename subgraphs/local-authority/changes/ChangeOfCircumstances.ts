import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type ChangeMatter = 'TENANCY' | 'LANDLORD' | 'RENT' | 'OTHER';

export const ChangeMatterEnum = graphEnum<ChangeMatter>(
  'ChangeMatter',
  'What a change of circumstances is about, as far as a clause asks.',
  {
    TENANCY: 'A tenancy matter: Jobcentre Plus is not notified (3.1 bullet 3).',
    LANDLORD: 'A landlord matter: Jobcentre Plus is not notified (3.1 bullet 3).',
    RENT: 'A rent matter: Jobcentre Plus is not notified (3.1 bullet 3).',
    OTHER: 'Any other matter.',
  },
);

export const CHANGE_OF_CIRCUMSTANCES = 'CHANGE_OF_CIRCUMSTANCES';

/** A change that a customer reported to an authority. Its authority alone sees it; those who are owed a notice see that. */
@Entity('changes_of_circumstances')
@ObjectType({
  description: 'A change of circumstances reported to an authority. Seen by that authority only.',
})
export class ChangeOfCircumstances extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ChangeMatterEnum)
  @Column('text')
  readonly matter!: ChangeMatter;

  @Field(() => Boolean, {
    description: 'Whether a Jobcentre Plus benefit was in payment when the change was reported.',
  })
  @Column('boolean', { name: 'jobcentre_plus_benefit_in_payment' })
  readonly jobcentrePlusBenefitInPayment!: boolean;

  /** The notices are named here, and the change on neither: whoever sees a notice must not learn of the other. */
  @Column('uuid', { name: 'notice_to_debt_management', nullable: true })
  readonly noticeToDebtManagement!: string | null;

  @Column('uuid', { name: 'notice_to_jobcentre_plus', nullable: true })
  readonly noticeToJobcentrePlus!: string | null;
}
