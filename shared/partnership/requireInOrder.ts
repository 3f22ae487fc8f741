import type { EntityManager } from 'typeorm';
import { badInput } from '../errors/AppError.js';
import type { PlainDate } from '../time/PlainDate.js';

/**
 * What happens to a record happens in order: no earlier than what was entered of it before, as corrected.
 * @throws AppError BAD_USER_INPUT naming the field and the last day.
 */
export async function requireInOrder(
  manager: EntityManager,
  record: string,
  day: PlainDate,
  field: string,
): Promise<void> {
  const [last]: { day: PlainDate | null }[] = await manager.query(
    `SELECT max(e.happened_on) AS day FROM events e
     WHERE e.subject_reference = $1 AND NOT EXISTS (SELECT 1 FROM events later WHERE later.supersedes = e.id)`,
    [record],
  );
  if (last?.day && day < last.day)
    throw badInput(field, `the last entry is of ${last.day}: give that day or a later one`);
}
