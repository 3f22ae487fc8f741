import 'reflect-metadata';
import { runUntilStopped } from '../shared/running/runUntilStopped.js';
import { readConfig } from './config.js';
import { openGateway } from './openGateway.js';
import { welcome } from './welcome.js';

/** `npm start`: everything that is not configured to run elsewhere, in this process. */
await runUntilStopped(async (stopping) => {
  const config = readConfig(process.env);
  const running = await openGateway(config, stopping);
  process.stdout.write(await welcome(config, running));
  return running;
});
