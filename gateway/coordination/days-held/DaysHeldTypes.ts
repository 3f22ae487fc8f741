import { Field, ObjectType } from 'type-graphql';
import { type DaysHeld, type DaysHeldPart, HeldLegsType } from '../../../shared/graph/DaysHeld.js';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { StandardType } from '../../../shared/graph/StandardType.js';
import type { PartyIdentity } from '../../../shared/identity/Party.js';
import type { HeldLegs } from '../../../shared/obligations/days-held/DaysHeldCell.js';
import type { Parts } from '../parts.js';

@ObjectType({ description: 'The legs under one standard that one office owed.' })
export class DaysHeldRow {
  @Field(() => StandardType, { description: 'The leg’s.' })
  readonly standard!: StandardType;

  @Field(() => PartyType)
  readonly owedBy!: PartyIdentity;

  @Field(() => String, { nullable: true, description: 'Null where the document names none.' })
  readonly office!: string | null;

  @Field(() => HeldLegsType)
  readonly all!: HeldLegs;

  @Field(() => HeldLegsType, { description: 'Of chains that are late as a whole.' })
  readonly inLateChains!: HeldLegs;
}

/** The question with what the agencies contributed. */
export type DaysHeldWithParts = DaysHeld & Parts<DaysHeldPart>;
