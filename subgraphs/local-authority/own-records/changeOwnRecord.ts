import type { EntityTarget } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { lockRecord, type VersionedRecord } from '../../../shared/obligations/caseRecords.js';
import { requireActingAuthority } from './authorities.js';

/** A command on a record of an authority's. */
interface Change<Row> {
  readonly name: string;
  readonly kind: string;
  readonly entity: EntityTarget<Row>;
  readonly input: RecordCommandInput;
}

/** Locks a record that the caller's authority keeps, at the version that the caller read, and changes it. Gives its id. */
export async function changeOwnRecord<Row extends VersionedRecord>(
  context: AgencyContext,
  { name, kind, entity, input }: Change<Row>,
  change: (work: CommandWork, record: Row) => Promise<void>,
): Promise<string> {
  const party = requireActingAuthority(context);
  const id = requireUuid('input.id', input.id);
  return runCommand(context, { name, party, input, recordKind: kind, record: id }, async (work) =>
    change(work, await lockRecord(work.manager, entity, id, input.version)),
  );
}
