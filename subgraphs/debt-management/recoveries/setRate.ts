import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

interface NewRate {
  readonly recovery: string;
  readonly localAuthorityCode: string;
  readonly ratePence: number;
  readonly forHardship: boolean;
  readonly event: string;
  readonly recordedAt: Date;
}

/** Keeps a rate with the entry that set it, whose day it has. */
export async function setRate(
  manager: EntityManager,
  { recovery, localAuthorityCode, ratePence, forHardship, event, recordedAt }: NewRate,
): Promise<void> {
  await manager.query(
    `INSERT INTO recovery_rates (id, recovery, local_authority, rate_pence, for_hardship, event, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), recovery, localAuthorityCode, ratePence, forHardship, event, recordedAt],
  );
}
