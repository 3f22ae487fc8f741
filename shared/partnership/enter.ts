import type { EntityManager } from 'typeorm';
import { badInput } from '../errors/AppError.js';
import type { CommandWork } from '../obligations/Command.js';
import { subjectOf } from '../obligations/caseRecords.js';
import type { PlainDate } from '../time/PlainDate.js';
import type { PartnershipRecord } from './PartnershipRecord.js';
import { bodiesOf } from './sides.js';

/** Something that happened to a record: what, by which body it is recorded, when, and the input's field with the day. */
interface Entry {
  readonly kind: string;
  readonly by: string;
  readonly on: PlainDate;
  readonly field: string;
  /** Whether the clock gave the day. */
  readonly byClock?: boolean;
}

type Entered = Pick<PartnershipRecord, 'id' | 'keeper' | 'other' | 'localAuthorityCode'>;

/**
 * Enters what happened to a record, for both its bodies to see. Gives the event's id.
 * @throws AppError BAD_USER_INPUT for a day in the future, or before the last entry of the record.
 */
export async function enter(
  { manager, ledger }: CommandWork,
  recordKind: string,
  record: Entered,
  { kind, by: recordedBy, on: happenedOn, field, byClock = false }: Entry,
): Promise<string> {
  await requireInOrder(manager, record.id, happenedOn, field);
  const about = { subject: subjectOf(recordKind, record), parties: bodiesOf(record) };
  return ledger.record({ ...about, kind, happenedOn, recordedBy, field, byClock });
}

/** The last day that stands, as corrected. */
async function requireInOrder(
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
