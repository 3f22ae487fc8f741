import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import { Customer } from '../../graph/Customer.js';
import { ObligationType } from '../../graph/ObligationType.js';
import { DateScalar, NationalInsuranceNumberType } from '../../graph/scalars.js';
import { customerKeyOf, type NationalInsuranceNumber } from '../../identity/NationalInsuranceNumber.js';
import { requireUuid } from '../../identity/requireUuid.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { asOfDay } from '../asOfDay.js';
import { findObligation, obligationsOfCustomer } from '../readObligations.js';
import { viewObligation } from '../viewObligation.js';
import type { AgencyNames } from './AgencyNames.js';

/** Gives the resolvers by which every agency's subgraph answers for its ledger, named for the agency. */
export function createCustomerResolvers({ prefix, title }: AgencyNames) {
  @Resolver(() => Customer)
  class CustomerObligations {
    @Query(() => Customer, {
      name: `${prefix}Customer`,
      nullable: true,
      description: `What ${title} and its partners hold about whoever has this number. Answers for every well-formed number.`,
    })
    customer(
      @Ctx() context: AgencyContext,
      @Arg('nino', () => NationalInsuranceNumberType) nino: NationalInsuranceNumber,
    ): Customer {
      casesOf(context);
      return { nino };
    }

    @FieldResolver(() => [ObligationType], {
      name: `${prefix}Obligations`,
      nullable: true,
      description: `Obligations in the ledger of ${title} to which your body is a party, in order of start. Null where the ledger cannot be reached.`,
    })
    async obligations(
      @Root() { nino }: Customer,
      @Ctx() context: AgencyContext,
      @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today unless given.' }) asOf?: PlainDate,
    ): Promise<readonly ObligationType[]> {
      const day = asOfDay(context, asOf);
      const records = await obligationsOfCustomer(context).load(customerKeyOf(nino));
      return records.flatMap((record) => viewObligation(record, day, nino) ?? []);
    }
  }

  @Resolver()
  class ObligationQueries {
    @Query(() => ObligationType, {
      name: `${prefix}Obligation`,
      nullable: true,
      description: `One obligation of the ledger of ${title}; null where there is none for you.`,
    })
    async obligation(
      @Ctx() context: AgencyContext,
      @Arg('id', () => ID) id: string,
      @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today unless given.' })
      asOf?: PlainDate | null,
      @Arg('knownOn', () => DateScalar, {
        nullable: true,
        description:
          'As recorded, and by the bank holidays published, by the end of this day; as known now unless given.',
      })
      knownOn?: PlainDate | null,
    ): Promise<ObligationType | null> {
      const day = asOfDay(context, asOf);
      const known = knownOn ? asOfDay(context, knownOn, 'knownOn') : null;
      const record = await findObligation(context, requireUuid('id', id), known);
      return record === null ? null : viewObligation(record, day, record.nino, known ?? undefined);
    }
  }

  return [CustomerObligations, ObligationQueries] as const;
}
