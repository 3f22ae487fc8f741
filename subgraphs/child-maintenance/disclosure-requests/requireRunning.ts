import type { EntityManager } from 'typeorm';
import { ruleBroken } from '../../../shared/errors/AppError.js';

const refusals = {
  'HO-01': { sentence: 'The request has been answered, returned or withdrawn.', clause: '1.11(1)' },
  'HO-05': { sentence: 'Nothing that was disclosed waits to be destroyed.', clause: '1.11(2)' },
} as const;

/**
 * Locks the running obligation of a request under this standard until the transaction ends. So no request is answered
 * after the Home Office has withdrawn it (`Our reading`: the agreement does not say; what nobody asks for any longer
 * has no gateway).
 * @throws AppError RULE_BROKEN where none runs: not started, ended or withdrawn.
 */
export async function requireRunning(
  manager: EntityManager,
  request: string,
  standard: keyof typeof refusals,
): Promise<void> {
  const { sentence, clause } = refusals[standard];
  if (!(await isRunning(manager, request, standard))) throw ruleBroken(sentence, clause);
}

/** Tells whether the request's obligation under this standard runs, and locks it until the transaction ends. */
export async function isRunning(
  manager: EntityManager,
  request: string,
  standard: keyof typeof refusals,
): Promise<boolean> {
  const running: unknown[] = await manager.query(
    `SELECT id FROM obligations WHERE subject_reference = $1 AND standard = $2
       AND ended_on IS NULL AND withdrawn_on IS NULL FOR UPDATE`,
    [request, standard],
  );
  return running.length > 0;
}
