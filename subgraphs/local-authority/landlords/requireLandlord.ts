import type { EntityManager } from 'typeorm';
import { badInput } from '../../../shared/errors/AppError.js';
import { kinOf } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { Landlord } from './Landlord.js';

/**
 * Gives the id of a landlord that an authority, or one that it succeeded, has recorded.
 * @throws AppError BAD_USER_INPUT where it has none of that id.
 */
export async function requireLandlord(
  manager: EntityManager,
  id: string,
  authority: string,
  today: PlainDate,
): Promise<string> {
  const field = 'input.landlord';
  const landlord = await manager.findOneBy(Landlord, { id: requireUuid(field, id) });
  if (landlord === null || !kinOf(authority, today).includes(landlord.localAuthorityCode))
    throw badInput(field, 'your authority has no landlord of this id');
  return landlord.id;
}
