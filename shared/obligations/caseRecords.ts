import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { conflict, notFound } from '../errors/AppError.js';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { KeptRecord } from './KeptRecord.js';
import type { Subject } from './startObligations.js';

/** What every record has that commands change: two people cannot overwrite each other. */
export interface VersionedRecord extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Gives the record, locked until the transaction ends.
 * @throws AppError NOT_FOUND where the caller sees none; CONFLICT where it has changed since the caller read it.
 */
export async function lockRecord<Row extends VersionedRecord>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  id: string,
  version: number,
): Promise<Row> {
  const record = await manager
    .createQueryBuilder(entity, 'record')
    .setLock('pessimistic_write')
    .where('record.id = :id', { id })
    .getOne();
  if (record === null) throw notFound();
  if (record.version !== version) {
    throw conflict(
      `The record has changed since you read it: it is at version ${record.version}. Read it again.`,
    );
  }
  return record;
}

/** Changes a locked record and moves it on to its next version. */
export async function changeRecord<Row extends VersionedRecord>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  record: Row,
  changes: QueryDeepPartialEntity<Row>,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: () => 'version + 1' })
    .where('id = :id', { id: record.id })
    .execute();
}

/** Gives the record as the subject of events and obligations; about nobody where it has no customer. */
export function subjectOf(
  kind: string,
  record: Pick<KeptRecord, 'id' | 'localAuthorityCode'> & { readonly nino?: NationalInsuranceNumber },
): Subject {
  const { id: reference, nino = null, localAuthorityCode: localAuthority } = record;
  return { kind, reference, nino, localAuthority };
}
