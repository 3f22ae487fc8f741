import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { dayNumber } from '../../../shared/time/PlainDate.js';
import { createLandlordField } from '../landlords/createLandlordField.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { DIRECT_PAYMENT, DIRECT_PAYMENT_DECIDED, DirectPayment, letterSent } from './DirectPayment.js';
import { decideDirectPayment, sendDirectPaymentLetter } from './DirectPayments.js';
import { DecideDirectPaymentInput, SendDirectPaymentLetterInput } from './inputs.js';

const directPaymentReads = createRecordResolvers(
  {
    record: DirectPayment,
    kind: DIRECT_PAYMENT,
    type: 'DirectPayment',
    one: 'localAuthorityDirectPayment',
    all: 'localAuthorityDirectPayments',
    description: 'Decisions to pay landlords direct.',
  },
  ownRecords,
);

const directPaymentDays = createDays(DirectPayment, {
  decidedOn: { event: DIRECT_PAYMENT_DECIDED, description: 'The day of the decision.' },
  landlordLetterSentOn: {
    event: letterSent.LANDLORD,
    description: 'Null until the landlord’s letter is sent.',
  },
  tenantLetterSentOn: { event: letterSent.TENANT, description: 'Null until the tenant’s letter is sent.' },
});

@Resolver(() => DirectPayment)
class DirectPaymentResolver {
  @Mutation(() => DirectPayment, {
    description: 'Records a decision to pay the landlord direct. Starts GP-03. By the authority.',
  })
  async decideDirectPayment(
    @Ctx() context: AgencyContext,
    @Arg('input', () => DecideDirectPaymentInput) input: DecideDirectPaymentInput,
  ): Promise<DirectPayment> {
    return getRecord(context, DirectPayment, await decideDirectPayment(context, input));
  }

  @Mutation(() => DirectPayment, {
    description:
      'Records that the letter to the landlord or to the tenant was sent; both are owed at the same time. Once both are sent, GP-03 ends. By the authority.',
  })
  async sendDirectPaymentLetter(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SendDirectPaymentLetterInput) input: SendDirectPaymentLetterInput,
  ): Promise<DirectPayment> {
    return getRecord(context, DirectPayment, await sendDirectPaymentLetter(context, input));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many calendar days lie between the two letters: 0 where they were sent on the same day, which counts as the same time. Shown, never judged; null until both are sent.',
  })
  async daysBetweenLetters(
    @Root() { id }: DirectPayment,
    @Ctx() context: AgencyContext,
  ): Promise<number | null> {
    const events = await eventsOf(context).load(id);
    const landlord = dayOf(events, letterSent.LANDLORD);
    const tenant = dayOf(events, letterSent.TENANT);
    return landlord === null || tenant === null ? null : Math.abs(dayNumber(landlord) - dayNumber(tenant));
  }
}

export const directPaymentResolvers = [
  ...directPaymentReads,
  directPaymentDays,
  createLandlordField(DirectPayment),
  DirectPaymentResolver,
] as const;
