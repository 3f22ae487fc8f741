import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import {
  customerKeyOf,
  type NationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { requireAuthority } from '../../../shared/identity/officeCalendar.js';
import { heirOfParty, localAuthorityParty } from '../../../shared/identity/Party.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import { enterOwnEvent, type OwnEvent } from './enterOwnEvent.js';

/** A command that makes a record of an authority's, by its first entry. */
interface Opening {
  readonly name: string;
  /** The record's kind. */
  readonly kind: string;
  readonly input: {
    readonly clientReference: string;
    readonly localAuthority: string;
    readonly nino?: NationalInsuranceNumber;
  };
  readonly event: OwnEvent;
}

/** What every record of an authority's begins with. */
interface NewRecord {
  readonly id: string;
  readonly localAuthorityCode: string;
  readonly version: number;
  readonly recordedAt: Date;
}

/**
 * Makes a record that only its authority sees: checks that the caller acts for the authority and that this existed on
 * the day, records the first entry, and lets `make` write the record by that event, in one transaction. Gives its id.
 */
export async function openOwnRecord(
  context: AgencyContext,
  { name, kind, input, event }: Opening,
  make: (work: CommandWork, record: NewRecord, event: string) => Promise<unknown>,
): Promise<string> {
  const { code } = requireAuthority('input.localAuthority', input.localAuthority, event.on);
  const owner = requireParty(requirePrincipal(context.principal), localAuthorityParty(code));
  const record = { id: randomUUID(), localAuthorityCode: code, version: 1, recordedAt: context.clock.now() };
  const order = {
    name,
    party: heirOfParty(owner, context.clock.today()),
    input,
    recordKind: kind,
    record: record.id,
    customerKey: input.nino === undefined ? null : customerKeyOf(input.nino),
  };
  const about = input.nino === undefined ? {} : { nino: input.nino };
  return runCommand(context, order, async (work) => {
    const entry = await enterOwnEvent(work, kind, { ...record, ...about }, event);
    await make(work, record, entry);
  });
}
