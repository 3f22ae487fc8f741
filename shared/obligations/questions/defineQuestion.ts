import type { z } from 'zod';
import { badInput } from '../../errors/AppError.js';
import { parseWord } from './parseWord.js';

/** How a question that is asked of all agencies at once is put into a key, and read back. */
export interface QuestionKey<Question> {
  /** Gives the key of the question: opaque to clients, and the same for the same question. */
  readonly write: (question: Question) => string;
  /**
   * Gives the question that a key stands for. Anybody can send a subgraph any key, so `check` looks at it as at
   * arguments: what it gives must be what the key says.
   * @throws AppError BAD_USER_INPUT where it is no question's key; and what `check` throws.
   */
  readonly read: (key: string, check?: (question: Question) => Question) => Question;
}

/** Gives the key of questions of this shape. `advice` tells whoever sends another key where to take one. */
export function defineQuestion<Question extends object>(
  shape: z.ZodType<Question>,
  advice: string,
): QuestionKey<Question> {
  const write = (question: Question) => Buffer.from(JSON.stringify(question, inOrder)).toString('base64url');
  return {
    write,
    read: (key, check = (question) => question) => {
      const read = shape.safeParse(parseWord(key));
      const question = read.success ? check(read.data) : null;
      if (question === null || write(question) !== key) throw badInput('question', advice);
      return question;
    },
  };
}

/** Writes fields in the order of their names, so that a question has one key only. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
