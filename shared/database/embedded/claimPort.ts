import { once } from 'node:events';
import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.js';

/**
 * Gives the port back if it is free on the loopback address; for 0, a port that is.
 * @throws EmbeddedPostgresError if another program has it.
 */
export async function claimPort(port: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Port ${port}, meant for the embedded PostgreSQL, is in use by another program or not allowed: set BASE_PORT to move all ports.`,
      error,
    );
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : port;
}
