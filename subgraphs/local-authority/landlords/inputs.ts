import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type LandlordKind, LandlordKindEnum } from './Landlord.js';
import { type RentNoticeKind, RentNoticeKindEnum } from './LandlordSteps.js';

@InputType()
export class RecordLandlordInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => ID, { description: 'Your own reference, 1 to 40 characters, new for each landlord; no name.' })
  readonly reference!: string;

  @Field(() => LandlordKindEnum)
  readonly kind!: LandlordKind;

  @Field(() => DateScalar, { description: 'The day from which you have known them.' })
  readonly knownFrom!: PlainDate;
}

@InputType()
export class CheckLandlordInput extends RecordCommandInput {
  @Field(() => Boolean)
  readonly meetsVerificationStandards!: boolean;

  @Field(() => Boolean)
  readonly meetsDataProtectionRequirements!: boolean;

  @Field(() => DateScalar)
  readonly checkedOn!: PlainDate;
}

@InputType()
export class ReceiveRentNoticeInput extends RecordCommandInput {
  @Field(() => RentNoticeKindEnum)
  readonly kind!: RentNoticeKind;

  @Field(() => DateScalar, { description: 'The day the rents begin, or go up; may be to come.' })
  readonly effectiveOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;
}
