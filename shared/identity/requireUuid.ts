import { badInput } from '../errors/AppError.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Tells whether the text is a UUID, as every id here is. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Gives the id in small letters.
 * @throws AppError BAD_USER_INPUT where it is no UUID.
 */
export function requireUuid(field: string, id: string): string {
  if (!isUuid(id)) throw badInput(field, 'an id is a UUID as an answer gave it');
  return id.toLowerCase();
}
