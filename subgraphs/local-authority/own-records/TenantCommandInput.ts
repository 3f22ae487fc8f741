import { Field, ID, InputType } from 'type-graphql';
import { NationalInsuranceNumberType } from '../../../shared/graph/scalars.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CommandInput } from '../../../shared/obligations/CommandInput.js';

/** What every command takes that makes a record about a tenant and their landlord. */
@InputType()
export abstract class TenantCommandInput extends CommandInput {
  @Field(() => ID, { description: 'Your authority.' })
  readonly localAuthority!: string;

  @Field(() => NationalInsuranceNumberType, { description: 'The tenant’s.' })
  readonly nino!: NationalInsuranceNumber;

  @Field(() => ID, { description: 'The id of the landlord’s record.' })
  readonly landlord!: string;
}
