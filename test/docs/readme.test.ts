import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../shared/access/local-issuer/personas.js';
import { planStories, README_CUSTOMER } from '../../shared/demonstration/planStories.js';
import { projectRoot } from '../../shared/projectRoot.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';

const README = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
/** The day that the README names. */
const DAY = '2026-11-20';

const questions = blocks('graphql');
const answers = blocks('json');

let federation: TestFederation;
beforeAll(async () => {
  const told = planStories(toPlainDate(DAY)).filter(({ nino }) => nino === README_CUSTOMER);
  federation = await openTestFederation(DAY, {}, await tellStories(told));
});
afterAll(() => federation.close());

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

describe('the README', () => {
  it('names the day, the persona and the customer that it asks as and about', () => {
    expect(README).toContain(`TODAY=${DAY}`);
    expect(README).toContain('`oversight`');
    expect(README).toContain('QQ 12 34 56 C');
  });

  it('has the real answer beside its question', async () => {
    const [question = ''] = questions;
    const { data, errors } = await federation.ask('oversight', question, { nino: 'QQ 12 34 56 C' });
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(answers[0] ?? ''));
  });

  it('is right that Manchester sees all but the Home Office’s', async () => {
    const [question = ''] = questions;
    const all: { data: Timeline } = JSON.parse(answers[0] ?? '');
    const { data } = await federation.ask('manchester-benefits', question, { nino: 'QQ 12 34 56 C' });
    const shown = all.data.customer.slaTimeline.obligations.filter(({ standard }) => standard.id !== 'HO-01');
    expect(data).toMatchObject({ customer: { slaTimeline: { obligations: shown } } });
  });

  it('lists every persona and no other', () => {
    const listed = [...README.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(personas.map(({ name }) => name));
  });
});

interface Timeline {
  readonly customer: {
    readonly slaTimeline: { readonly obligations: readonly { readonly standard: { readonly id: string } }[] };
  };
}
