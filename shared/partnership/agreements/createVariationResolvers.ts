import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import {
  AnswerVariationInput,
  ClearVariationInput,
  IncorporateVariationInput,
  ProposeVariationInput,
} from './inputs.js';
import { VARIATION, Variation } from './Variation.js';
import { VariationFields } from './VariationFields.js';
import { answerVariation, clearVariation, incorporateVariation, proposeVariation } from './Variations.js';

const VariationConnection = createConnection(Variation, 'AgreementVariation');
const fields = [VariationFields, ...createPartnershipFields(Variation)];

/** Gives the resolvers of the variations that an agency’s bodies keep, named for the agency. */
export function createVariationResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class VariationMutations {
    @Mutation(() => Variation, {
      name: `propose${suffix}Variation`,
      description:
        'Proposes a variation, as of today. A local deviation only stricter than the minimum (DM Appendix 2), kept by the body that owes the standard. By either body.',
    })
    async propose(
      @Ctx() context: AgencyContext,
      @Arg('input', () => ProposeVariationInput) input: ProposeVariationInput,
    ): Promise<Variation> {
      return getRecord(context, Variation, await proposeVariation(context, agency, input));
    }

    @Mutation(() => Variation, {
      name: `clear${suffix}Variation`,
      description:
        'Records that a change of the model was cleared through the Practitioners Operational Group (NFA para 18). By either body.',
    })
    async clear(
      @Ctx() context: AgencyContext,
      @Arg('input', () => ClearVariationInput) input: ClearVariationInput,
    ): Promise<Variation> {
      return getRecord(context, Variation, await clearVariation(context, input));
    }

    @Mutation(() => Variation, {
      name: `answer${suffix}Variation`,
      description: 'Agrees to a variation, as of today, or declines it. By the body that did not propose it.',
    })
    async answer(
      @Ctx() context: AgencyContext,
      @Arg('input', () => AnswerVariationInput) input: AnswerVariationInput,
    ): Promise<Variation> {
      return getRecord(context, Variation, await answerVariation(context, input));
    }

    @Mutation(() => Variation, {
      name: `incorporate${suffix}Variation`,
      description:
        'Records the version that an agreed variation was re-issued in (DM 6.2, 11.3). By the body that keeps it.',
    })
    async incorporate(
      @Ctx() context: AgencyContext,
      @Arg('input', () => IncorporateVariationInput) input: IncorporateVariationInput,
    ): Promise<Variation> {
      return getRecord(context, Variation, await incorporateVariation(context, input));
    }
  }

  const queries = createPartnershipQueries({
    record: Variation,
    kind: VARIATION,
    connection: VariationConnection,
    one: `${prefix}Variation`,
    all: `${prefix}Variations`,
    description: `Variations of agreements that ${title} keep.`,
  });
  return [VariationMutations, ...queries, ...fields];
}
