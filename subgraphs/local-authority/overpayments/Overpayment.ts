import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../../shared/graph/enums.js';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

export type OverpaymentState = 'AWAITING_CAUSE' | 'DECIDED';

const OverpaymentStateEnum = graphEnum<OverpaymentState>(
  'OverpaymentState',
  'How far the authority’s decision has come.',
  {
    AWAITING_CAUSE: 'The overpayment is decided, its cause is not yet.',
    DECIDED: 'The overpayment and its cause are decided.',
  },
);

export const OVERPAYMENT = 'OVERPAYMENT';

/**
 * Benefit that somebody was paid beyond what they were entitled to, as decided by an authority. Beyond its key every
 * field can be null: other agencies name overpayments by the key alone, and only their authority sees more.
 */
@Entity('overpayments')
@Directive('@key(fields: "localAuthority { code } reference")')
@ObjectType({
  description:
    'An overpayment as its authority decided it. Exists for every key; beyond the key all is null for whoever is not its authority, and where there is none.',
})
export class Overpayment extends CaseRecord {
  @Field(() => ID, { nullable: true })
  override readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Give it back with a command: the command is refused if the record has changed since.',
  })
  override readonly version!: number;

  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The authority’s own reference; no other overpayment of it has the same.' })
  @Column('text')
  readonly reference!: string;

  @Field(() => Int, { nullable: true, description: 'In pence.' })
  @Column('integer', { name: 'amount_pence' })
  readonly amountPence!: number;

  @Field(() => OverpaymentCauseEnum, { nullable: true, description: 'Null also until it is decided.' })
  @Column('text', { nullable: true })
  readonly cause!: OverpaymentCause | null;

  @Field(() => OverpaymentStateEnum, { nullable: true })
  @Column('text')
  readonly state!: OverpaymentState;
}
