import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** What every record has, whether it is about a customer or not: obligations and events name it as their subject. */
@ObjectType()
export abstract class KeptRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => Int, {
    description: 'Give it back with a command: the command is refused if the record has changed since.',
  })
  @Column('integer')
  readonly version!: number;

  @Column('text', { name: 'local_authority', nullable: true })
  readonly localAuthorityCode!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;
}
