import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** What every record of an authority's has that is about no customer. */
@ObjectType()
export abstract class AuthorityRecord {
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

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;
}
