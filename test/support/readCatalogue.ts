import { readFileSync } from 'node:fs';
import { z } from 'zod';

const agreement = z.enum(['DM', 'NFA', 'JCP', 'GP', 'JB', 'HO']);
const tier = z.strictObject({
  within: z.number(),
  unit: z.string(),
  target: z.number().optional(),
  count: z.number().optional(),
});

// Strict: a field that the catalogue gains fails here until the data and their tests know it.
const catalogue = z.strictObject({
  documents: z.record(agreement, z.string()),
  timed: z.array(
    z.strictObject({
      id: z.string(),
      agreement,
      clause: z.string(),
      owner: z.string(),
      owedTo: z.string(),
      startEvent: z.string(),
      endEvent: z.string(),
      threshold: z.string(),
      unit: z.string(),
      monitoring: z.string(),
      owes: z.string(),
      owed: z.string(),
      kind: z.string(),
      tiers: z.array(tier).optional(),
      quotes: z.array(z.string()),
      note: z.string(),
    }),
  ),
  duties: z.array(
    z.strictObject({
      id: z.string(),
      agreement,
      clause: z.string(),
      who: z.string(),
      duty: z.string(),
      evidence: z.string(),
      quote: z.string(),
      note: z.string(),
    }),
  ),
  contradictions: z.array(
    z.strictObject({
      id: z.string(),
      where: z.string(),
      what: z.string(),
      quotes: z.array(z.strictObject({ agreement, quote: z.string() })),
      consequence: z.string(),
    }),
  ),
  blanks: z.array(z.strictObject({ id: z.string(), where: z.string(), missing: z.string() })),
});

export type Catalogue = z.infer<typeof catalogue>;

/** Gives the catalogue of the agreements, against which the data are checked. */
export function readCatalogue(): Catalogue {
  const file = new URL('../fixtures/catalogue.json', import.meta.url);
  return catalogue.parse(JSON.parse(readFileSync(file, 'utf8')));
}
