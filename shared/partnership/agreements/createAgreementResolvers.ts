import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import { AgreementFields } from './AgreementFields.js';
import { AGREEMENT_IN_PLACE, AgreementInPlace } from './AgreementInPlace.js';
import { endAgreement, recordAgreement, recordExtensionTalks } from './AgreementsInPlace.js';
import { EndAgreementInput, RecordAgreementInput, RecordExtensionTalksInput } from './inputs.js';

const AgreementConnection = createConnection(AgreementInPlace, 'AgreementInPlace');
const fields = [AgreementFields, ...createPartnershipFields(AgreementInPlace)];

/** Gives the resolvers of the agreements that an agency’s bodies have in place, named for the agency. */
export function createAgreementResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class AgreementInPlaceMutations {
    @Mutation(() => AgreementInPlace, {
      name: `record${suffix}Agreement`,
      description:
        'Puts an agreement on record as in force with another body; with a term, starts DM-13. However its standards are kept: missing one is no reason to refuse (NFA para 14). By the body that keeps it.',
    })
    async record(
      @Ctx() context: AgencyContext,
      @Arg('input', () => RecordAgreementInput) input: RecordAgreementInput,
    ): Promise<AgreementInPlace> {
      return getRecord(context, AgreementInPlace, await recordAgreement(context, agency, input));
    }

    @Mutation(() => AgreementInPlace, {
      name: `record${suffix}ExtensionTalks`,
      description:
        'Records that talks of an extension have begun (DM 14.5): ends DM-13. By the body that keeps it.',
    })
    async talks(
      @Ctx() context: AgencyContext,
      @Arg('input', () => RecordExtensionTalksInput) input: RecordExtensionTalksInput,
    ): Promise<AgreementInPlace> {
      return getRecord(context, AgreementInPlace, await recordExtensionTalks(context, input));
    }

    @Mutation(() => AgreementInPlace, {
      name: `end${suffix}Agreement`,
      description: 'Records that an agreement has ended: ends DM-13. By the body that keeps it.',
    })
    async end(
      @Ctx() context: AgencyContext,
      @Arg('input', () => EndAgreementInput) input: EndAgreementInput,
    ): Promise<AgreementInPlace> {
      return getRecord(context, AgreementInPlace, await endAgreement(context, input));
    }
  }

  const queries = createPartnershipQueries({
    record: AgreementInPlace,
    kind: AGREEMENT_IN_PLACE,
    connection: AgreementConnection,
    one: `${prefix}AgreementInPlace`,
    all: `${prefix}AgreementsInPlace`,
    description: `Agreements that ${title} have on record as in place.`,
  });
  return [AgreementInPlaceMutations, ...queries, ...fields];
}
