import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { DisclosureDecision } from './DisclosureDecision.js';

/** What was disclosed by one decision, to whom and when: what the Home Office holds, and no word of anything else. */
@Entity('disclosures')
@ObjectType({ description: 'What was disclosed to the Home Office by one decision.' })
export class Disclosure {
  @PrimaryColumn('uuid')
  readonly request!: string;

  @PrimaryColumn('integer')
  readonly number!: number;

  @Column('text')
  readonly decision!: DisclosureDecision;

  @Field(() => String, { description: 'What was disclosed.' })
  @Column('text')
  readonly disclosed!: string;

  @Field(() => String, { description: 'To whom: an opaque reference of an officer of the Home Office.' })
  @Column('text', { name: 'disclosed_to' })
  readonly disclosedTo!: string;

  @Field(() => Boolean, {
    description:
      'Whether surplus information went with it: the Home Office then confirms its destruction (1.11(2)).',
  })
  @Column('boolean', { name: 'has_surplus' })
  readonly hasSurplus!: boolean;

  @Column('uuid')
  readonly event!: string;

  @Field(() => DateScalar, { description: 'The day of the disclosure.' })
  @Column('date', { name: 'disclosed_on' })
  readonly disclosedOn!: PlainDate;
}
