import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PartyIdentity } from '../identity/Party.js';
import type { Calendar, ObligationStatus } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { CalendarEnum, ObligationStatusEnum } from './enums.js';
import { PartyType } from './PartyType.js';
import { StandardType } from './StandardType.js';
import { DateScalar } from './scalars.js';

@Directive('@shareable')
@ObjectType({ description: 'A leg of an obligation’s way, itself an obligation, as of the same day.' })
export class ObligationLeg {
  @Field(() => ID, { description: 'Its own id as an obligation.' })
  readonly id!: string;

  @Field(() => StandardType)
  readonly standard!: StandardType;

  @Field(() => PartyType)
  readonly owedBy!: PartyIdentity;

  @Field(() => String, {
    nullable: true,
    description: 'The office that owes it; null where the document names none.',
  })
  readonly office!: string | null;

  @Field(() => CalendarEnum, { description: 'Its clock: whose bank holidays are not working days.' })
  readonly calendar!: Calendar;

  @Field(() => DateScalar)
  readonly startedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it runs.' })
  readonly endedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null unless the body that is owed withdrew it.' })
  readonly withdrawnOn!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day in time; null past the published calendars.',
  })
  readonly dueOn!: PlainDate | null;

  @Field(() => ObligationStatusEnum)
  readonly status!: ObligationStatus;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working dates after its start up to its end or withdrawal, else up to the day asked about, by its own clock. Null outside the published calendars.',
  })
  readonly workingDaysHeld!: number | null;

  @Field(() => Boolean, { description: 'Whether it is OVERDUE or MET_LATE itself.' })
  readonly isLate!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is late and the whole is: then its days are among those that made it late. Where the whole is late and no leg is, it cannot be told by the legs.',
  })
  readonly madeChainLate!: boolean;
}
