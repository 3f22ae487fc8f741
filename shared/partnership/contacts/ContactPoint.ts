import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { graphEnum } from '../../graph/enums.js';
import { PartnershipRecord } from '../PartnershipRecord.js';

type ContactState = 'CURRENT' | 'STOOD_DOWN';

const ContactStateEnum = graphEnum<ContactState>(
  'ContactState',
  'Whether a role is filled by this contact.',
  {
    CURRENT: 'It is.',
    STOOD_DOWN: 'It is no longer.',
  },
);

export const CONTACT_POINT = 'CONTACT_POINT';

/** Where a body is to be reached in one role, towards another body. Never a name, an address or a number. */
@Entity('contact_points')
@Directive('@shareable')
@ObjectType({
  description:
    'That a body has filled a role towards another, and in which office. Never a person’s name, e-mail address or telephone number.',
})
export class ContactPoint extends PartnershipRecord {
  /** The id of the agreement's role. */
  @Column('text', { name: 'role' })
  readonly roleId!: string;

  @Field(() => String, { nullable: true, description: 'The office or team; null where none was given.' })
  @Column('text', { nullable: true })
  readonly office!: string | null;

  @Field(() => ContactStateEnum)
  @Column('text')
  readonly state!: ContactState;
}
