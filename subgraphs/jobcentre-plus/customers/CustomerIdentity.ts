import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BenefitInPayment, BenefitInPaymentEnum } from '../../../shared/graph/BenefitInPayment.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type {
  CustomerKey,
  NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export const CUSTOMER = 'CUSTOMER';

/** Who a customer is, as the Customer Information System has it: one row a customer. */
@Entity('customers')
@ObjectType({
  description: 'Who a customer is, as Jobcentre Plus holds it in the Customer Information System.',
})
export class CustomerIdentity {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => Int, {
    description: 'Give it back to change the record: the change is refused if the record has changed since.',
  })
  @Column('integer')
  readonly version!: number;

  @Column('text', { name: 'customer_number' })
  readonly nino!: NationalInsuranceNumber;

  @Column({ type: 'text', name: 'customer_key', insert: false, update: false })
  readonly customerKey!: CustomerKey;

  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;

  @Field(() => String, { description: 'At most 70 characters.' })
  @Column('text', { name: 'full_name' })
  readonly fullName!: string;

  @Field(() => DateScalar)
  @Column('date', { name: 'date_of_birth' })
  readonly dateOfBirth!: PlainDate;

  @Field(() => [String], { description: 'The address without its postcode, 1 to 4 lines as written.' })
  @Column('text', { name: 'address_lines', array: true })
  readonly addressLines!: readonly string[];

  @Field(() => String, { description: 'As written.' })
  @Column('text')
  readonly postcode!: string;

  @Field(() => [BenefitInPaymentEnum], {
    description:
      'In the order of Appendix 4 of the Debt Management agreement, Universal Credit last. Empty where none is in payment.',
  })
  @Column('text', { name: 'benefits_in_payment', array: true })
  readonly benefitsInPayment!: readonly BenefitInPayment[];
}
