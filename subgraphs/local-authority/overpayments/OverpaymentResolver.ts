import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { Customer } from '../../../shared/graph/Customer.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { dayOf, eventsOf, RecordedEvent } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createCustomerPages } from '../../../shared/obligations/resolvers/createCustomerPages.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { findOverpayment } from './findOverpayment.js';
import {
  DecideOverpaymentCauseInput,
  DescribeOverpaymentInput,
  RecordOverpaymentInput,
  RecordOwnRecoveryInput,
} from './inputs.js';
import { OVERPAYMENT, OVERPAYMENT_DECIDED, Overpayment } from './Overpayment.js';
import {
  decideOverpaymentCause,
  describeOverpayment,
  recordOverpayment,
  recordOwnRecovery,
} from './Overpayments.js';
import { requireReference } from './requireReference.js';
import type { Seen } from './Seen.js';

export const overpaymentsOfCustomer = createCustomerPages(
  {
    record: Overpayment,
    kind: OVERPAYMENT,
    type: 'Overpayment',
    all: 'localAuthorityOverpayments',
    description: 'Overpayments that an authority has decided.',
  },
  ownRecords,
);

@Resolver(() => Overpayment)
export class OverpaymentResolver {
  @Query(() => Overpayment, {
    nullable: true,
    description: 'One overpayment by its authority and reference; null where there is none for you.',
  })
  async localAuthorityOverpayment(
    @Ctx() context: AgencyContext,
    @Arg('localAuthority', () => ID) localAuthority: string,
    @Arg('reference', () => ID) reference: string,
  ): Promise<Overpayment | null> {
    requireReference('reference', reference);
    const code = findLocalAuthority(localAuthority)?.code ?? localAuthority;
    return findOverpayment(context, code, reference);
  }

  @Mutation(() => Overpayment, {
    description:
      'Records an overpayment that your authority has decided, or a civil penalty for one. Starts nothing. By the authority.',
  })
  async recordOverpayment(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordOverpaymentInput) input: RecordOverpaymentInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await recordOverpayment(context, input));
  }

  @Mutation(() => Overpayment, {
    description: 'Records the cause of an overpayment that was recorded without one. By the authority.',
  })
  async decideOverpaymentCause(
    @Ctx() context: AgencyContext,
    @Arg('input', () => DecideOverpaymentCauseInput) input: DecideOverpaymentCauseInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await decideOverpaymentCause(context, input));
  }

  @Mutation(() => Overpayment, {
    description:
      'Records what the referral form asks of an overpayment beyond its cause: classification, reason, periods (Appendix 6). By the authority.',
  })
  async describeOverpayment(
    @Ctx() context: AgencyContext,
    @Arg('input', () => DescribeOverpaymentInput) input: DescribeOverpaymentInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await describeOverpayment(context, input));
  }

  @Mutation(() => Overpayment, {
    description: 'Records what the authority has recovered of an overpayment itself. By the authority.',
  })
  async recordOwnRecovery(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordOwnRecoveryInput) input: RecordOwnRecoveryInput,
  ): Promise<Overpayment> {
    return getRecord(context, Overpayment, await recordOwnRecovery(context, input));
  }

  @FieldResolver(() => LocalAuthority)
  localAuthority(@Root() { localAuthorityCode }: Seen): LocalAuthority {
    return { code: localAuthorityCode };
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer(@Root() { nino }: Seen): Customer | null {
    return nino === undefined ? null : { nino };
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'The day it was decided.' })
  async decidedOn(@Root() { id }: Seen, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return id === undefined ? null : dayOf(await eventsOf(context).load(id), OVERPAYMENT_DECIDED);
  }

  @FieldResolver(() => [RecordedEvent], {
    nullable: true,
    description:
      'What happened to it, in the order of recording; corrections stand beside what they correct.',
  })
  async history(
    @Root() { id }: Seen,
    @Ctx() context: AgencyContext,
  ): Promise<readonly RecordedEvent[] | null> {
    return id === undefined ? null : eventsOf(context).load(id);
  }
}
