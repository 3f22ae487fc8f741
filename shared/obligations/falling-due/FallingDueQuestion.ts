import { z } from 'zod';
import type { RequestContext } from '../../access/RequestContext.js';
import { defineQuestion } from '../questions/defineQuestion.js';
import { codeShape, codesShape, dayShape, rowsShape } from '../questions/shapes.js';
import { checkFallingDue } from './checkFallingDue.js';

/** What is asked of all agencies at once: what runs and falls due within so many working days. */
export type FallingDueQuestion = z.infer<typeof shape>;

const shape = z.strictObject({
  /** An agreement's id. */
  agreement: codeShape.nullable(),
  asOf: dayShape,
  /** How many cells an answer has at most. */
  first: rowsShape,
  inWorkingDays: z.int(),
  /** An authority's register code. */
  localAuthority: codeShape.nullable(),
  /** A party's code. */
  owedBy: codeShape.nullable(),
  /** Standards' ids, each once, in order. */
  standards: codesShape.nullable(),
});

const key = defineQuestion(shape, 'take it from `fallingDue`, unchanged');

/** Gives the key of the question. */
export const writeFallingDueQuestion = key.write;

/** @throws AppError BAD_USER_INPUT where it is no question's key, and as `checkFallingDue` does. */
export function readFallingDueQuestion(context: RequestContext, word: string): FallingDueQuestion {
  return key.read(word, (asked) => checkFallingDue(context, asked));
}
