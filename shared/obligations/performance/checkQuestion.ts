import type { RequestContext } from '../../access/RequestContext.js';
import { requirePrincipal } from '../../access/require.js';
import { findAgreement, findStandard } from '../../agreements/agreements.js';
import { badInput } from '../../errors/AppError.js';
import { findLocalAuthority } from '../../identity/local-authorities/localAuthorities.js';
import { findParty } from '../../identity/Party.js';
import { addDays, type PlainDate } from '../../time/PlainDate.js';
import { asOfDay } from '../asOfDay.js';
import { figuresFor } from './figuresFor.js';
import type { AskedPerformance, PerformanceQuestion } from './PerformanceQuestion.js';

/**
 * Gives the question in full, always the same for what asks the same: today where no `asOf` was given, and an
 * authority by its register code, whichever of its codes was.
 * @throws AppError FORBIDDEN where the caller may have no figures; BAD_USER_INPUT naming the argument for a day outside
 * 2010 to 2028, a period that ends before it begins, a code that nothing has, and a period of other than whole
 * calendar months where the caller may have rounded figures only.
 */
export function checkQuestion(context: RequestContext, asked: AskedPerformance): PerformanceQuestion {
  const figures = figuresFor(requirePrincipal(context.principal));
  const from = asOfDay(context, asked.from, 'from');
  const to = asOfDay(context, asked.to, 'to');
  if (from > to) throw badInput('to', 'the period ends before it begins');
  if (figures === 'ROUNDED') requireWholeMonths(from, to);
  return {
    from,
    to,
    asOf: asOfDay(context, asked.asOf),
    agreement: known('agreement', asked.agreement, (id) => findAgreement(id)?.id),
    standards: standardsIn(asked.standards),
    localAuthority: known('localAuthority', asked.localAuthority, (code) => findLocalAuthority(code)?.code),
    nation: asked.nation ?? null,
    owedBy: known('owedBy', asked.owedBy, (code) => findParty(code)?.code),
    byMonth: asked.byMonth ?? false,
  };
}

function standardsIn(asked: readonly string[] | null | undefined): readonly string[] | null {
  if (!asked) return null;
  const ids = asked.map((id) => known('standards', id, (one) => findStandard(one)?.id));
  return [...new Set(ids)].flatMap((id) => id ?? []).sort();
}

/** Gives what the code stands for, or null where none was given. */
function known(
  argument: string,
  code: string | null | undefined,
  find: (code: string) => string | undefined,
): string | null {
  if (code === null || code === undefined) return null;
  const found = find(code);
  if (found === undefined) throw badInput(argument, 'nothing has this code');
  return found;
}

function requireWholeMonths(from: PlainDate, to: PlainDate): void {
  const rule = 'aggregates are given for whole calendar months only';
  if (!isFirstOfMonth(from)) throw badInput('from', `${rule}: give the first day of one`);
  if (!isFirstOfMonth(addDays(to, 1))) throw badInput('to', `${rule}: give the last day of one`);
}

function isFirstOfMonth(day: PlainDate): boolean {
  return day.endsWith('-01');
}
