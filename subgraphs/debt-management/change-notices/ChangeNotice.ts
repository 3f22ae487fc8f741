import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type ChangeNoticeState = 'RECEIVED' | 'ACTIONED';

const ChangeNoticeStateEnum = graphEnum<ChangeNoticeState>(
  'DebtChangeNoticeState',
  'How far a proforma has come.',
  {
    RECEIVED: 'Received at a contact centre.',
    ACTIONED: 'Appropriately actioned.',
  },
);

export const CHANGE_NOTICE = 'DEBT_CHANGE_NOTICE';

/** A change of circumstances proforma (Appendix 7) as Debt Management received it. */
@Entity('change_notices')
@ObjectType('DebtChangeNotice', {
  description: 'A change of circumstances proforma (Appendix 7) as Debt Management received it.',
})
export class ChangeNotice extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => String, { description: 'The authority’s id of the document.' })
  @Column('uuid')
  readonly document!: string;

  @Field(() => ChangeNoticeStateEnum)
  @Column('text')
  readonly state!: ChangeNoticeState;
}
