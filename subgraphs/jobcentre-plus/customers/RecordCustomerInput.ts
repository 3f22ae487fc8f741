import { Field, InputType, Int } from 'type-graphql';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType()
export class RecordCustomerInput extends CommandInput {
  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you read, to change a record. Leave it out to open one: refused where the customer has one.',
  })
  readonly version?: number | null;

  @Field(() => String, { description: 'All names in one, 1 to 70 characters.' })
  readonly fullName!: string;

  @Field(() => DateScalar)
  readonly dateOfBirth!: PlainDate;

  @Field(() => [String], {
    description: 'The address without its postcode: 1 to 4 lines, each 1 to 100 characters.',
  })
  readonly addressLines!: readonly string[];

  @Field(() => String, { description: 'As written, 1 to 10 characters.' })
  readonly postcode!: string;

  @Field(() => [BenefitInPaymentEnum], {
    description: 'All that are in payment now: they take the place of those on the record.',
  })
  readonly benefitsInPayment!: readonly BenefitInPayment[];
}
