import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';

export type RepaymentState = 'OWED' | 'SCHEDULED' | 'PAID';

const RepaymentStateEnum = graphEnum<RepaymentState>('RepaymentState', 'How far a repayment has come.', {
  OWED: 'Money has been recovered in the month; nothing has been sent.',
  SCHEDULED: 'The schedule has been sent: it is never changed.',
  PAID: 'Paid, with its schedule.',
});

export const REPAYMENT = 'DEBT_REPAYMENT';

/** What one authority is paid over for one month in which money was recovered for it: Appendix 1 no 7. */
@Entity('repayments')
@ObjectType('DebtRepayment', {
  description:
    'What an authority is paid over for one month in which money was recovered for it (Appendix 1 no 7).',
})
export class Repayment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => Int, {
    description: 'Give it back with a command: the command is refused if the record has changed since.',
  })
  @Column('integer')
  readonly version!: number;

  @Column('text', { name: 'local_authority' })
  readonly localAuthorityCode!: string;

  @Field(() => String, { description: 'The month in which the money was recovered, as YYYY-MM.' })
  @Column('text')
  readonly month!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Field(() => RepaymentStateEnum)
  @Column('text')
  readonly state!: RepaymentState;

  @Field(() => Int, {
    nullable: true,
    description:
      'In pence: all lines together; null until the schedule is sent. Below zero where corrections exceed what was recovered: how the authority gives that back is not in the agreement.',
  })
  @Column('integer', { name: 'total_pence', nullable: true })
  readonly totalPence!: number | null;
}
