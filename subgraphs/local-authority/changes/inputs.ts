import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { type ChangeMatter, ChangeMatterEnum } from './ChangeOfCircumstances.js';

@InputType({ description: 'That the change touches a debt that Debt Management is recovering.' })
export class DebtInRecoveryInput {
  @Field(() => DateScalar, {
    description: 'The day the overpayment team was told of the change, not before it was reported.',
  })
  readonly overpaymentTeamToldOn!: PlainDate;
}

@InputType()
export class ReportChangeOfCircumstancesInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType)
  readonly nino!: NationalInsuranceNumber;

  @Field(() => DateScalar, { description: 'The day the change was reported to the authority.' })
  readonly reportedOn!: PlainDate;

  @Field(() => ChangeMatterEnum)
  readonly matter!: ChangeMatter;

  @Field(() => Boolean, { description: 'Whether a Jobcentre Plus benefit is in payment.' })
  readonly jobcentrePlusBenefitInPayment!: boolean;

  @Field(() => DebtInRecoveryInput, {
    nullable: true,
    description:
      'Leave it out where Debt Management recovers no debt that the change touches, or the overpayment team has not been told yet: then tellOverpaymentTeam follows.',
  })
  readonly debtInRecovery?: DebtInRecoveryInput | null;
}

@InputType()
export class TellOverpaymentTeamInput extends RecordCommandInput {
  @Field(() => DateScalar, {
    description: 'The day the overpayment team was told, not before the change was reported.',
  })
  readonly toldOn!: PlainDate;
}
