import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpAnswer, openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';
import { crossing, NOBODY, readme, TODAY, undisclosed } from './customers.js';
import { everythingAbout } from './everythingAbout.js';

/** Two gateways over the same databases: what they answer must not tell which way they reach the agencies. */
let inProcess: TestFederation;
let overHttp: TestFederation;
const ids = new Map<string, string>();

beforeAll(async () => {
  inProcess = await openTestFederation(TODAY, {}, await tellStories([readme, crossing, undisclosed]));
  overHttp = await openTestFederation(TODAY, { TRANSPORT: 'http' }, inProcess.databases);
});

afterAll(async () => {
  await overHttp.close();
  await inProcess.close();
});
