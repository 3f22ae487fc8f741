import { join } from 'node:path';
import type { Settings } from '../config/readSettings.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded/startEmbeddedPostgres.js';
import type { Logger } from '../logging/createLogger.js';

const PORT_OFFSET = 5;

/** The embedded PostgreSQL of the data folder, started only when somebody needs it. */
export class EmbeddedServer {
  private server: Promise<EmbeddedPostgres> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly log: Logger,
  ) {}

  /** Gives its port. */
  async port(): Promise<number> {
    const { dataDir, basePort } = this.settings;
    this.server ??= startEmbeddedPostgres({
      dataDir: join(dataDir, 'postgres'),
      port: basePort + PORT_OFFSET,
      log: this.log,
    });
    return (await this.server).port;
  }

  /** Stops it where it was started; that it could not be started is said by `port` already. */
  async stop(): Promise<void> {
    const started = await this.server?.catch(() => undefined);
    await started?.stop();
  }
}
