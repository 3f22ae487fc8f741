import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { CHILD_MAINTENANCE_GROUP, HOME_OFFICE } from '../../../shared/identity/Party.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import type { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import { lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { DISCLOSURE_REQUEST, DisclosureRequest } from './DisclosureRequest.js';
import { requireRunning } from './requireRunning.js';

interface Act {
  readonly name: string;
  readonly party: string;
  /** The standard whose obligation must run. */
  readonly during: 'HO-01' | 'HO-05';
  /** Whether it ends that obligation. */
  readonly isEnd: boolean;
  /** The event's kind, its day, and the input's field that holds the day. */
  readonly kind: string;
  readonly day: PlainDate;
  readonly field: string;
  /** What else must be so; asked before anything is recorded. */
  readonly check?: (work: CommandWork, request: DisclosureRequest) => Promise<void> | void;
}

/** Acts on a request while what one body owes the other about it runs, by an event that both see. Gives the request's id. */
export async function actOnRequest(
  context: AgencyContext,
  input: RecordCommandInput,
  { name, party, during, isEnd, kind, day, field, check }: Act,
  change: (work: CommandWork, request: DisclosureRequest, event: string) => Promise<void>,
): Promise<string> {
  const id = requireUuid('input.id', input.id);
  const order = { name, party, input, recordKind: DISCLOSURE_REQUEST, record: id };
  return runCommand(context, order, async (work) => {
    const { manager, ledger } = work;
    const request = await lockRecord(manager, DisclosureRequest, id, input.version);
    await requireRunning(manager, id, during);
    await check?.(work, request);
    const subject = subjectOf(DISCLOSURE_REQUEST, request);
    const parties = [CHILD_MAINTENANCE_GROUP, HOME_OFFICE];
    const event = await ledger.record({ kind, subject, happenedOn: day, parties, field });
    if (isEnd) await ledger.end(event, day, subject, [during], field);
    await change(work, request, event);
  });
}
