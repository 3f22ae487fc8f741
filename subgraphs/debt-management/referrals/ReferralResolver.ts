import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import {
  type ContactCentre,
  ContactCentreEnum,
  DEFAULT_CONTACT_CENTRE,
} from '../../../shared/graph/ContactCentre.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { getLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { destinationOf, type ReferralDestination, ReferralDestinationEnum } from './destination.js';
import {
  RecordReadReceiptInput,
  RecordReferralInputInput,
  RecordReferralOutcomeInput,
  ScreenOutReferralInput,
} from './inputs.js';
import {
  recordReferralInput,
  recordReferralOutcome,
  recordReferralReadReceipt,
  screenOutReferral,
} from './progress.js';
import { REFERRAL, Referral } from './Referral.js';
import { submitReferral } from './Referrals.js';
import { SubmitReferralInput } from './SubmitReferralInput.js';

/** As printed on the form. See Appendix 6. */
const LEGAL_BASIS =
  'I am referring this over payment to you in accordance with Housing Benefit Regulation 102 for recovery from Social Security Benefits Subject to the provisions of the Housing Benefit Regulation 105.';

export const referralReads = createRecordResolvers({
  record: Referral,
  kind: REFERRAL,
  type: 'Referral',
  one: 'debtManagementReferral',
  all: 'debtManagementReferrals',
  description: 'Referrals for recovery.',
});

@Resolver(() => Referral)
export class ReferralResolver {
  @Mutation(() => Referral, {
    description:
      'Refers an overpayment for recovery. Starts DM-01 and DM-02. By the authority, or by Debt Management for one that came by post.',
  })
  async submitReferral(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SubmitReferralInput) input: SubmitReferralInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await submitReferral(context, input));
  }

  @Mutation(() => Referral, {
    description: 'Records the input onto Debt Manager. Ends DM-02, starts DM-03. By Debt Management.',
  })
  async recordReferralInput(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReferralInputInput) input: RecordReferralInputInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await recordReferralInput(context, input));
  }

  @Mutation(() => Referral, {
    description: 'Turns a referral down at screening (7.2). Ends DM-01, withdraws DM-02. By Debt Management.',
  })
  async screenOutReferral(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ScreenOutReferralInput) input: ScreenOutReferralInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await screenOutReferral(context, input));
  }

  @Mutation(() => Referral, {
    description:
      'Records that the authority was told the outcome (Appendix 1 no 3). Ends DM-01 and DM-03. By Debt Management.',
  })
  async recordReferralOutcome(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReferralOutcomeInput) input: RecordReferralOutcomeInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await recordReferralOutcome(context, input));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day it reached Contact Centre Porth.',
  })
  async receivedOn(@Root() { id }: Referral, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'REFERRAL_RECEIVED');
  }
  @Mutation(() => Referral, {
    description:
      'Records the read receipt that tells the authority that its e-mail has arrived (7.1). By Debt Management.',
  })
  async recordReferralReadReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReadReceiptInput) input: RecordReadReceiptInput,
  ): Promise<Referral> {
    return getRecord(context, Referral, await recordReferralReadReceipt(context, input));
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day of the read receipt; null where there is none.',
  })
  async readOn(@Root() { id }: Referral, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'REFERRAL_READ');
  }

  @FieldResolver(() => ReferralDestinationEnum, {
    nullable: true,
    description:
      'Where it goes, by the nation of the authority (Appendix 8; 7.1 prints 9). Null on a referral from before the form was kept here.',
  })
  destination(@Root() { channel, localAuthorityCode }: Referral): ReferralDestination | null {
    return channel === null ? null : destinationOf(channel, getLocalAuthority(localAuthorityCode).nation);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'As the form prints it. Null on a referral from before the form was kept here.',
  })
  legalBasis(@Root() { channel }: Referral): string | null {
    return channel === null ? null : LEGAL_BASIS;
  }

  @FieldResolver(() => ContactCentreEnum, {
    description:
      'Where change of circumstances proformas and other post about it go: the contact centre on the notice of recovery, else Dearne Valley (Appendix 9).',
  })
  postGoesTo(@Root() { contactCentre }: Referral): ContactCentre {
    return contactCentre ?? DEFAULT_CONTACT_CENTRE;
  }
}
