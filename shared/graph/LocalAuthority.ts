import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A local authority, past or present.' })
export class LocalAuthority {
  @Field(() => ID, { description: 'The register code, such as MAN.' })
  readonly code!: string;
}
