import type { EntityManager } from 'typeorm';
import { badInput } from '../../../shared/errors/AppError.js';
import type { OwnEvent } from './enterOwnEvent.js';
import { findOwnEntry } from './findOwnEntry.js';

/** @throws AppError BAD_USER_INPUT where an event would be before what it follows on the same record. */
export async function requireInOrder(
  manager: EntityManager,
  record: string,
  follows: string,
  { on, field }: OwnEvent,
): Promise<void> {
  const first = await findOwnEntry(manager, record, follows);
  if (first !== null && on < first.day)
    throw badInput(field, `it cannot be before ${first.day}, the day of what it follows`);
}
