import type { EntityManager } from 'typeorm';
import type { Database } from '../database/Database.js';
import { inTransaction } from '../database/inTransaction.js';
import { isSerializationConflict } from '../database/isSerializationConflict.js';
import { isUnavailable } from '../database/isUnavailable.js';
import { AppError, conflict } from '../errors/AppError.js';
import type { Principal } from './Principal.js';

type Isolation = Parameters<typeof inTransaction>[3];

/**
 * A subgraph's database as one caller may see it: every statement runs in a transaction that tells row-level
 * security for whom.
 */
export class Store {
  constructor(
    private readonly database: Database,
    readonly principal: Principal,
    /** The caller's bodies that can have anything in this database. */
    readonly parties: readonly string[],
    /** Told of each time that PostgreSQL did not answer. */
    private readonly onOutage: (error: unknown) => void,
    /** What row-level security is told. */
    private readonly settings: Readonly<Record<string, string>> = { 'app.parties': parties.join(',') },
  ) {}

  /**
   * Runs statements as the caller; with REPEATABLE READ, all over one snapshot. Where none of their bodies can have
   * anything here, gives `nothing` without asking PostgreSQL.
   */
  async read<T>(nothing: T, work: (manager: EntityManager) => Promise<T>, isolation?: Isolation): Promise<T> {
    return this.parties.length === 0 ? nothing : this.write(work, isolation);
  }

  /**
   * Runs statements as the caller, all or none.
   * @throws AppError SUBGRAPH_UNAVAILABLE where PostgreSQL cannot be reached or does not answer in time; CONFLICT where
   * it undid the work because somebody else's got in its way.
   */
  async write<T>(work: (manager: EntityManager) => Promise<T>, isolation?: Isolation): Promise<T> {
    try {
      return await inTransaction(this.database, this.settings, work, isolation);
    } catch (error) {
      if (isSerializationConflict(error)) {
        throw conflict('The same records were being changed at that moment. Read them again and repeat.');
      }
      if (!isUnavailable(error)) throw error;
      this.onOutage(error);
      throw unavailable();
    }
  }
}

function unavailable(): AppError {
  return new AppError('SUBGRAPH_UNAVAILABLE', 'This agency’s records cannot be reached now.');
}
