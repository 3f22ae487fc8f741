import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type ApplicationState = 'RECEIVED' | 'DECIDED';

const ApplicationStateEnum = graphEnum<ApplicationState>(
  'IncomeExpenditureState',
  'How far an income and expenditure application has come.',
  { RECEIVED: 'Received.', DECIDED: 'Decided by Debt Management.' },
);

export const APPLICATION = 'INCOME_EXPENDITURE_APPLICATION';

/** A customer's request that their income and expenditure be considered: Debt Management decides them all (Appendix 1 no 4). */
@Entity('income_expenditure_applications')
@ObjectType('IncomeExpenditureApplication', {
  description:
    'A request that income and expenditure be considered. Debt Management decides them all (Appendix 1 no 4).',
})
export class Application extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The recovery that it is about.' })
  @Column('uuid')
  readonly recovery!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The authority’s id of the document where the authority forwarded it; else null.',
  })
  @Column('uuid', { nullable: true })
  readonly document!: string | null;

  @Field(() => ApplicationStateEnum)
  @Column('text')
  readonly state!: ApplicationState;

  @Field(() => Int, {
    nullable: true,
    description:
      'The rate to which recovery was reduced by it, in pence; null until decided, and where it was not.',
  })
  @Column('integer', { name: 'reduced_to_pence', nullable: true })
  readonly reducedToPence!: number | null;
}
