// npm run prove-absence [-- --combinations 20000 --seed N]: the long proof that disclosures leave no trace.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values } = parseArgs({
  options: { combinations: { type: 'string', default: '20000' }, seed: { type: 'string', default: '6' } },
});

const isGood = { combinations: (n) => n >= 2_000 && n <= 10_000_000, seed: (n) => n <= 999_999_999 };
for (const [name, value] of Object.entries(values)) {
  if (/^[1-9]\d{0,8}$/.test(value) && isGood[name](Number(value))) continue;
  process.stderr.write(
    '--combinations takes a number from 2000 to 10000000, --seed one from 1 to 999999999.\n',
  );
  process.exit(1);
}

process.env.ABSENCE_COMBINATIONS = values.combinations;
process.env.ABSENCE_SEED = values.seed;
process.env.ABSENCE_REPORT = 'yes';
const vitest = await startVitest('test', [], { config: 'vitest.prove.config.ts', watch: false });
await vitest.close();
