import { Field, ID, InputType } from 'type-graphql';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { type ProformaReason, ProformaReasonEnum } from '../../../shared/graph/ProformaReason.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type ChangeAction, ChangeActionEnum } from './ChangeNotice.js';

@InputType()
export class ReceiveChangeNoticeInput extends CommandInput {
  @Field(() => ID, { description: 'The authority that sent it.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The authority’s id of the document, as it stands on it.' })
  readonly document!: string;

  @Field(() => DateScalar, { description: 'The day the authority sent it, as it stands on it.' })
  readonly sentOn!: PlainDate;

  @Field(() => DateScalar)
  readonly receivedOn!: PlainDate;

  @Field(() => ID, { description: 'The authority’s own reference for the overpayment, 1 to 40 characters.' })
  readonly authorityReference!: string;

  @Field(() => ProformaReasonEnum)
  readonly reason!: ProformaReason;

  @Field(() => String, {
    nullable: true,
    description: 'Needed where the reason is OTHER, and only then; 1 to 400 characters.',
  })
  readonly otherReason?: string | null;

  @Field(() => ContactCentreEnum, { nullable: true, description: 'Where it arrived.' })
  readonly arrivedAt?: ContactCentre | null;
}

@InputType()
export class ActionChangeNoticeInput extends RecordCommandInput {
  @Field(() => DateScalar)
  readonly actionedOn!: PlainDate;

  @Field(() => ChangeActionEnum, { nullable: true, description: 'What was done.' })
  readonly action?: ChangeAction | null;

  @Field(() => String, {
    nullable: true,
    description: 'Needed where the action is OTHER; 1 to 400 characters.',
  })
  readonly actionNote?: string | null;
}
