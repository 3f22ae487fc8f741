import { FieldResolver, Resolver, Root } from 'type-graphql';
import { findAgreement, getStandard } from '../agreements/agreements.js';
import type { Agreement, Blank, Contradiction, Standard } from '../agreements/Standard.js';
import { tiersOf } from '../sla/tiersOf.js';
import { AgreementType } from './AgreementType.js';
import { BlankType, ContradictionType, StandardType } from './StandardType.js';
import { TierType } from './TermType.js';

@Resolver(() => StandardType)
export class StandardResolver {
  @FieldResolver(() => AgreementType)
  agreement(@Root() standard: Standard): Agreement {
    return agreementOf(standard);
  }

  @FieldResolver(() => [TierType], {
    description: 'The claims about a share of cases that are counted in days.',
  })
  tiers(@Root() standard: Standard): readonly TierType[] {
    return tiersOf(standard.terms);
  }

  @FieldResolver(() => [StandardType], {
    description: 'Standards about the same act with another limit. Both are kept; neither is picked.',
  })
  disputedWith(@Root() standard: Standard): readonly Standard[] {
    return standard.disputedWith.map(getStandard);
  }

  @FieldResolver(() => [StandardType], {
    description: 'The parts of its way, each with a clock of its own, in order; empty where it has none.',
  })
  legs(@Root() standard: Standard): readonly Standard[] {
    return standard.legs.map(getStandard);
  }

  @FieldResolver(() => StandardType, { nullable: true, description: 'The standard that this is a leg of.' })
  legOf(@Root() standard: Standard): Standard | null {
    return standard.legOf === null ? null : getStandard(standard.legOf);
  }

  @FieldResolver(() => [ContradictionType])
  contradictions(@Root() standard: Standard): readonly Contradiction[] {
    return agreementOf(standard).contradictions.filter(({ id }) => standard.contradictions.includes(id));
  }

  @FieldResolver(() => [BlankType])
  blanks(@Root() standard: Standard): readonly Blank[] {
    return agreementOf(standard).blanks.filter(({ id }) => standard.blanks.includes(id));
  }
}

function agreementOf(standard: Standard): Agreement {
  const agreement = findAgreement(standard.agreement);
  if (agreement === null) throw new Error('A standard belongs to no agreement.');
  return agreement;
}
