import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { planStories } from '../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { askPage, pageOf } from '../support/boardOf.js';
import { codesOf } from '../support/codesOf.js';
import { FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';

/** The day of the README's data. */
const TODAY = '2026-11-20';
const YEAR = { from: '2025-12-01', to: TODAY };

let federation: TestFederation;
/** Debt Management reaches PostgreSQL over a link that breaks. */
let link: FaultyLink;

beforeAll(async () => {
  const databases = await tellStories(planStories(toPlainDate(TODAY)));
  link = await FaultyLink.open(await freeBasePort(), inject('postgresPort'));
  const urls = databases.get('DEBT_MANAGEMENT');
  if (urls === undefined) throw new Error('Debt Management has no database.');
  const appUrl = new URL(urls.appUrl);
  appUrl.port = String(link.port);
  const linked = new Map([...databases, ['DEBT_MANAGEMENT', { ...urls, appUrl: appUrl.href }]]);
  federation = await openTestFederation(TODAY, {}, linked);
});
afterAll(async () => {
  await federation.close();
  await link.close();
});

const HELD = `query Held($from: Date!, $to: Date!, $asOf: Date, $standard: ID, $localAuthority: ID, $nation: Nation, $first: Int! = 100) {
  daysHeld(from: $from, to: $to, asOf: $asOf, standard: $standard, localAuthority: $localAuthority, nation: $nation, first: $first) {
    asOf chains lateChains rowsLeftOut agencies { agency answer }
    rows { standard { id } owedBy { code } office all { legs late workingDays } inLateChains { legs late workingDays } }
  }
}`;
const DUE = `query Due($inWorkingDays: Int!, $asOf: Date, $agreement: ID, $standards: [ID!], $localAuthority: ID, $owedBy: ID, $first: Int! = 100) {
  fallingDue(inWorkingDays: $inWorkingDays, asOf: $asOf, agreement: $agreement, standards: $standards, localAuthority: $localAuthority, owedBy: $owedBy, first: $first) {
    asOf obligations rowsLeftOut agencies { agency answer }
    rows { dueOn standard { id } owedBy { code } localAuthority { code } obligations }
  }
}`;

interface Answered {
  readonly agencies: readonly { readonly agency: string; readonly answer: string }[];
  readonly rowsLeftOut: number;
}

interface Held extends Answered {
  readonly chains: number;
  readonly lateChains: number;
  readonly rows: readonly {
    readonly standard: { readonly id: string };
    readonly office: string | null;
    readonly all: { readonly legs: number };
    readonly inLateChains: { readonly legs: number; readonly late: number };
  }[];
}

interface Due extends Answered {
  readonly asOf: string;
  readonly obligations: number;
  readonly rows: readonly {
    readonly dueOn: string;
    readonly standard: { readonly id: string };
    readonly owedBy: { readonly code: string };
    readonly localAuthority: { readonly code: string } | null;
    readonly obligations: number;
  }[];
}

async function dataOf<Data>(
  who: string | readonly string[],
  query: string,
  variables: object,
): Promise<Data> {
  const { text } = await federation.ask(who, query, { ...variables });
  const { data, errors }: { data: Data; errors?: unknown } = JSON.parse(text);
  expect(errors).toBeUndefined();
  return data;
}

async function held(who: string | readonly string[], variables: object = {}): Promise<Held> {
  return (await dataOf<{ daysHeld: Held }>(who, HELD, { ...YEAR, ...variables })).daysHeld;
}

async function due(who: string | readonly string[], variables: object = {}): Promise<Due> {
  return (await dataOf<{ fallingDue: Due }>(who, DUE, { inWorkingDays: 5, ...variables })).fallingDue;
}

describe('the README', () => {
  it.each(['LateChains', 'EarlyWarning'])('has the real answer of %s', async (name) => {
    const readme = await readFile('README.md', 'utf8');
    const pattern = new RegExp(
      `\`\`\`graphql\\n(query ${name}[^\`]*)\`\`\`[^\`]*\`\`\`json\\n([^\`]*)\`\`\``,
    );
    const [, query = '', answer = ''] = pattern.exec(readme) ?? [];
    const { text } = await federation.ask('oversight', query);
    expect(JSON.parse(text)).toEqual(JSON.parse(answer));
  });
});

describe('days held', () => {
  it('show chains that are late by each leg in the demonstration', async () => {
    const { rows, lateChains, chains } = await held('oversight');
    expect(rows.map(({ standard, office }) => [standard.id, office])).toEqual([
      ['DM-02', 'Contact Centre Porth'],
      ['DM-03', 'Contact Centre Group'],
    ]);
    expect(Math.min(...rows.map(({ inLateChains }) => inLateChains.late))).toBeGreaterThan(0);
    expect(rows[0]?.all.legs).toBe(chains);
    expect(rows[0]?.inLateChains.legs).toBe(lateChains);
  });

  it('count as late what the board shows as late', async () => {
    const { lateChains } = await held('oversight', { from: '2016-01-01', standard: 'DM-01' });
    const filter = { standards: ['DM-01'], statuses: ['OVERDUE', 'MET_LATE'] };
    expect(pageOf(await askPage(federation, 'oversight', { filter }, true)).totalCount).toBe(lateChains);
  });

  it('are an authority’s own only, whatever it asks for', async () => {
    expect(await held('manchester-benefits')).toEqual(await held('oversight', { localAuthority: 'MAN' }));
    const none = await held('manchester-benefits', { localAuthority: 'ABD' });
    expect(await held('manchester-benefits', { localAuthority: 'GLG' })).toEqual(none);
    expect(none).toMatchObject({ chains: 0, lateChains: 0, rows: [], rowsLeftOut: 0 });
    expect(await held('home-office-caseworker')).toMatchObject({ chains: 0, rows: [] });
  });

  it('give the first rows, and say how many more there are', async () => {
    const whole = await held('oversight');
    expect(await held('oversight', { first: 1 })).toEqual({
      ...whole,
      rows: whole.rows.slice(0, 1),
      rowsLeftOut: 1,
    });
  });

  it('of the nations add up', async () => {
    const nations = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
    const parts = [];
    for (const nation of nations) parts.push((await held('oversight', { nation })).chains);
    expect(parts.reduce((sum, chains) => sum + chains, 0)).toBe((await held('oversight')).chains);
    expect(parts.filter((chains) => chains > 0)).toHaveLength(3);
  });
});

describe('what falls due', () => {
  it.each([
    ['today', TODAY, 'oversight'],
    ['a past day', '2026-06-19', 'oversight'],
    ['today, for an authority', TODAY, 'manchester-benefits'],
  ])('is on the board, row by row, as of %s', async (_why, asOf, who) => {
    const { rows, obligations, rowsLeftOut } = await due(who, { asOf, inWorkingDays: 10 });
    expect(rowsLeftOut).toBe(0);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.reduce((sum, row) => sum + row.obligations, 0)).toBe(obligations);
    for (const { dueOn, standard, owedBy, localAuthority, obligations: count } of rows) {
      const filter = {
        ...{ statuses: ['RUNNING', 'DUE_SOON'], dueFrom: dueOn, dueTo: dueOn },
        ...{ standards: [standard.id], owedBy: [owedBy.code], localAuthority: localAuthority?.code ?? null },
      };
      const { totalCount, edges } = pageOf(
        await askPage(federation, who, { asOf, filter, first: 100 }, true),
      );
      expect([totalCount, edges.length]).toEqual([count, count]);
    }
  });

  it('is in due order across the agencies, and nothing overdue', async () => {
    const { rows, asOf } = await due('oversight', { inWorkingDays: 20 });
    const days = rows.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe(asOf);
    expect(new Set(rows.map(({ owedBy }) => owedBy.code.replace(/:.*/, ''))).size).toBe(3);
  });

  it('is an authority’s own only, whatever it asks for', async () => {
    expect(await due('manchester-benefits', { inWorkingDays: 20 })).toEqual(
      await due('oversight', { inWorkingDays: 20, localAuthority: 'MAN' }),
    );
    const none = await due('manchester-benefits', { localAuthority: 'ABD' });
    expect(await due('manchester-benefits', { localAuthority: 'GLG' })).toEqual(none);
    expect(await due('manchester-benefits', { owedBy: 'LA:GLG' })).toEqual(none);
    expect(none).toMatchObject({ obligations: 0, rows: [], rowsLeftOut: 0 });
  });

  it('gives the first rows of all agencies together, and says how many more there are', async () => {
    const whole = await due('oversight', { inWorkingDays: 10 });
    expect(whole.rowsLeftOut).toBe(0);
    const some = await due('oversight', { inWorkingDays: 10, first: 7 });
    expect(some).toEqual({ ...whole, rows: whole.rows.slice(0, 7), rowsLeftOut: whole.rows.length - 7 });
  });

  it.each<[string, object, (row: Due['rows'][number]) => boolean]>([
    ['agreement', { agreement: 'JCP' }, ({ standard }) => standard.id.startsWith('JCP-')],
    [
      'standards',
      { standards: ['DM-01', 'DM-02'] },
      ({ standard }) => ['DM-01', 'DM-02'].includes(standard.id),
    ],
    ['body', { owedBy: 'JOBCENTRE_PLUS' }, ({ owedBy }) => owedBy.code === 'JOBCENTRE_PLUS'],
    ['authority', { localAuthority: 'E08000003' }, ({ localAuthority }) => localAuthority?.code === 'MAN'],
  ])('is narrowed by %s', async (_why, narrowing, isAskedFor) => {
    const whole = await due('oversight', { inWorkingDays: 10 });
    const { rows } = await due('oversight', { inWorkingDays: 10, ...narrowing });
    expect(rows).toEqual(whole.rows.filter(isAskedFor));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(whole.rows.length);
  });
});

describe('both', () => {
  it.each([
    ['days held', HELD, YEAR],
    ['what falls due', DUE, { inWorkingDays: 5 }],
  ])(
    '%s: an analyst is refused by the token alone, and nobody answered without one',
    async (_why, query, variables) => {
      for (const change of [{}, { localAuthority: 'NOWHERE' }])
        expect(
          codesOf(await federation.ask('performance-analyst', query, { ...variables, ...change })),
        ).toEqual(['FORBIDDEN']);
      expect(codesOf(await federation.ask(null, query, variables))).toEqual(['UNAUTHENTICATED']);
    },
  );

  it.each([
    ['a standard without legs', HELD, { ...YEAR, standard: 'JCP-01' }, 'standard'],
    ['a period the wrong way round', HELD, { from: TODAY, to: '2026-01-01' }, 'to'],
    ['no row', HELD, { ...YEAR, first: 0 }, 'first'],
    ['too far ahead', DUE, { inWorkingDays: 21 }, 'inWorkingDays'],
    ['days that are past', DUE, { inWorkingDays: -1 }, 'inWorkingDays'],
    ['too many rows', DUE, { inWorkingDays: 1, first: 101 }, 'first'],
    ['an unknown body', DUE, { inWorkingDays: 1, owedBy: 'LA:NOWHERE' }, 'owedBy'],
  ])('is refused for %s', async (_why, query, variables, field) => {
    const { errors, data } = await federation.ask('oversight', query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(Object.values(data ?? {})).toEqual([null]);
  });

  it('an agency that does not answer leaves out its part only, and is named', async () => {
    const [wholeDue, wholeHeld] = [await due('oversight'), await held('oversight')];
    await link.set('REFUSED');
    try {
      const { text } = await federation.ask('oversight', DUE, { inWorkingDays: 5 });
      const { data, errors }: { data: { fallingDue: Due }; errors: unknown[] } = JSON.parse(text);
      expect(data.fallingDue.rows).toEqual(
        wholeDue.rows.filter(({ owedBy }) => owedBy.code !== 'DEBT_MANAGEMENT'),
      );
      expect(data.fallingDue.rows.length).toBeGreaterThan(0);
      expect(data.fallingDue.agencies.filter(({ answer }) => answer === 'UNAVAILABLE')).toEqual([
        { agency: 'DEBT_MANAGEMENT', answer: 'UNAVAILABLE' },
      ]);
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
      const answer = await federation.ask('oversight', HELD, YEAR);
      expect(JSON.parse(answer.text).data.daysHeld).toMatchObject({ chains: 0, rows: [], rowsLeftOut: 0 });
    } finally {
      await link.set('NONE');
    }
    expect([await due('oversight'), await held('oversight')]).toEqual([wholeDue, wholeHeld]);
  });
});
