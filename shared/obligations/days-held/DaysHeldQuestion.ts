import { z } from 'zod';
import type { RequestContext } from '../../access/RequestContext.js';
import { defineQuestion } from '../questions/defineQuestion.js';
import { codeShape, dayShape, nationShape, rowsShape } from '../questions/shapes.js';
import { checkDaysHeld } from './checkDaysHeld.js';

/** What is asked of all agencies at once: who held the legs of what started in a period, and for how long. */
export type DaysHeldQuestion = z.infer<typeof shape>;

const shape = z.strictObject({
  asOf: dayShape,
  /** How many cells an answer has at most. */
  first: rowsShape,
  /** The chains that started from this day to that one, both included. */
  from: dayShape,
  /** An authority's register code. */
  localAuthority: codeShape.nullable(),
  /** That of the authority a chain is about. */
  nation: nationShape.nullable(),
  /** The chains' standard; null for every one that has legs. */
  standard: codeShape.nullable(),
  to: dayShape,
});

const key = defineQuestion(shape, 'take it from `daysHeld`, unchanged');

/** Gives the key of the question. */
export const writeDaysHeldQuestion = key.write;

/** @throws AppError BAD_USER_INPUT where it is no question's key, and as `checkDaysHeld` does. */
export function readDaysHeldQuestion(context: RequestContext, word: string): DaysHeldQuestion {
  return key.read(word, (asked) => checkDaysHeld(context, asked));
}
