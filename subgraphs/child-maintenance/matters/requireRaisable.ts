import type { EntityManager } from 'typeorm';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import { isDisclosure } from '../decisions/checkDecision.js';
import type { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import { requireRunning } from '../disclosure-requests/requireRunning.js';
import type { MatterKind } from './MatterKind.js';
import { matterRules } from './matterRules.js';
import { isOpen, requireNothingOpen } from './openMatters.js';

type Check = (manager: EntityManager, request: DisclosureRequest) => Promise<void> | void;

const checks: Readonly<Record<MatterKind, Check>> = {
  WITNESS_LETTER: async (manager, request) => {
    const { clause } = matterRules.WITNESS_LETTER;
    if (!request.isWitnessOrVictim) throw ruleBroken('Letters go to witnesses and victims only.', clause);
    await requireNothingOpen(manager, request.id, ['WITNESS_LETTER']);
    if (await isOpen(manager, request.id, ['DECISION_QUERY'])) return;
    await requireRunning(manager, request.id, 'HO-01');
  },
  CONSULTATION: async (manager, request) => {
    if (await isOpen(manager, request.id, ['DECISION_QUERY', 'CHALLENGE'])) return;
    await requireRunning(manager, request.id, 'HO-01');
  },
  DECISION_QUERY: async (manager, request) => {
    if (request.state !== 'ANSWERED') {
      throw ruleBroken('There is no decision to query.', matterRules.DECISION_QUERY.clause);
    }
    await requireNothingOpen(manager, request.id, ['DECISION_QUERY']);
  },
  CHALLENGE: (_manager, request) => requireDisclosed(request, 'CHALLENGE'),
  INCORRECT_INFORMATION: (_manager, request) => requireDisclosed(request, 'INCORRECT_INFORMATION'),
  ONWARD_TRANSFER: async (manager, request) => requireRunning(manager, request.id, 'HO-05'),
  // Whoever asks a body for information asks whenever they like.
  INFORMATION_REQUEST: () => {},
};

/** @throws AppError RULE_BROKEN, with its clause, where this cannot be put about the request as it stands. */
export async function requireRaisable(
  manager: EntityManager,
  kind: MatterKind,
  request: DisclosureRequest,
): Promise<void> {
  await checks[kind](manager, request);
}

function requireDisclosed({ decision }: DisclosureRequest, kind: MatterKind): void {
  if (!isDisclosure(decision)) {
    throw ruleBroken('Nothing has been disclosed that this could be about.', matterRules[kind].clause);
  }
}
