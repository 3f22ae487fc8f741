import { Field, InputType } from 'type-graphql';
import type { Grade } from '../../../shared/access/Principal.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type DisclosureCriterion, DisclosureCriterionEnum } from './DisclosureCriterion.js';
import { DisclosureOfficerGradeEnum } from './DisclosureOfficerGrade.js';
import { type DisclosurePurpose, DisclosurePurposeEnum } from './DisclosurePurpose.js';

/** What the template of Appendix 2 says, about one customer or about each of a list. */
@InputType()
abstract class DisclosureTemplateInput extends CommandInput {
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
    defaultValue: true,
    description: 'That it comes with the subject line marked “Official”. Refused unless true (1.11(2)).',
  })
  readonly isMarkedOfficial!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the customer is a witness to, or victim of, crime: no information is provided then, but a letter may be forwarded or a call made (1.8).',
  })
  readonly isWitnessOrVictim!: boolean;
}

@InputType()
export class RequestDisclosureInput extends DisclosureTemplateInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the customer is one of the Northern Ireland service. Our reading: HO-01 then runs by the bank holidays of Northern Ireland (C37).',
  })
  readonly isNorthernIrelandCustomer!: boolean;
}

@InputType()
class ListedCustomerInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the customer is one of the Northern Ireland service. Our reading: HO-01 then runs by the bank holidays of Northern Ireland (C37).',
  })
  readonly isNorthernIrelandCustomer!: boolean;
}

@InputType()
export class RequestDisclosureOfListInput extends DisclosureTemplateInput {
  @Field(() => [ListedCustomerInput], {
    description:
      'The customers on the list, each once: 2 to 50. Our reading: more than one makes a list (1.8).',
  })
  readonly customers!: readonly ListedCustomerInput[];

  @Field(() => String, {
    description:
      'How the list was narrowed down to the absolute minimum necessary before it was submitted (1.8), in 1 to 4000 characters.',
  })
  readonly narrowing!: string;
}

@InputType()
export class ReturnDisclosureRequestInput extends RecordCommandInput {
  @Field(() => DisclosureCriterionEnum, { description: 'Which of the criteria it does not meet (1.11(1)).' })
  readonly criterion!: DisclosureCriterion;

  @Field(() => String, {
    description:
      'In what it does not meet it, in 1 to 4000 characters. Our reading: a return states its reason.',
  })
  readonly reason!: string;

  @Field(() => DateScalar, { description: 'The day it went back to the originator.' })
  readonly returnedOn!: PlainDate;
}

@InputType()
export class RecordWitnessOrVictimInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day it was found.' })
  readonly foundOn!: PlainDate;
}
