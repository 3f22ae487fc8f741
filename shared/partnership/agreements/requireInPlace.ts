import type { EntityManager } from 'typeorm';
import { ruleBroken } from '../../errors/AppError.js';
import type { PlainDate } from '../../time/PlainDate.js';
import type { PartnershipRecord } from '../PartnershipRecord.js';

/**
 * Gives the day from which the keeper has the agreement with the other body on record as in force, as corrected.
 * @throws AppError RULE_BROKEN where it has none.
 */
export async function requireInPlace(
  manager: EntityManager,
  { agreement, keeper, other }: Pick<PartnershipRecord, 'agreement' | 'keeper' | 'other'>,
  clause: string,
): Promise<PlainDate> {
  const [found]: { day: PlainDate }[] = await manager.query(
    `SELECT e.happened_on AS day FROM agreements_in_place a
     JOIN events e ON e.subject_reference = a.id AND e.kind = 'AGREEMENT_IN_FORCE'
       AND NOT EXISTS (SELECT 1 FROM events later WHERE later.supersedes = e.id)
     WHERE a.kept_by = $1 AND a.counterpart = $2 AND a.agreement = $3 AND a.state = 'IN_FORCE'`,
    [keeper, other, agreement],
  );
  if (found === undefined) throw ruleBroken('Put the agreement between the two on record first.', clause);
  return found.day;
}
