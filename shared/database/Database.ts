import type { DataSource } from 'typeorm';

/** Addresses of one database, for its two roles. */
export interface DatabaseUrls {
  /** The role that owns the tables and changes them; used for migrations only. */
  readonly ownerUrl: string;
  /** The role of the application, which row-level security binds: it owns nothing and is no superuser. */
  readonly appUrl: string;
}

/** An open, migrated database. Read and write it through `inTransaction`. */
export interface Database {
  readonly dataSource: DataSource;
  /** Closes all connections. A transaction that still runs is cut off and undone, and fails as unavailable. */
  readonly close: () => Promise<void>;
}
