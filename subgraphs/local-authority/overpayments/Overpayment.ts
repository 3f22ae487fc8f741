import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type Debt, DebtEnum } from '../../../shared/graph/Debt.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { type OverpaymentCause, OverpaymentCauseEnum } from '../../../shared/graph/OverpaymentCause.js';
import {
  type OverpaymentClassification,
  OverpaymentClassificationEnum,
} from '../../../shared/graph/OverpaymentClassification.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

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
export const OVERPAYMENT_DECIDED = 'OVERPAYMENT_DECIDED';

@ObjectType({ description: 'A period in which too much was paid; both days are in it.' })
export class OverpaymentPeriod {
  @Field(() => DateScalar)
  readonly from!: PlainDate;

  @Field(() => DateScalar)
  readonly to!: PlainDate;
}

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

  @Field(() => DebtEnum, { nullable: true })
  @Column('text')
  readonly debt!: Debt;

  @Field(() => OverpaymentClassificationEnum, {
    nullable: true,
    description: 'Null also until it is described.',
  })
  @Column('text', { nullable: true })
  readonly classification!: OverpaymentClassification | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it arose, in the authority’s words: the list that the form selects from is not in the document (B18). Null also until it is described.',
  })
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Field(() => [OverpaymentPeriod], { nullable: true, description: 'Earliest first; empty until described.' })
  @Column('jsonb')
  readonly periods!: readonly OverpaymentPeriod[];

  @Field(() => Int, {
    nullable: true,
    description: 'What the authority has recovered itself so far, in pence.',
  })
  @Column('integer', { name: 'recovered_pence' })
  readonly recoveredPence!: number;

  /** The overpayment for which this is a civil penalty; null where it is none. */
  @Column('uuid', { name: 'civil_penalty_for', nullable: true })
  readonly civilPenaltyFor!: string | null;
}
