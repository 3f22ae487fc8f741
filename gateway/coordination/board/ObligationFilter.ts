import { Field, ID, InputType } from 'type-graphql';
import { AgencyEnum, ObligationStatusEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { Agency } from '../../../shared/identity/Party.js';
import type { ObligationStatus } from '../../../shared/sla/Facts.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

@InputType({ description: 'Which obligations: those that are all of what is given.' })
export class ObligationFilter {
  @Field(() => [AgencyEnum], { nullable: true, description: 'In the ledger of one of these.' })
  readonly agencies?: readonly Agency[] | null;

  @Field(() => ID, { nullable: true, description: 'Under this agreement, such as DM.' })
  readonly agreement?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Under one of these standards, such as DM-01.' })
  readonly standards?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owed by one of these bodies, such as LA:MAN.' })
  readonly owedBy?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owed to one of these bodies.' })
  readonly owedTo?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'About what this authority has a part in, or one abolished into it by the day asked about: its register or Office for National Statistics code.',
  })
  readonly localAuthority?: string | null;

  @Field(() => [ObligationStatusEnum], {
    nullable: true,
    description: 'In one of these on the day asked about; in any unless given.',
  })
  readonly statuses?: readonly ObligationStatus[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or later. What has no due day is left out.',
  })
  readonly dueFrom?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or before. What has no due day is left out.',
  })
  readonly dueTo?: PlainDate | null;
}
