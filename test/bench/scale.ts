import 'reflect-metadata';
import { join } from 'node:path';
import { projectRoot } from '../../shared/projectRoot.js';
import { measurements } from './measure/measurements.js';
import { type Finding, tableOf } from './report/Finding.js';
import { machine } from './report/machine.js';
import { writeSection } from './report/writeSection.js';
import { openBench } from './run/openBench.js';
import { type Options, readOptions } from './run/readOptions.js';

/** `npm run bench:scale`: fills ledgers, measures, and prints a table; with `--write` into docs/benchmarks.md too. */
async function measureAll(words: readonly string[]): Promise<string> {
  const options = readOptions(words, Object.keys(measurements));
  const bench = await openBench(options);
  try {
    const findings: Finding[] = [];
    for (const [name, measure] of Object.entries(measurements)) {
      if (options.only?.includes(name) === false) continue;
      process.stderr.write(`measuring ${name}\n`);
      findings.push(...(await measure(bench)));
    }
    const text = `${headOf(options)}\n${await machine(bench.large.ledgerOf('DEBT_MANAGEMENT'))}.\n\n${tableOf(findings)}`;
    if (options.write) await writeSection(join(projectRoot(), 'docs/benchmarks.md'), 'scale', text);
    return text;
  } finally {
    await bench.close();
  }
}

function headOf({ rows, today, rounds }: Options): string {
  const command = `npm run bench:scale -- --rows ${rows} --rounds ${rounds} --today ${today}`;
  return `\`${command}\`: ${rows.toLocaleString('en-GB')} obligations in each of four ledgers.`;
}

await measureAll(process.argv.slice(2)).then(
  (text) => process.stdout.write(text),
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : 'Could not go on.'}\n`);
  },
);
