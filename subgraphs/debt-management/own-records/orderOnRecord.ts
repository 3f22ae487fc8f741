import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { DEBT_MANAGEMENT } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { lockRecord } from '../../../shared/obligations/caseRecords.js';

/** What Debt Management keeps: mostly about a customer. */
interface KeptRecord extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
  readonly nino?: NationalInsuranceNumber;
}

/** What Debt Management orders on a record that it keeps. */
interface RecordOrder<Row extends KeptRecord> {
  /** UPPER_SNAKE: what the audit trail calls the command. */
  readonly name: string;
  readonly kind: string;
  readonly entity: EntityTarget<Row>;
  readonly input: RecordCommandInput;
}

/** Does what Debt Management, and nobody else, orders on a record at the version that it read. Gives the record's id. */
export function orderOnRecord<Row extends KeptRecord>(
  context: AgencyContext,
  { name, kind, entity, input }: RecordOrder<Row>,
  change: (work: CommandWork, record: Row) => Promise<void>,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), DEBT_MANAGEMENT);
  const id = requireUuid('input.id', input.id);
  return runCommand(context, { name, party, input, recordKind: kind, record: id }, async (work) => {
    const record = await lockRecord(work.manager, entity, id, input.version);
    if (record.nino !== undefined) work.ledger.concerns(record.nino);
    await change(work, record);
  });
}
