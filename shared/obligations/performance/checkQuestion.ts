import type { RequestContext } from '../../access/RequestContext.js';
import { requirePrincipal } from '../../access/require.js';
import { badInput } from '../../errors/AppError.js';
import { addDays, type PlainDate } from '../../time/PlainDate.js';
import { asOfDay } from '../asOfDay.js';
import { agreementAsked, authorityAsked, bodyAsked, standardsAsked } from '../questions/askedCodes.js';
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
    agreement: agreementAsked(asked.agreement),
    standards: standardsAsked(asked.standards),
    localAuthority: authorityAsked(asked.localAuthority),
    nation: asked.nation ?? null,
    owedBy: bodyAsked(asked.owedBy),
    byMonth: asked.byMonth ?? false,
  };
}

function requireWholeMonths(from: PlainDate, to: PlainDate): void {
  const rule = 'aggregates are given for whole calendar months only';
  if (!isFirstOfMonth(from)) throw badInput('from', `${rule}: give the first day of one`);
  if (!isFirstOfMonth(addDays(to, 1))) throw badInput('to', `${rule}: give the last day of one`);
}

function isFirstOfMonth(day: PlainDate): boolean {
  return day.endsWith('-01');
}
