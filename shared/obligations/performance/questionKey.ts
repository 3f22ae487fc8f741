import { z } from 'zod';
import type { RequestContext } from '../../access/RequestContext.js';
import { defineQuestion } from '../questions/defineQuestion.js';
import { codeShape, codesShape, dayShape, nationShape } from '../questions/shapes.js';
import { checkQuestion } from './checkQuestion.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

const shape: z.ZodType<PerformanceQuestion> = z.strictObject({
  agreement: codeShape.nullable(),
  asOf: dayShape,
  byMonth: z.boolean(),
  from: dayShape,
  localAuthority: codeShape.nullable(),
  nation: nationShape.nullable(),
  owedBy: codeShape.nullable(),
  standards: codesShape.nullable(),
  to: dayShape,
});

const key = defineQuestion(shape, 'take it from `slaPerformance`, unchanged');

/** Gives the key of the question: opaque to clients, and the same for the same question. */
export const keyOf = key.write;

/**
 * Gives the question that a key stands for. Anybody can send a subgraph any key, so it is checked as arguments are.
 * @throws AppError FORBIDDEN where the caller may have no figures; BAD_USER_INPUT where it is no question's key, or
 * one that the caller may not ask.
 */
export function readKey(context: RequestContext, word: string): PerformanceQuestion {
  return key.read(word, (asked) => checkQuestion(context, asked));
}
