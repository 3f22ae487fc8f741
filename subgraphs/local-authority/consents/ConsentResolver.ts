import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { createLandlordField } from '../landlords/createLandlordField.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import {
  informLandlord,
  LANDLORD_INFORMED,
  recordLandlordConsent,
  withdrawLandlordConsent,
} from './Consents.js';
import { InformLandlordInput, RecordLandlordConsentInput, WithdrawLandlordConsentInput } from './inputs.js';
import {
  LANDLORD_CONSENT,
  LANDLORD_INFORMATION,
  LandlordConsent,
  LandlordInformation,
} from './LandlordConsent.js';
import { CONSENT_GIVEN, CONSENT_WITHDRAWN } from './requireConsent.js';

const consentReads = createRecordResolvers(
  {
    record: LandlordConsent,
    kind: LANDLORD_CONSENT,
    type: 'LandlordConsent',
    one: 'localAuthorityLandlordConsent',
    all: 'localAuthorityLandlordConsents',
    description: 'What tenants allow an authority to tell landlords.',
  },
  ownRecords,
);

const informationReads = createRecordResolvers(
  {
    record: LandlordInformation,
    kind: LANDLORD_INFORMATION,
    type: 'LandlordInformation',
    one: 'localAuthorityLandlordInformation',
    all: 'localAuthorityLandlordInformationGiven',
    description: 'What an authority told landlords.',
  },
  ownRecords,
);

const consentDays = createDays(LandlordConsent, {
  from: { event: CONSENT_GIVEN, description: 'The day it was given, which is its first.' },
  withdrawnOn: {
    event: CONSENT_WITHDRAWN,
    description: 'From this day on it allows nothing; null until withdrawn.',
  },
});

const informationDays = createDays(LandlordInformation, {
  informedOn: { event: LANDLORD_INFORMED, description: 'The day the landlord was told.' },
});

@Resolver()
class ConsentResolver {
  @Mutation(() => LandlordConsent, {
    description: 'Records what a tenant allows your authority to tell a landlord. By the authority.',
  })
  async recordLandlordConsent(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordLandlordConsentInput) input: RecordLandlordConsentInput,
  ): Promise<LandlordConsent> {
    return getRecord(context, LandlordConsent, await recordLandlordConsent(context, input));
  }

  @Mutation(() => LandlordConsent, {
    description: 'Records that a tenant withdrew a consent. By the authority.',
  })
  async withdrawLandlordConsent(
    @Ctx() context: AgencyContext,
    @Arg('input', () => WithdrawLandlordConsentInput) input: WithdrawLandlordConsentInput,
  ): Promise<LandlordConsent> {
    return getRecord(context, LandlordConsent, await withdrawLandlordConsent(context, input));
  }

  @Mutation(() => LandlordInformation, {
    description:
      'Records that a landlord was told something, which a consent of the tenant must allow on that day. By the authority.',
  })
  async informLandlord(
    @Ctx() context: AgencyContext,
    @Arg('input', () => InformLandlordInput) input: InformLandlordInput,
  ): Promise<LandlordInformation> {
    return getRecord(context, LandlordInformation, await informLandlord(context, input));
  }
}

export const consentResolvers = [
  ...consentReads,
  ...informationReads,
  consentDays,
  informationDays,
  createLandlordField(LandlordConsent),
  createLandlordField(LandlordInformation),
  ConsentResolver,
] as const;
