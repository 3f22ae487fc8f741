import { z } from 'zod';
import { badInput } from '../../errors/AppError.js';
import { LARGEST_PAGE } from '../../graph/createConnection.js';
import { AgencyEnum, ObligationStatusEnum } from '../../graph/enums.js';
import type { Agency } from '../../identity/Party.js';
import { parsePlainDate, toPlainDate } from '../../time/PlainDate.js';

/** Which obligations a board shows. Null lets all through; lists are sorted and name each once, so that equal filters are written alike. */
export type BoardFilter = z.infer<typeof filterShape>;

/**
 * A place in due order, `<due day> <id>`, which sorts as text: the stored due day (dueOrder), then the id. It stands
 * for itself and all before it.
 */
export type Position = z.infer<typeof positionShape>;

/** How far a caller has read in each agency; null from the beginning. */
export type Positions = Readonly<Record<Agency, Position | null>>;

/** What is asked of every agency for one page. Nothing in it says whom an obligation is about. */
export type BoardQuestion = z.infer<typeof shape>;

/** The due days that may be asked for. Those on record lie well within. */
export const EARLIEST_DAY = toPlainDate('2000-01-01');
export const LATEST_DAY = toPlainDate('2099-12-31');

const LONGEST_LIST = 500;
const LONGEST_CODE = 64;

export const dayShape = z.string().transform((text, context) => {
  const day = parsePlainDate(text);
  if (day !== null && day >= EARLIEST_DAY && day <= LATEST_DAY) return day;
  context.addIssue({ code: 'custom', message: 'no day' });
  return z.NEVER;
});

const positionShape = z
  .string()
  .regex(/^([1-9]\d{3}-\d{2}-\d{2}|infinity) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .refine((text) => text.startsWith('infinity') || parsePlainDate(text.slice(0, 10)) !== null);

const codes = z.array(z.string().max(LONGEST_CODE)).max(LONGEST_LIST).nullable();

const filterShape = z.strictObject({
  agencies: z.array(z.enum(AgencyEnum)).nullable(),
  standards: codes,
  owedBy: codes,
  owedTo: codes,
  localAuthority: z.string().max(LONGEST_CODE).nullable(),
  statuses: z.array(z.enum(ObligationStatusEnum)).nullable(),
  dueFrom: dayShape.nullable(),
  dueTo: dayShape.nullable(),
});

export const positionsShape = z.strictObject({
  DEBT_MANAGEMENT: positionShape.nullable(),
  JOBCENTRE_PLUS: positionShape.nullable(),
  CHILD_MAINTENANCE: positionShape.nullable(),
  LOCAL_AUTHORITY: positionShape.nullable(),
});

const shape = z.strictObject({
  filter: filterShape,
  asOf: dayShape,
  first: z.int().min(1).max(LARGEST_PAGE),
  after: positionsShape,
});

/** Gives the question as one opaque word. */
export function writeQuestion(question: BoardQuestion): string {
  return Buffer.from(JSON.stringify(question)).toString('base64url');
}

/** @throws AppError BAD_USER_INPUT where the word is none that `writeQuestion` gave. */
export function readQuestion(word: string): BoardQuestion {
  const read = shape.safeParse(parseWord(word));
  if (!read.success) throw badInput('question', 'ask `obligations` of the gateway, which words it');
  return read.data;
}

/** Gives what an opaque word holds; undefined where it holds nothing. */
export function parseWord(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString());
  } catch {
    return undefined;
  }
}
