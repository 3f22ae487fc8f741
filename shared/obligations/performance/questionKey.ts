import { z } from 'zod';
import type { RequestContext } from '../../access/RequestContext.js';
import { badInput } from '../../errors/AppError.js';
import { parsePlainDate } from '../../time/PlainDate.js';
import { checkQuestion } from './checkQuestion.js';
import type { PerformanceQuestion } from './PerformanceQuestion.js';

const day = z.string().transform((text, { issues, value }) => {
  const parsed = parsePlainDate(text);
  if (parsed !== null) return parsed;
  issues.push({ code: 'custom', input: value });
  return z.NEVER;
});

/** In the order of the fields' names, so that a question has one key only. */
const shape = z.strictObject({
  agreement: z.string().nullable(),
  asOf: day,
  byMonth: z.boolean(),
  from: day,
  localAuthority: z.string().nullable(),
  nation: z.enum(['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']).nullable(),
  owedBy: z.string().nullable(),
  standards: z.array(z.string()).nullable(),
  to: day,
});

/** Gives the key of the question: opaque to clients, and the same for the same question. */
export function keyOf(question: PerformanceQuestion): string {
  const fields = Object.entries(question).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify(Object.fromEntries(fields))).toString('base64url');
}

/**
 * Gives the question that a key stands for. Anybody can send a subgraph any key, so it is checked as arguments are.
 * @throws AppError FORBIDDEN where the caller may have no figures; BAD_USER_INPUT where it is no question's key, or
 * one that the caller may not ask.
 */
export function readKey(context: RequestContext, key: string): PerformanceQuestion {
  const read = shape.safeParse(parseJson(Buffer.from(key, 'base64url').toString()));
  const question = read.success ? checkQuestion(context, read.data) : null;
  if (question === null || keyOf(question) !== key) {
    throw badInput('question', 'take it from `slaPerformance`, unchanged');
  }
  return question;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
