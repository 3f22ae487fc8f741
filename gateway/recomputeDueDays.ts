import 'reflect-metadata';
import { recomputeDueDays } from '../shared/running/recomputeDueDays.js';
import { readConfig } from './config.js';
import { subgraphs } from './supergraph/subgraphs.js';

/** `npm run recompute-due-days`: for the subgraphs that are not configured to run elsewhere. */
async function recompute(): Promise<string> {
  const { settings, environment, elsewhere } = readConfig(process.env);
  const here = subgraphs.filter(({ name }) => !elsewhere.has(name));
  const changed = await recomputeDueDays(here, settings, environment);
  return [...changed].map(([name, count]) => `${name}: ${count} changed\n`).join('');
}

await recompute().then(
  (lines) => process.stdout.write(lines),
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : 'Could not go on.'}\n`);
  },
);
