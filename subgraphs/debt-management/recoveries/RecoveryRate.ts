import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@ObjectType('DebtRecoveryRate', { description: 'A rate that a recovery has had.' })
export class RecoveryRate {
  @Field(() => Int, { description: 'In pence; the agreement does not say per what.' })
  readonly ratePence!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the authority was told, or else the day it was changed.',
  })
  readonly setOn!: PlainDate | null;

  @Field(() => Boolean, { description: 'Whether it was reduced for hardship.' })
  readonly forHardship!: boolean;
}
