import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { Referral } from '../referrals/Referral.js';
import { ReferredOverpayment } from './ReferredOverpayment.js';
import { keyOf, referralsOfOverpayment } from './referralsOfOverpayment.js';

@Resolver(() => ReferredOverpayment)
export class OverpaymentResolver {
  @FieldResolver(() => [Referral], {
    nullable: true,
    description:
      'The referrals of it that you may see, a resubmission after the one that was returned. Null where the agency cannot be reached.',
  })
  debtManagementReferrals(
    @Root() overpayment: ReferredOverpayment,
    @Ctx() context: AgencyContext,
  ): Promise<readonly Referral[]> {
    return referralsOfOverpayment(context).load(keyOf(overpayment));
  }
}

@Resolver(() => Referral)
export class OverpaymentOfReferralResolver {
  @FieldResolver(() => ReferredOverpayment, { description: 'As its authority knows it.' })
  overpayment(@Root() { localAuthorityCode, authorityReference }: Referral): ReferredOverpayment {
    return { localAuthority: { code: localAuthorityCode }, reference: authorityReference };
  }
}
