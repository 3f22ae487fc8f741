import { sqlStateOf } from './driverErrorOf.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Tells whether a transaction was undone because another one got in its way, so that the same work may succeed if repeated. */
export function isSerializationConflict(error: unknown): boolean {
  const sqlState = sqlStateOf(error);
  return sqlState === SERIALIZATION_FAILURE || sqlState === DEADLOCK;
}
