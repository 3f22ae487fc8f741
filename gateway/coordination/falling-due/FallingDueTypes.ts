import { Field, Int, ObjectType } from 'type-graphql';
import type { FallingDue, FallingDuePart } from '../../../shared/graph/FallingDue.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { StandardType } from '../../../shared/graph/StandardType.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { PartyIdentity } from '../../../shared/identity/Party.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { Parts } from '../parts.js';

@ObjectType({
  description:
    'What one body has yet to do under one standard, about one authority, by one day. The board shows them: `obligations(filter: { statuses: [RUNNING, DUE_SOON], dueFrom, dueTo, standards, owedBy, localAuthority })` with the row’s own values and the same day.',
})
export class FallingDueRow {
  @Field(() => DateScalar)
  readonly dueOn!: PlainDate;

  @Field(() => StandardType)
  readonly standard!: StandardType;

  @Field(() => PartyType)
  readonly owedBy!: PartyIdentity;

  @Field(() => LocalAuthority, { nullable: true, description: 'Null where no authority has a part in it.' })
  readonly localAuthority!: LocalAuthority | null;

  @Field(() => Int)
  readonly obligations!: number;
}

/** The question with what the agencies contributed. */
export type FallingDueWithParts = FallingDue & Parts<FallingDuePart>;
