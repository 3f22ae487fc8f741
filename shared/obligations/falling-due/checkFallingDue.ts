import type { RequestContext } from '../../access/RequestContext.js';
import { requirePrincipal, requireScope } from '../../access/require.js';
import { badInput } from '../../errors/AppError.js';
import { rowsAsked } from '../../graph/createConnection.js';
import type { PlainDate } from '../../time/PlainDate.js';
import { asOfDay } from '../asOfDay.js';
import { agreementAsked, authorityAsked, bodyAsked, standardsAsked } from '../questions/askedCodes.js';
import type { FallingDueQuestion } from './FallingDueQuestion.js';

/** How many working days may be looked ahead: four weeks. */
export const FARTHEST = 20;

/** The question as a client asks it. */
export interface AskedFallingDue {
  readonly inWorkingDays: number;
  readonly first: number;
  readonly asOf?: PlainDate | null;
  readonly agreement?: string | null;
  readonly standards?: readonly string[] | null;
  readonly localAuthority?: string | null;
  readonly owedBy?: string | null;
}

/**
 * Gives the question in full, always the same for what asks the same.
 * @throws AppError FORBIDDEN where the caller may not read cases; BAD_USER_INPUT naming the argument for fewer than 0
 * working days or more than 20, a day outside 2010 to 2028 and a code that nothing has.
 */
export function checkFallingDue(context: RequestContext, asked: AskedFallingDue): FallingDueQuestion {
  requireScope(requirePrincipal(context.principal), 'cases:read');
  const { inWorkingDays } = asked;
  if (inWorkingDays < 0 || inWorkingDays > FARTHEST)
    throw badInput('inWorkingDays', `ask for 0 to ${FARTHEST} working days`);
  return {
    agreement: agreementAsked(asked.agreement),
    asOf: asOfDay(context, asked.asOf),
    first: rowsAsked(asked.first),
    inWorkingDays,
    localAuthority: authorityAsked(asked.localAuthority),
    owedBy: bodyAsked(asked.owedBy),
    standards: standardsAsked(asked.standards),
  };
}
