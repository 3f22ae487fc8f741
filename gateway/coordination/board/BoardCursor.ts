import { createHash } from 'node:crypto';
import { z } from 'zod';
import { badInput } from '../../../shared/errors/AppError.js';
import {
  type BoardFilter,
  type Positions,
  positionsShape,
} from '../../../shared/obligations/board/BoardQuestion.js';
import { parseWord } from '../../../shared/obligations/questions/parseWord.js';
import { dayShape } from '../../../shared/obligations/questions/shapes.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** Where a reader of the board stands: for which day and filter, and how far in each agency. */
export interface BoardCursor {
  readonly asOf: PlainDate;
  readonly filter: BoardFilter;
  readonly after: Positions;
}

/** The day, the filter's hash, the places, and a sum over these by which damage shows. */
const shape = z.strictObject({ asOf: dayShape, filter: z.string(), after: positionsShape, sum: z.string() });

/** Gives the cursor as one opaque word. */
export function writeCursor({ asOf, filter, after }: BoardCursor): string {
  const said = { asOf, filter: hashOf(filter), after };
  return Buffer.from(JSON.stringify({ ...said, sum: hashOf(said) })).toString('base64url');
}

/**
 * Gives where a cursor stands.
 * @throws AppError BAD_USER_INPUT naming `after` where it is damaged, or of another filter, or of another day than
 * `asOf`, where that is given.
 */
export function readCursor(word: string, filter: BoardFilter, asOf: PlainDate | null): BoardCursor {
  const read = shape.safeParse(parseWord(word));
  if (!read.success) throw badInput('after', 'use a cursor as an answer gave it');
  const { sum: _sum, ...said } = read.data;
  const cursor = { asOf: said.asOf, filter, after: said.after };
  if (said.filter !== hashOf(filter)) throw badInput('after', 'this cursor is of another filter');
  if (writeCursor(cursor) !== word) throw badInput('after', 'use a cursor as an answer gave it');
  if (asOf !== null && asOf !== said.asOf) throw badInput('after', 'this cursor is of another asOf');
  return cursor;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}
