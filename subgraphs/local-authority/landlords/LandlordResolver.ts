import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createAuthorityReads } from '../own-records/createAuthorityReads.js';
import { createDays } from '../own-records/createDays.js';
import { CheckLandlordInput, ReceiveRentNoticeInput, RecordLandlordInput } from './inputs.js';
import { LANDLORD_RECORD, Landlord } from './Landlord.js';
import { LandlordCheck, landlordChecks, RentNotice, rentNotices } from './LandlordSteps.js';
import { checkLandlord, LANDLORD_KNOWN, receiveRentNotice, recordLandlord } from './Landlords.js';

const landlordReads = createAuthorityReads({
  record: Landlord,
  kind: LANDLORD_RECORD,
  type: 'Landlord',
  one: 'localAuthorityLandlord',
  all: 'localAuthorityLandlords',
  description: 'Landlords as an authority knows them.',
});

const landlordDays = createDays(Landlord, {
  knownFrom: { event: LANDLORD_KNOWN, description: 'The day from which the authority has known them.' },
});

@Resolver(() => Landlord)
class LandlordResolver {
  @Mutation(() => Landlord, { description: 'Records a landlord. By the authority.' })
  async recordLandlord(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordLandlordInput) input: RecordLandlordInput,
  ): Promise<Landlord> {
    return getRecord(context, Landlord, await recordLandlord(context, input));
  }

  @Mutation(() => Landlord, {
    description:
      'Records a check that an RSL or RP meets verification standards and data protection requirements. By the authority.',
  })
  async checkLandlord(
    @Ctx() context: AgencyContext,
    @Arg('input', () => CheckLandlordInput) input: CheckLandlordInput,
  ): Promise<Landlord> {
    return getRecord(context, Landlord, await checkLandlord(context, input));
  }

  @Mutation(() => Landlord, {
    description: 'Records what an RSL or RP told the authority about rents. By the authority.',
  })
  async receiveRentNotice(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReceiveRentNoticeInput) input: ReceiveRentNoticeInput,
  ): Promise<Landlord> {
    return getRecord(context, Landlord, await receiveRentNotice(context, input));
  }

  @FieldResolver(() => [LandlordCheck], { description: 'The earliest first.' })
  checks(@Root() { id }: Landlord, @Ctx() context: AgencyContext): Promise<readonly LandlordCheck[]> {
    return landlordChecks.loaderOf(context).load(id);
  }

  @FieldResolver(() => [RentNotice], { description: 'The earliest first.' })
  rentNotices(@Root() { id }: Landlord, @Ctx() context: AgencyContext): Promise<readonly RentNotice[]> {
    return rentNotices.loaderOf(context).load(id);
  }
}

@Resolver(() => RentNotice)
class RentNoticeResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it came before the day the rents begin or go up. Shown, never judged.',
  })
  isInAdvance(@Root() { receivedOn, effectiveOn }: RentNotice): boolean {
    return receivedOn < effectiveOn;
  }
}

export const landlordResolvers = [landlordReads, landlordDays, LandlordResolver, RentNoticeResolver] as const;
