import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/access/RequestContext.js';
import { createConnection, type Page, pageOf } from '../../../shared/graph/createConnection.js';
import { CalendarEnum, NationEnum } from '../../../shared/graph/enums.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import type { Nation } from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import type { Calendar } from '../../../shared/sla/Facts.js';
import { findByRegisterCode, listPredecessors, listRegister } from './register.js';

const LocalAuthorityConnection = createConnection(LocalAuthority, 'LocalAuthority');

/**
 * The register is public: any valid token reads it. Every field is null for a code that the register has not, and
 * so that the gateway can answer without this subgraph what another agency knows of an authority.
 */
@Resolver(() => LocalAuthority)
export class RegisterResolver {
  @Query(() => LocalAuthorityConnection, {
    nullable: true,
    description:
      'The register of local authorities, past and present, in the order of their codes; null where the agency cannot be reached.',
  })
  localAuthorityRegister(
    @Ctx() { clock }: RequestContext,
    @Arg('nation', () => NationEnum, { nullable: true, description: 'All four unless given.' })
    nation: Nation | null,
    @Arg('current', () => Boolean, {
      nullable: true,
      description: 'True for those that exist today, false for the others; both unless given.',
    })
    current: boolean | null,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after: string | null,
  ): Page<LocalAuthority> {
    const chosen = listRegister(clock.today(), { nation: nation ?? null, current: current ?? null });
    return pageOf(
      chosen.map(({ code }) => ({ id: code, code })),
      first,
      after ?? undefined,
    );
  }

  @Query(() => LocalAuthority, {
    nullable: true,
    description:
      'One authority by its register code, or by a current or former code of the Office for National Statistics. Null where there is none.',
  })
  localAuthorityByCode(@Arg('code', () => ID) code: string): LocalAuthority | null {
    const authority = findLocalAuthority(code);
    return authority === null ? null : { code: authority.code };
  }

  @FieldResolver(() => String, { nullable: true, description: 'In full, such as Manchester City Council.' })
  name(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.name ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Such as Manchester.' })
  shortName(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.shortName ?? null;
  }

  @FieldResolver(() => NationEnum, { nullable: true })
  nation(@Root() { code }: LocalAuthority): Nation | null {
    return findByRegisterCode(code)?.nation ?? null;
  }

  @FieldResolver(() => CalendarEnum, {
    nullable: true,
    description: 'The bank holidays that its offices keep, by which its own time limits are counted.',
  })
  calendar(@Root() { code }: LocalAuthority): Calendar | null {
    return findByRegisterCode(code)?.calendar ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The current code of the Office for National Statistics; null also where the register has none.',
  })
  onsCode(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.gss ?? null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'The codes of the Office for National Statistics that it had before.',
  })
  formerOnsCodes(@Root() { code }: LocalAuthority): readonly string[] | null {
    return findByRegisterCode(code)?.formerGss ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'In the register’s words, such as Metropolitan district.',
  })
  type(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.type ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Its first day; null also where the register gives none.',
  })
  startedOn(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.startedOn ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer existed; null also while it exists.',
  })
  abolishedOn(@Root() { code }: LocalAuthority): string | null {
    return findByRegisterCode(code)?.abolishedOn ?? null;
  }

  @FieldResolver(() => [LocalAuthority], {
    nullable: true,
    description: 'Those that it was abolished into.',
  })
  successors(@Root() { code }: LocalAuthority): readonly LocalAuthority[] | null {
    return findByRegisterCode(code)?.successors.map((successor) => ({ code: successor })) ?? null;
  }

  @FieldResolver(() => [LocalAuthority], {
    nullable: true,
    description: 'Those that were abolished into it.',
  })
  predecessors(@Root() { code }: LocalAuthority): readonly LocalAuthority[] | null {
    return findByRegisterCode(code) === null ? null : listPredecessors(code);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Counties, combined authorities and Northern Ireland’s districts do not.',
  })
  administersHousingBenefit(@Root() { code }: LocalAuthority): boolean | null {
    return findByRegisterCode(code)?.administersHousingBenefit ?? null;
  }
}
