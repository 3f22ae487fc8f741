import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal } from '../../../shared/access/require.js';
import { HOME_OFFICE } from '../../../shared/identity/Party.js';
import { changeRecord } from '../../../shared/obligations/caseRecords.js';
import { actOnRequest } from '../disclosure-requests/actOnRequest.js';
import { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { requireNothingOpen } from '../matters/openMatters.js';
import type { RecordDestructionInput, RecordRetentionEventInput } from './inputs.js';
import { checkRetentionEvent, requireRetentionOver, requireSurplusConfirmed } from './retentionRules.js';

/** Records what decides how long disclosed information is kept. The database keeps the day with the request. Gives its id. */
export async function recordRetentionEvent(
  context: AgencyContext,
  input: RecordRetentionEventInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), HOME_OFFICE);
  const act = {
    ...({ name: 'RECORD_RETENTION_EVENT', party, during: 'HO-05', isEnd: false } as const),
    ...{ kind: input.event, day: input.happenedOn, field: 'input.happenedOn' },
    check: (_work: unknown, request: DisclosureRequest) => checkRetentionEvent(request, input.event),
  };
  return actOnRequest(context, input, act, ({ manager }, request) =>
    changeRecord(manager, DisclosureRequest, request, {}),
  );
}

/** Records that the Home Office destroyed what was disclosed to it, once it is no longer needed: ends HO-05. Gives the request's id. */
export async function recordDestruction(
  context: AgencyContext,
  input: RecordDestructionInput,
): Promise<string> {
  const party = requireParty(requirePrincipal(context.principal), HOME_OFFICE);
  const { destroyedOn: day } = input;
  const isConfirmed = input.confirmSurplusDestroyed ?? false;
  const act = {
    ...({ name: 'RECORD_DESTRUCTION', party, during: 'HO-05', isEnd: true } as const),
    ...{ kind: 'DISCLOSED_INFORMATION_DESTROYED', day, field: 'input.destroyedOn' },
  };
  const check: Parameters<typeof actOnRequest>[2]['check'] = async ({ manager }, request) => {
    requireRetentionOver(request, day);
    requireSurplusConfirmed(request, isConfirmed);
    await requireNothingOpen(manager, request.id, ['DECISION_QUERY']);
  };
  return actOnRequest(context, input, { ...act, check }, async ({ manager }, request) => {
    const changes = { state: 'DESTROYED', surplusDestructionConfirmed: isConfirmed } as const;
    await changeRecord(manager, DisclosureRequest, request, changes);
  });
}
