import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** Gives what the driver threw, without TypeORM's wrapping. */
export function driverErrorOf(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

/** Gives the SQLSTATE of PostgreSQL's answer, such as 23505; null where PostgreSQL gave no answer. */
export function sqlStateOf(error: unknown): string | null {
  const cause = driverErrorOf(error);
  return cause instanceof DatabaseError ? (cause.code ?? null) : null;
}
