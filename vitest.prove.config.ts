import { defineConfig } from 'vitest/config';
import tests from './vitest.config.js';

/** The long proof: one file after the other, so that the one that takes times runs alone. */
export default defineConfig({
  ...tests,
  test: {
    ...tests.test,
    include: ['test/absence/*.test.ts', 'test/absence/*.prove.ts'],
    fileParallelism: false,
    maxWorkers: 1,
  },
});
