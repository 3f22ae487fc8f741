import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { requireText } from '../../../shared/errors/requireText.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { lockRecord, subjectOf } from '../../../shared/obligations/caseRecords.js';
import type { NewObligation } from '../../../shared/obligations/startObligations.js';
import { LONGEST_REASON } from '../disclosure-requests/checkRequest.js';
import { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { DISCLOSURE_MATTER, DisclosureMatter } from './DisclosureMatter.js';
import type { RaiseDisclosureMatterInput } from './inputs.js';
import type { Adviser, ReleaseBasis } from './MatterDetails.js';
import type { MatterKind } from './MatterKind.js';
import { matterRules, otherBody } from './matterRules.js';
import { requireRaisable } from './requireRaisable.js';

interface Details {
  readonly recipient?: string;
  readonly basis?: ReleaseBasis;
  readonly askedOf?: Adviser;
}

/**
 * Puts something about a request to the other body, or to the caller's own advisers. The request stays at its version,
 * so that a consultation leaves no mark on what the Home Office sees. Gives the matter's id.
 * @throws AppError FORBIDDEN, BAD_USER_INPUT, NOT_FOUND, CONFLICT; RULE_BROKEN with the kind's clause.
 */
export async function raiseMatter(
  context: AgencyContext,
  kind: MatterKind,
  input: RaiseDisclosureMatterInput,
  details: Details = {},
): Promise<string> {
  const principal = requirePrincipal(context.principal);
  const party = requireParty(principal, ...matterRules[kind].raisedBy);
  requireText('input.statement', input.statement, LONGEST_REASON);
  const requested = requireUuid('input.id', input.id);
  const id = randomUUID();
  const order = { name: `RAISE_${kind}`, party, input, recordKind: DISCLOSURE_MATTER, record: id };
  return runCommand(context, order, async ({ manager, ledger }) => {
    const request = await lockRecord(manager, DisclosureRequest, requested, input.version);
    await requireRaisable(manager, kind, request);
    const { nino } = request;
    const subject = subjectOf(DISCLOSURE_MATTER, { id, nino, localAuthorityCode: null });
    const parties = partiesTo(kind, party);
    const { raisedOn: happenedOn, statement } = input;
    const field = 'input.raisedOn';
    const event = await ledger.record({ kind: `${kind}_RAISED`, subject, happenedOn, parties, field });
    await manager.insert(DisclosureMatter, {
      ...{ id, version: 1, nino, localAuthorityCode: null, recordedAt: context.clock.now() },
      ...{ request: requested, kind, statement, raisedByBody: party, raisedBy: principal.subject },
      ...{ raisedOn: happenedOn, ...details },
      addressedTo: kind === 'CHALLENGE' ? request.answeredBy : null,
    });
    if (kind === 'INFORMATION_REQUEST') await ledger.start(event, happenedOn, subject, [discussion(party)]);
  });
}

/** Who may see that it was put and answered. */
export function partiesTo(kind: MatterKind, raisedBy: string): readonly string[] {
  return kind === 'CONSULTATION' ? [raisedBy] : [raisedBy, otherBody(raisedBy)];
}

/** HO-08: whoever is asked for what originated from the other discusses it with the other before any disclosure. */
function discussion(askedBody: string): NewObligation {
  return {
    standard: 'HO-08',
    owedBy: askedBody,
    owedTo: [otherBody(askedBody)],
    calendar: DWP_CALENDAR,
  };
}
