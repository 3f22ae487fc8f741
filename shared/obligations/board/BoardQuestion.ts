import { z } from 'zod';
import { AgencyEnum, ObligationStatusEnum } from '../../graph/enums.js';
import type { Agency } from '../../identity/Party.js';
import { parsePlainDate } from '../../time/PlainDate.js';
import { defineQuestion } from '../questions/defineQuestion.js';
import { codeShape, codesShape, dayShape, rowsShape } from '../questions/shapes.js';

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

const positionShape = z
  .string()
  .regex(/^([1-9]\d{3}-\d{2}-\d{2}|infinity) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .refine((text) => text.startsWith('infinity') || parsePlainDate(text.slice(0, 10)) !== null);

const filterShape = z.strictObject({
  agencies: z.array(z.enum(AgencyEnum)).nullable(),
  standards: codesShape.nullable(),
  owedBy: codesShape.nullable(),
  owedTo: codesShape.nullable(),
  localAuthority: codeShape.nullable(),
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
  first: rowsShape,
  after: positionsShape,
});

const key = defineQuestion(shape, 'ask `obligations` of the gateway, which words it');

/** Gives the question as one opaque word. */
export const writeQuestion = key.write;

/** @throws AppError BAD_USER_INPUT where the word is none that `writeQuestion` gave. */
export function readQuestion(word: string): BoardQuestion {
  return key.read(word);
}
