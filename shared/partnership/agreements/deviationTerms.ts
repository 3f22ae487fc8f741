import { findStandard } from '../../agreements/agreements.js';
import type { Standard, StandardKind, Term } from '../../agreements/Standard.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';

/** A term as a caller gives it, in the unit of the standard's own. */
export interface GivenTerm {
  readonly within: number;
  readonly target?: number | null;
}

/** Kinds whose terms are a minimum that one can be stricter than. */
const MINIMA: readonly StandardKind[] = ['CASE_DEADLINE', 'LEG', 'TWO_TIER', 'PERCENTAGE_ONLY', 'RECURRING'];

/**
 * Gives the terms of a local deviation, in the standard's units. `Our reading`: "in excess of" the minimum is
 * stricter: no term longer and no share smaller than the national one, and one of them shorter or greater.
 * @throws AppError BAD_USER_INPUT where there is no such standard of the agreement or the terms are not as many as its
 * own; RULE_BROKEN where they are not stricter, or it has none to be stricter than. See DM Appendix 2.
 */
export function deviationTerms(
  agreement: string,
  standardId: string,
  given: readonly GivenTerm[],
): readonly Term[] {
  const standard = findStandard(standardId);
  if (standard === null || standard.agreement !== agreement) {
    throw badInput('input.standard', `the agreement ${agreement} has no such standard`);
  }
  if (!MINIMA.includes(standard.kind) || standard.terms.length === 0) {
    throw ruleBroken('The standard gives no minimum that one could be stricter than.', 'Appendix 2');
  }
  if (given.length !== standard.terms.length) {
    throw badInput(
      'input.terms',
      `give ${standard.terms.length}: one for each term of the standard, in its order`,
    );
  }
  const terms = given.map((term, index) => termOf(standard, index, term));
  requireStricter(standard.terms, terms);
  return terms;
}

function termOf({ terms }: Standard, index: number, { within, target = null }: GivenTerm): Term {
  const national = terms[index];
  if (national === undefined) throw new Error('There are as many terms as the standard has.');
  if (within < 1) throw badInput('input.terms.within', '1 or more');
  if (target !== null && (national.target === null || target > 1)) {
    throw badInput('input.terms.target', 'a share of 1 at most, and only where the standard claims one');
  }
  return { within, unit: national.unit, target: target ?? national.target };
}

function requireStricter(national: readonly Term[], local: readonly Term[]): void {
  const pairs = local.map((term, index) => ({ term, than: national[index] ?? term }));
  const isLaxer = pairs.some(
    ({ term, than }) => term.within > than.within || (term.target ?? 0) < (than.target ?? 0),
  );
  const isStricter = pairs.some(
    ({ term, than }) => term.within < than.within || (term.target ?? 0) > (than.target ?? 0),
  );
  if (isLaxer || !isStricter) {
    throw ruleBroken('A local deviation can only be stricter than the minimum standard.', 'Appendix 2');
  }
}
