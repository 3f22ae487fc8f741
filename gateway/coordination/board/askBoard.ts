import type { RequestContext } from '../../../shared/access/RequestContext.js';
import { rowsAsked } from '../../../shared/graph/createConnection.js';
import { asOfDay } from '../../../shared/obligations/asOfDay.js';
import type { BoardQuestion, Positions } from '../../../shared/obligations/board/BoardQuestion.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { readCursor } from './BoardCursor.js';
import { checkFilter } from './checkFilter.js';
import type { ObligationFilter } from './ObligationFilter.js';

/** The arguments of `obligations`, as the client gave them. */
export interface BoardArguments {
  readonly filter: ObligationFilter | null | undefined;
  readonly asOf: PlainDate | null | undefined;
  readonly first: number;
  readonly after: string | null | undefined;
}

const FROM_THE_BEGINNING: Positions = {
  DEBT_MANAGEMENT: null,
  JOBCENTRE_PLUS: null,
  CHILD_MAINTENANCE: null,
  LOCAL_AUTHORITY: null,
};

/**
 * Gives what is to be asked of the agencies. Without a day it is the cursor's, else today: a board keeps its day while
 * it is paged through.
 * @throws AppError BAD_USER_INPUT naming the argument that is wrong.
 */
export function askBoard(context: RequestContext, given: BoardArguments): BoardQuestion {
  const { after } = given;
  const first = rowsAsked(given.first);
  const filter = checkFilter(given.filter ?? {});
  const asOf = given.asOf == null ? null : asOfDay(context, given.asOf);
  if (after == null)
    return { filter, asOf: asOf ?? asOfDay(context, null), first, after: FROM_THE_BEGINNING };
  return { ...readCursor(after, filter, asOf), first };
}
