import type { Client } from 'pg';
import { onEachLedger } from '../shared/running/onEachLedger.js';
import type { PlainDate } from '../shared/time/PlainDate.js';
import { readConfig } from './config.js';
import { subgraphs } from './supergraph/subgraphs.js';

/** What a piece of upkeep says of one ledger. */
export interface Finding {
  readonly text: string;
  readonly isWell: boolean;
}

/**
 * Runs a piece of upkeep as a program, for the subgraphs that are not configured to run elsewhere: prints a line for
 * each. The process ends with status 1 where one of them is not well, or the upkeep could not go on.
 */
export async function maintain(
  name: string,
  work: (owner: Client, today: PlainDate) => Promise<Finding>,
): Promise<void> {
  try {
    const { settings, environment, elsewhere } = readConfig(process.env);
    const here = subgraphs.filter((subgraph) => !elsewhere.has(subgraph.name));
    const findings = await onEachLedger(name, here, settings, environment, work);
    for (const [subgraph, { text, isWell }] of findings) {
      process.stdout.write(`${subgraph}: ${text}\n`);
      if (!isWell) process.exitCode = 1;
    }
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : 'Could not go on.'}\n`);
  }
}
