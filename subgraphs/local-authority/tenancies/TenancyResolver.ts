import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createRecordResolvers } from '../../../shared/obligations/resolvers/createRecordResolvers.js';
import { createLandlordField } from '../landlords/createLandlordField.js';
import { createDays } from '../own-records/createDays.js';
import { ownRecords } from '../own-records/ownRecords.js';
import { EnterRentArrearsInput, RecordTenancyInput } from './inputs.js';
import { enterRentArrears, recordTenancy, TENANCY_BEGAN } from './Tenancies.js';
import { RentArrears, rentArrears, TENANCY, Tenancy } from './Tenancy.js';

const tenancyReads = createRecordResolvers(
  {
    record: Tenancy,
    kind: TENANCY,
    type: 'Tenancy',
    one: 'localAuthorityTenancy',
    all: 'localAuthorityTenancies',
    description: 'Tenancies that an authority has recorded.',
  },
  ownRecords,
);

const tenancyDays = createDays(Tenancy, {
  beganOn: { event: TENANCY_BEGAN, description: 'Its first day.' },
});

@Resolver(() => Tenancy)
class TenancyResolver {
  @Mutation(() => Tenancy, { description: 'Records a tenancy. By the authority.' })
  async recordTenancy(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordTenancyInput) input: RecordTenancyInput,
  ): Promise<Tenancy> {
    return getRecord(context, Tenancy, await recordTenancy(context, input));
  }

  @Mutation(() => Tenancy, {
    description:
      'Enters rent arrears of a tenancy; an overpayment only where the tenancy agreement allows it to be recharged as rent. By the authority.',
  })
  async enterRentArrears(
    @Ctx() context: AgencyContext,
    @Arg('input', () => EnterRentArrearsInput) input: EnterRentArrearsInput,
  ): Promise<Tenancy> {
    return getRecord(context, Tenancy, await enterRentArrears(context, input));
  }

  @FieldResolver(() => [RentArrears], { description: 'The earliest first.' })
  rentArrears(@Root() { id }: Tenancy, @Ctx() context: AgencyContext): Promise<readonly RentArrears[]> {
    return rentArrears.loaderOf(context).load(id);
  }
}

export const tenancyResolvers = [
  ...tenancyReads,
  tenancyDays,
  createLandlordField(Tenancy),
  TenancyResolver,
] as const;
