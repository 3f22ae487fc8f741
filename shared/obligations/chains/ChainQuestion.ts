import { z } from 'zod';
import type { RequestContext } from '../../access/RequestContext.js';
import { asOfDay } from '../asOfDay.js';
import { defineQuestion } from '../questions/defineQuestion.js';
import { dayShape } from '../questions/shapes.js';

/** What is asked of the ledger that holds an obligation. Nothing in it says whom that is about. */
export type ChainQuestion = z.infer<typeof shape>;

const shape = z.strictObject({
  asOf: dayShape,
  /** As in viewObligation; null for as known now. */
  knownOn: dayShape.nullable(),
  /** The obligation's id. */
  obligation: z.guid(),
  /** The reference of the record that it and its legs are about. */
  subject: z.guid(),
});

const key = defineQuestion(shape, 'take it from `chain`, unchanged');

/** Gives the question as one opaque word. */
export const writeChainQuestion = key.write;

/** @throws AppError BAD_USER_INPUT where the word is none that `writeChainQuestion` gave, or for a day outside 2010 to 2028. */
export function readChainQuestion(context: RequestContext, word: string): ChainQuestion {
  return key.read(word, (asked) => ({
    ...asked,
    asOf: asOfDay(context, asked.asOf),
    knownOn: asked.knownOn === null ? null : asOfDay(context, asked.knownOn, 'knownOn'),
  }));
}
