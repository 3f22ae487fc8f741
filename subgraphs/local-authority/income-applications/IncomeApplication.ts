import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export const INCOME_APPLICATION = 'INCOME_AND_EXPENDITURE_APPLICATION';

/** An Income and Expenditure application that reached an authority; Debt Management decides it (Appendix 1 no 4). */
@Entity('income_applications')
@ObjectType('IncomeAndExpenditureApplication', {
  description:
    'An Income and Expenditure application that reached an authority, which forwards it: Debt Management decides it (Appendix 1 no 4). Seen by the authority only.',
})
export class IncomeApplication extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The authority’s id of the document; null until forwarded.',
  })
  @Column('uuid', { nullable: true })
  readonly document!: string | null;
}
