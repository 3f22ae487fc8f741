import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayUnitEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { DayUnit } from '../../../shared/sla/Facts.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export const DISCLOSURE_TIMESCALE = 'DISCLOSURE_TIMESCALE';

/** A timescale for HO-01 that one body has put as a variation and the other may agree: a private record of the two (1.3). */
@Entity('disclosure_timescales')
@ObjectType({
  description:
    'A timescale for HO-01 as a variation of the agreement (1.3). In force once both co-ordinators have recorded it, for requests received from then on.',
})
export class DisclosureTimescale {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => Int)
  @Column('integer')
  readonly version!: number;

  @Field(() => Int)
  @Column('integer', { name: 'within_days' })
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  @Column('text')
  readonly unit!: DayUnit;

  @Column('text', { name: 'proposed_by_body' })
  readonly proposedByBody!: string;

  @Column('text', { name: 'proposed_by' })
  readonly proposedBy!: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'proposed_on' })
  readonly proposedOn!: PlainDate;

  @Column('text', { name: 'agreed_by_body', nullable: true })
  readonly agreedByBody!: string | null;

  @Column('text', { name: 'agreed_by', nullable: true })
  readonly agreedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null until the other body has agreed.' })
  @Column('date', { name: 'agreed_on', nullable: true })
  readonly agreedOn!: PlainDate | null;

  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  readonly agreedAt!: Date | null;
}
