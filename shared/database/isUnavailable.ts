import { driverErrorOf, sqlStateOf } from './driverErrorOf.js';

/**
 * Shut down, starting up, ended by an administrator, statement timeout, too many connections; and no entry: the
 * database is closed, or gone, or the role is refused. And class 08, below.
 */
const SQL_STATES = new Set([
  ...['57P01', '57P02', '57P03', '57014', '53300'],
  ...['55000', '3D000', '28000', '28P01'],
]);

const NETWORK_CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);

/** The driver gives these no code. The first words of each: lost, given up waiting, pool exhausted, no answer. */
const DRIVER_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded|timeout expired|Query read timeout)/;

/**
 * Tells an error that means "PostgreSQL cannot be reached or did not answer in time" from a bug: refused, lost or reset
 * connections, shutdown and start-up, no free connection in time, a statement over its time.
 */
export function isUnavailable(error: unknown): boolean {
  const sqlState = sqlStateOf(error);
  if (sqlState !== null) return SQL_STATES.has(sqlState) || sqlState.startsWith('08');
  const cause = driverErrorOf(error);
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return NETWORK_CODES.has(code) || DRIVER_MESSAGES.test(cause.message);
}
