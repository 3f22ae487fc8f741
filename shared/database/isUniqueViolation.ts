import { DatabaseError } from 'pg';
import { driverErrorOf } from './driverErrorOf.js';

const UNIQUE_VIOLATION = '23505';

/** Tells whether a row was refused because its like exists already: by that constraint or unique index, or (without one) by any. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = driverErrorOf(error);
  if (!(cause instanceof DatabaseError) || cause.code !== UNIQUE_VIOLATION) return false;
  return constraint === undefined || cause.constraint === constraint;
}
