import { z } from 'zod';
import { LARGEST_PAGE } from '../../graph/createConnection.js';
import { parsePlainDate, toPlainDate } from '../../time/PlainDate.js';

/** The days that a question may name. Those on record lie well within. */
export const EARLIEST_DAY = toPlainDate('2000-01-01');
export const LATEST_DAY = toPlainDate('2099-12-31');

const LONGEST_LIST = 500;
const LONGEST_CODE = 64;

export const dayShape = z.string().transform((text, { issues, value }) => {
  const day = parsePlainDate(text);
  if (day !== null && day >= EARLIEST_DAY && day <= LATEST_DAY) return day;
  issues.push({ code: 'custom', input: value });
  return z.NEVER;
});

export const codeShape = z.string().max(LONGEST_CODE);

export const codesShape = z.array(codeShape).max(LONGEST_LIST);

export const nationShape = z.enum(['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND']);

/** How many rows an answer may have. */
export const rowsShape = z.int().min(1).max(LARGEST_PAGE);
