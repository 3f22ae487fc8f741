import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { readGraph } from '../support/readGraph.js';
import { tellStories } from '../support/tellStories.js';
import { crossing, readme, TODAY, undisclosed } from './customers.js';
import { everythingAbout } from './everythingAbout.js';
let federation: TestFederation;
let questions: readonly string[];
beforeAll(async () => {
  federation = await openTestFederation(TODAY, {}, await tellStories([readme, crossing, undisclosed]));
  questions = everythingAbout(await readGraph(federation));
});
afterAll(() => federation.close());
it('x', async () => {
  for (const who of ['oversight', 'manchester-benefits']) {
    const t = performance.now();
    for (const query of questions) { const { status, text } = await federation.ask(who, query, { nino: readme.nino });
    if (text.includes('error')) console.log(query.slice(0,150), status, text.slice(0, 300)); }
    console.log(who, performance.now() - t);
  }
});
