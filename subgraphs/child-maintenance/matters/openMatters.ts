import type { EntityManager } from 'typeorm';
import { ruleBroken } from '../../../shared/errors/AppError.js';
import type { MatterKind } from './MatterKind.js';
import { matterRules } from './matterRules.js';

const OPEN = `SELECT kind FROM disclosure_matters
  WHERE is_shared = ANY ($3) AND request = $1 AND kind = ANY ($2) AND outcome IS NULL LIMIT 1`;

/** Gives a kind of these of which something about the request waits for an answer; null where nothing does. */
async function findOpen(
  manager: EntityManager,
  request: string,
  kinds: readonly MatterKind[],
): Promise<MatterKind | null> {
  const shared = kinds.map((kind) => kind !== 'CONSULTATION');
  const [open]: { kind: MatterKind }[] = await manager.query(OPEN, [request, kinds, shared]);
  return open?.kind ?? null;
}

export async function isOpen(
  manager: EntityManager,
  request: string,
  kinds: readonly MatterKind[],
): Promise<boolean> {
  return (await findOpen(manager, request, kinds)) !== null;
}

/** @throws AppError RULE_BROKEN where something of these kinds waits for an answer. */
export async function requireNothingOpen(
  manager: EntityManager,
  request: string,
  kinds: readonly MatterKind[],
): Promise<void> {
  const open = await findOpen(manager, request, kinds);
  if (open === null) return;
  const what = open.toLowerCase().replaceAll('_', ' ');
  throw ruleBroken(`A ${what} about it has not been answered yet.`, matterRules[open].clause);
}
