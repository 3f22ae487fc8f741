import type { RequestContext } from '../../access/RequestContext.js';
import { requirePrincipal, requireScope } from '../../access/require.js';
import { findStandard } from '../../agreements/agreements.js';
import { badInput } from '../../errors/AppError.js';
import { rowsAsked } from '../../graph/createConnection.js';
import type { Nation } from '../../identity/local-authorities/LocalAuthorityRecord.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { asOfDay } from '../asOfDay.js';
import { authorityAsked } from '../questions/askedCodes.js';
import type { DaysHeldQuestion } from './DaysHeldQuestion.js';

/** The question as a client asks it: anything may be left out but the period. */
export interface AskedDaysHeld {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly first: number;
  readonly asOf?: PlainDate | null;
  readonly standard?: string | null;
  readonly localAuthority?: string | null;
  readonly nation?: Nation | null;
}

/**
 * Gives the question in full, always the same for what asks the same.
 * @throws AppError FORBIDDEN where the caller may not read cases; BAD_USER_INPUT naming the argument for a day outside
 * 2010 to 2028, a period that ends before it begins, a code that nothing has, and a standard that has no legs.
 */
export function checkDaysHeld(context: RequestContext, asked: AskedDaysHeld): DaysHeldQuestion {
  requireScope(requirePrincipal(context.principal), 'cases:read');
  const from = asOfDay(context, asked.from, 'from');
  const to = asOfDay(context, asked.to, 'to');
  if (from > to) throw badInput('to', 'the period ends before it begins');
  return {
    asOf: asOfDay(context, asked.asOf),
    first: rowsAsked(asked.first),
    from,
    localAuthority: authorityAsked(asked.localAuthority),
    nation: asked.nation ?? null,
    standard: asked.standard == null ? null : withLegs(asked.standard),
    to,
  };
}

function withLegs(id: string): string {
  const standard = findStandard(id);
  if (standard === null) throw badInput('standard', 'nothing has this code');
  if (standard.legs.length === 0)
    throw badInput('standard', 'it has no legs: `agreements { standards { legs { id } } }` shows which have');
  return standard.id;
}
