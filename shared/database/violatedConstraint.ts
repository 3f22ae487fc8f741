import { DatabaseError } from 'pg';
import { driverErrorOf } from './driverErrorOf.js';

/** Gives the name of the constraint or unique index by which PostgreSQL refused a row; null where that is not what happened. */
export function violatedConstraint(error: unknown): string | null {
  const cause = driverErrorOf(error);
  return cause instanceof DatabaseError ? (cause.constraint ?? null) : null;
}
