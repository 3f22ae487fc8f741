import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../shared/access/RequestContext.js';
import { requirePrincipal, requireScope } from '../../shared/access/require.js';
import { Customer } from '../../shared/graph/Customer.js';
import { SlaTimeline } from '../../shared/graph/SlaTimeline.js';
import { DateScalar, NationalInsuranceNumberType } from '../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../shared/identity/NationalInsuranceNumber.js';
import { asOfDay } from '../../shared/obligations/asOfDay.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, {
    nullable: true,
    description:
      'Whoever has this National Insurance number. Answers for every well-formed number; what is known is in the agencies’ fields.',
  })
  customer(
    @Ctx() context: RequestContext,
    @Arg('nino', () => NationalInsuranceNumberType) nino: NationalInsuranceNumber,
  ): Customer {
    requireScope(requirePrincipal(context.principal), 'cases:read');
    return { nino };
  }

  @FieldResolver(() => SlaTimeline, {
    nullable: true,
    description: 'The customer’s obligations across the four agencies.',
  })
  slaTimeline(
    @Root() { nino }: Customer,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Today unless given; from 2010-01-01 to 2028-12-31.',
    })
    asOf?: PlainDate,
  ): SlaTimeline {
    requireScope(requirePrincipal(context.principal), 'cases:read');
    return { nino, asOf: asOfDay(context, asOf) };
  }
}
