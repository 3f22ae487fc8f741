import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../shared/access/RequestContext.js';
import { findAgreement, findStandard, listAgreements } from '../../shared/agreements/agreements.js';
import type { Agreement, Standard } from '../../shared/agreements/Standard.js';
import { AppError } from '../../shared/errors/AppError.js';
import { AgreementType } from '../../shared/graph/AgreementType.js';
import { CalendarEnum } from '../../shared/graph/enums.js';
import { LocalAuthority } from '../../shared/graph/LocalAuthority.js';
import { StandardType } from '../../shared/graph/StandardType.js';
import { DateScalar } from '../../shared/graph/scalars.js';
import { TierDueType } from '../../shared/graph/TermType.js';
import { findLocalAuthority } from '../../shared/identity/local-authorities/localAuthorities.js';
import { dueDate } from '../../shared/sla/dueDate.js';
import type { Calendar, DueDate, TierDue } from '../../shared/sla/Facts.js';
import type { PlainDate } from '../../shared/time/PlainDate.js';

@ObjectType('DueDate', { description: 'When something is due under a standard as its document states it.' })
class DueDateType implements DueDate {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day in time; null where there is none or none can be told: `note` says why.',
  })
  readonly dueOn!: PlainDate | null;

  @Field(() => [TierDueType])
  readonly tiers!: readonly TierDue[];

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

/** The documents themselves: public to everyone with a token. */
@Resolver()
export class AgreementsResolver {
  @Query(() => [AgreementType], { description: 'The six sources: DM, NFA, JCP, GP, JB and HO.' })
  agreements(): readonly Agreement[] {
    return listAgreements();
  }

  @Query(() => AgreementType, { nullable: true, description: 'One of them; null for an unknown id.' })
  agreement(@Arg('id', () => ID) id: string): Agreement | null {
    return findAgreement(id);
  }

  @Query(() => StandardType, {
    nullable: true,
    description: 'A timed standard, such as DM-01; null for an unknown id.',
  })
  standard(@Arg('id', () => ID) id: string): Standard | null {
    return findStandard(id);
  }

  @Query(() => LocalAuthority, {
    nullable: true,
    description:
      'A local authority by its register code, or its current or a former Office for National Statistics code; null for an unknown code.',
  })
  localAuthority(@Arg('code', () => ID) code: string): LocalAuthority | null {
    const authority = findLocalAuthority(code);
    return authority === null ? null : { code: authority.code };
  }

  @Query(() => DueDateType, {
    description:
      'When something would be due under a standard as its document states it, if its clock started on a day.',
  })
  dueDate(
    @Ctx() { clock }: RequestContext,
    @Arg('standard', () => ID) id: string,
    @Arg('startedOn', () => DateScalar) startedOn: PlainDate,
    @Arg('calendar', () => CalendarEnum, {
      nullable: true,
      description:
        'Whose bank holidays; those of England and Wales unless given. Name the nation of the office that owes where it is another.',
    })
    calendar: Calendar | null,
    @Arg('knownOn', () => DateScalar, {
      nullable: true,
      description: 'The bank holidays as published by the end of this day; today unless given.',
    })
    knownOn: PlainDate | null,
  ): DueDate {
    const standard = findStandard(id);
    if (standard === null)
      throw new AppError('NOT_FOUND', 'standard: no standard has this id. `agreements` lists them.');
    return dueDate(standard, startedOn, calendar ?? 'ENGLAND_AND_WALES', knownOn ?? clock.today());
  }
}
