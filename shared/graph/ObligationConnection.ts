import { Directive, Field, ObjectType } from 'type-graphql';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { ObligationFact } from './SlaTimeline.js';
import { NationalInsuranceNumberType } from './scalars.js';

/** An obligation with its place on the board, as BoardQuestion's Position. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('BoardRow')
export class BoardRow {
  @Field(() => String)
  readonly position!: string;

  @Field(() => ObligationFact)
  readonly fact!: ObligationFact;

  @Field(() => NationalInsuranceNumberType, { nullable: true })
  readonly nino!: NationalInsuranceNumber | null;
}

/** What one agency contributes to a page of the board; null on the connection where the agency did not answer. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType('BoardPart')
export class BoardPart {
  @Field(() => [BoardRow], { description: 'In due order, without a gap up to `upTo`.' })
  readonly rows!: readonly BoardRow[];

  @Field(() => String, {
    nullable: true,
    description: 'The position up to which the agency has looked; null where it has looked at all.',
  })
  readonly upTo!: string | null;
}

@Directive('@key(fields: "question")')
@ObjectType({
  description:
    'A page of obligations to which your body is a party, in due order across the agencies, undated last.',
})
export class ObligationConnection {
  @Directive('@inaccessible')
  @Field(() => String, { description: 'What is asked, as BoardQuestion writes it.' })
  readonly question!: string;
}
