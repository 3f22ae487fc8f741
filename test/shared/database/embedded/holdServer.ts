// A process of its own that holds an embedded server and writes rows one by one until it is ended.
// It says on stdout, a JSON object a line: the server's port, then the number of each row once it is acknowledged.
// SIGTERM makes it stop the server and end.
import { stdout } from 'node:process';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../../shared/database/embedded/startEmbeddedPostgres.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';

const [dataDir = '', port = '0'] = process.argv.slice(3);
const log = createLogger('holder', 'silent');
const server = await startEmbeddedPostgres({ dataDir, port: Number(port), log });
let isEnding = false;
process.once('SIGTERM', () => {
  isEnding = true;
});

const client = new Client({ host: '127.0.0.1', port: server.port, user: 'postgres', database: 'postgres' });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS written (number integer PRIMARY KEY)');
stdout.write(`${JSON.stringify({ port: server.port })}\n`);
for (let number = 1; !isEnding; number += 1) {
  await client.query('INSERT INTO written VALUES ($1)', [number]);
  stdout.write(`${JSON.stringify({ number })}\n`);
}
await client.end();
await server.stop();
