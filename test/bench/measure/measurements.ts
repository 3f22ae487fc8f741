import type { Measurement } from '../run/Bench.js';
import { measureBoard } from './measureBoard.js';
import { measureLoad } from './measureLoad.js';
import { measurePerformance } from './measurePerformance.js';
import { measureTimeline } from './measureTimeline.js';
import { measureWrites } from './measureWrites.js';

/** What the benchmark measures, by the name that `--only` takes; what writes comes last. */
export const measurements: Readonly<Record<string, Measurement>> = {
  timeline: measureTimeline,
  performance: measurePerformance,
  board: measureBoard,
  load: measureLoad,
  writes: measureWrites,
};
