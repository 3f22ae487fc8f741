import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { createLandlordField } from '../landlords/createLandlordField.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { SendSuspensionNoticeInput, SuspendPaymentInput } from './inputs.js';
import {
  PAYMENT_SUSPENDED,
  PAYMENT_SUSPENSION,
  PaymentSuspension,
  suspensionNotified,
} from './PaymentSuspension.js';
import { sendSuspensionNotice, suspendPayment } from './Suspensions.js';

const suspensionReads = createRecordResolvers(
  {
    record: PaymentSuspension,
    kind: PAYMENT_SUSPENSION,
    type: 'PaymentSuspension',
    one: 'localAuthoritySuspension',
    all: 'localAuthoritySuspensions',
    description: 'Suspensions of payment.',
  },
  ownRecords,
);

const suspensionDays = createDays(PaymentSuspension, {
  suspendedOn: { event: PAYMENT_SUSPENDED, description: 'The day of the suspension.' },
  customerNotifiedOn: {
    event: suspensionNotified.CUSTOMER,
    description: 'Null until the customer is notified.',
  },
  landlordNotifiedOn: {
    event: suspensionNotified.LANDLORD,
    description:
      'Null until the landlord is notified, with the reason; null for good where fraud is suspected or payment is not direct.',
  },
});

@Resolver()
class SuspensionResolver {
  @Mutation(() => PaymentSuspension, {
    description: 'Records that payment has been suspended. By the authority.',
  })
  async suspendPayment(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SuspendPaymentInput) input: SuspendPaymentInput,
  ): Promise<PaymentSuspension> {
    return getRecord(context, PaymentSuspension, await suspendPayment(context, input));
  }

  @Mutation(() => PaymentSuspension, {
    description:
      'Records that the customer, or the landlord with the reason, was notified of a suspension; never the landlord where fraud is suspected. By the authority.',
  })
  async sendSuspensionNotice(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SendSuspensionNoticeInput) input: SendSuspensionNoticeInput,
  ): Promise<PaymentSuspension> {
    return getRecord(context, PaymentSuspension, await sendSuspensionNotice(context, input));
  }
}

export const suspensionResolvers = [
  ...suspensionReads,
  suspensionDays,
  createLandlordField(PaymentSuspension),
  SuspensionResolver,
] as const;
