import type { FastifyInstance } from 'fastify';
import { ConfigurationError } from '../config/ConfigurationError.js';
import type { Settings } from '../config/readSettings.js';
import type { Database } from '../database/Database.js';
import { createHttpServer } from '../federation/createHttpServer.js';
import type { EndpointSettings } from '../federation/GraphEndpoint.js';
import { mountHealth } from '../federation/mountHealth.js';
import { mountSandbox } from '../federation/mountSandbox.js';
import { finishRequestsOnClose } from './finishRequestsOnClose.js';

/** What a service serves, and where. */
export interface HttpService {
  readonly name: string;
  readonly port: number;
  readonly mount: (app: FastifyInstance) => void;
  /** Those without which the service is not well. */
  readonly databases: readonly Database[];
}

/**
 * Opens a service's own port: what it mounts, its health, and Apollo Sandbox for developers. Gives what closes it.
 * @throws ConfigurationError where the port or the host cannot be had.
 */
export async function openHttpServer(
  { name, port, mount, databases }: HttpService,
  { host, isProduction }: Settings,
  { limits, log }: EndpointSettings,
): Promise<() => Promise<void>> {
  const app = await createHttpServer(limits.bodyBytes, log);
  finishRequestsOnClose(app);
  mount(app);
  mountHealth(app, name, databases);
  if (!isProduction) mountSandbox(app);
  await app.listen({ host, port }).catch((error: unknown) => {
    throw refused(error, host, port);
  });
  return () => app.close();
}

function refused(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return new ConfigurationError(
      `BASE_PORT: port ${port} is in use by another program or not allowed; set another, which moves all ports`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ConfigurationError(`HOST: ${host} is no address of this machine`);
  }
  return error;
}
