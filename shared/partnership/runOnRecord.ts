import type { EntityTarget } from 'typeorm';
import { type AgencyContext, casesOf } from '../access/AgencyContext.js';
import { requireParty } from '../access/require.js';
import { requireUuid } from '../identity/requireUuid.js';
import { type CommandWork, runCommand } from '../obligations/Command.js';
import type { RecordCommandInput } from '../obligations/CommandInput.js';
import { lockRecord } from '../obligations/caseRecords.js';
import type { PartnershipRecord } from './PartnershipRecord.js';

/** A command on a record: its name, and the record's kind and class. */
interface RecordOrder<Row extends PartnershipRecord> {
  readonly name: string;
  readonly kind: string;
  readonly entity: EntityTarget<Row>;
}

/** Does something to a record that the caller sees, locked at the version that was read. Gives its id. */
export function runOnRecord<Row extends PartnershipRecord>(
  context: AgencyContext,
  { name, kind, entity }: RecordOrder<Row>,
  input: RecordCommandInput,
  act: (work: CommandWork, record: Row) => Promise<void>,
): Promise<string> {
  const { principal, parties } = casesOf(context);
  const party = requireParty(principal, ...parties);
  const record = requireUuid('input.id', input.id);
  return runCommand(context, { name, party, input, recordKind: kind, record }, async (work) =>
    act(work, await lockRecord(work.manager, entity, record, input.version)),
  );
}
