/** The embedded PostgreSQL cannot start, for a reason that its owner can mend: the message is one line that says how. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EmbeddedPostgresError';
  }
}
