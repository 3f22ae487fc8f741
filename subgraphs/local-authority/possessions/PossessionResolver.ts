import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { createLandlordField } from '../landlords/createLandlordField.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { EncourageCertificateInput, GiveCertificateInput, RequestCertificateInput } from './inputs.js';
import {
  CERTIFICATE_ENCOURAGED,
  CERTIFICATE_GIVEN,
  CERTIFICATE_REQUESTED,
  POSSESSION_CASE,
  PossessionCase,
} from './PossessionCase.js';
import { encourageCertificate, giveCertificate, requestCertificate } from './Possessions.js';

const possessionReads = createRecordResolvers(
  {
    record: PossessionCase,
    kind: POSSESSION_CASE,
    type: 'PossessionCase',
    one: 'localAuthorityPossessionCase',
    all: 'localAuthorityPossessionCases',
    description: 'Possession cases that an authority knows of.',
  },
  ownRecords,
);

const possessionDays = createDays(PossessionCase, {
  encouragedOn: {
    event: CERTIFICATE_ENCOURAGED,
    description: 'The day the landlord was encouraged to have a certificate accompany the application.',
  },
  certificateRequestedOn: {
    event: CERTIFICATE_REQUESTED,
    description: 'Null unless the landlord asked for one, which is no failure of the authority.',
  },
  certificateGivenOn: { event: CERTIFICATE_GIVEN, description: 'Null until given.' },
});

@Resolver()
class PossessionResolver {
  @Mutation(() => PossessionCase, {
    description:
      'Records that a landlord was encouraged to have a certificate accompany an application for possession to the County Court. By the authority.',
  })
  async encourageCertificate(
    @Ctx() context: AgencyContext,
    @Arg('input', () => EncourageCertificateInput) input: EncourageCertificateInput,
  ): Promise<PossessionCase> {
    return getRecord(context, PossessionCase, await encourageCertificate(context, input));
  }

  @Mutation(() => PossessionCase, {
    description: 'Records that the landlord asked for a certificate. By the authority.',
  })
  async requestCertificate(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RequestCertificateInput) input: RequestCertificateInput,
  ): Promise<PossessionCase> {
    return getRecord(context, PossessionCase, await requestCertificate(context, input));
  }

  @Mutation(() => PossessionCase, {
    description:
      'Records that the certificate was given, where it was asked for, no enquiries are outstanding and the tenant consents. By the authority.',
  })
  async giveCertificate(
    @Ctx() context: AgencyContext,
    @Arg('input', () => GiveCertificateInput) input: GiveCertificateInput,
  ): Promise<PossessionCase> {
    return getRecord(context, PossessionCase, await giveCertificate(context, input));
  }
}

export const possessionResolvers = [
  ...possessionReads,
  possessionDays,
  createLandlordField(PossessionCase),
  PossessionResolver,
] as const;
