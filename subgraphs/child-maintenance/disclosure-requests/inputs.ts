import { Field, InputType } from 'type-graphql';
import type { Grade } from '../../../shared/access/Principal.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type DisclosureGateway, DisclosureGatewayEnum } from './DisclosureGateway.js';
import { type DisclosurePurpose, DisclosurePurposeEnum } from './DisclosurePurpose.js';
import {
  type DisclosureDecision,
  DisclosureDecisionEnum,
  DisclosureOfficerGradeEnum,
} from './DisclosureRequest.js';

@InputType()
export class RequestDisclosureInput extends CommandInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => DisclosurePurposeEnum)
  readonly purpose!: DisclosurePurpose;

  @Field(() => String, { description: 'The reasons in writing (1.8, 1.11(2)), 1 to 4000 characters.' })
  readonly reason!: string;

  @Field(() => Boolean, {
    description:
      'That all other more appropriate lines of enquiry have been pursued. Refused unless true (1.11(2)).',
  })
  readonly otherLinesOfEnquiryPursued!: boolean;

  @Field(() => String, {
    description:
      'The line manager who countersigned: an opaque reference like the subject of a token, never a name. 1 to 200 letters, digits or signs without a space. Our reading: another person than the one who asks (C33).',
  })
  readonly countersignedBy!: string;

  @Field(() => DisclosureOfficerGradeEnum, { description: 'Of the line manager. Refused below EO (1.6).' })
  readonly countersignerGrade!: Grade;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the customer is one of the Northern Ireland service. Our reading: HO-01 then runs by the bank holidays of Northern Ireland (C37).',
  })
  readonly isNorthernIrelandCustomer!: boolean;
}

@InputType()
export class AnswerDisclosureRequestInput extends RecordCommandInput {
  @Field(() => DisclosureDecisionEnum)
  readonly decision!: DisclosureDecision;

  @Field(() => DisclosureGatewayEnum, {
    nullable: true,
    description: 'Needed for a disclosure, and only then (1.8).',
  })
  readonly gateway?: DisclosureGateway | null;

  @Field(() => String, {
    nullable: true,
    description: 'Needed for a refusal, and only then; the Home Office is shown it. 1 to 4000 characters.',
  })
  readonly reason?: string | null;

  @Field(() => DateScalar, { description: 'The day the Home Office was answered.' })
  readonly answeredOn!: PlainDate;
}

@InputType()
export class ReturnDisclosureRequestInput extends RecordCommandInput {
  @Field(() => String, {
    description:
      'Which of the criteria it does not meet, in 1 to 4000 characters. Our reading: a return states its reason.',
  })
  readonly reason!: string;

  @Field(() => DateScalar, { description: 'The day it went back to the originator.' })
  readonly returnedOn!: PlainDate;
}

@InputType()
export class RecordDestructionInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day what was disclosed was destroyed.' })
  readonly destroyedOn!: PlainDate;
}
