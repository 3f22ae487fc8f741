import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demonstrationAuthorities } from '../../shared/demonstration/demonstrationAuthorities.js';
import { planStories } from '../../shared/demonstration/planStories.js';
import { findLocalAuthority } from '../../shared/identity/local-authorities/localAuthorities.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { FaultyLink } from '../support/FaultyLink.js';
import { freeBasePort } from '../support/freeBasePort.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { tellStories } from '../support/tellStories.js';

/** The day of the README's data. */
const TODAY = '2026-11-20';
const YEAR = { from: '2025-12-01', to: '2026-11-30' };

interface Tier {
  readonly within: number;
  readonly measured: number;
  readonly notYetMeasured: number;
  readonly share: number | null;
  readonly verdict: string | null;
}

interface StandardPerformance {
  readonly standard: { readonly id: string };
  readonly month: string | null;
  readonly started: number;
  readonly ended: number;
  readonly running: number;
  readonly overdue: number;
  readonly withdrawn: number;
  readonly tiers: readonly Tier[];
}

interface Performance {
  readonly asOf: string;
  readonly standards: readonly StandardPerformance[];
  readonly agencies: readonly { readonly agency: string; readonly answer: string }[];
}

const QUERY = `query Performance($from: Date!, $to: Date!, $asOf: Date, $agreement: ID, $standards: [ID!],
  $localAuthority: ID, $nation: Nation, $owedBy: ID, $byMonth: Boolean) {
  slaPerformance(from: $from, to: $to, asOf: $asOf, agreement: $agreement, standards: $standards,
    localAuthority: $localAuthority, nation: $nation, owedBy: $owedBy, byMonth: $byMonth) {
    asOf
    standards { standard { id } month started ended running overdue withdrawn
      tiers { withinDays unit target within measured notYetMeasured share verdict } }
    agencies { agency answer }
  }
}`;

/** The standards that Debt Management owes by its ledger, as the demonstration has them. */
const DEBT_MANAGEMENTS = ['DM-01', 'DM-02', 'DM-03', 'DM-05', 'DM-06', 'DM-07', 'DM-08a', 'DM-08b', 'DM-09'];

let federation: TestFederation;
/** Jobcentre Plus reaches PostgreSQL over a link that breaks. */
let link: FaultyLink;

beforeAll(async () => {
  const databases = await tellStories(planStories(toPlainDate(TODAY)));
  link = await FaultyLink.open(await freeBasePort(), inject('postgresPort'));
  const urls = databases.get('JOBCENTRE_PLUS');
  if (urls === undefined) throw new Error('Jobcentre Plus has no database.');
  const appUrl = new URL(urls.appUrl);
  appUrl.port = String(link.port);
  const linked = new Map([...databases, ['JOBCENTRE_PLUS', { ...urls, appUrl: appUrl.href }]]);
  federation = await openTestFederation(TODAY, {}, linked);
});

afterAll(async () => {
  await federation.close();
  await link.close();
});

async function ask(who: string | readonly string[], variables: object): Promise<Performance> {
  const { text } = await federation.ask(who, QUERY, { ...YEAR, ...variables });
  const { data, errors }: { data?: { slaPerformance?: Performance }; errors?: unknown } = JSON.parse(text);
  expect(errors).toBeUndefined();
  if (data?.slaPerformance == null) throw new Error(`The answer has no figures: ${text}`);
  return data.slaPerformance;
}

function ids({ standards }: Performance): string[] {
  return standards.map(({ standard }) => standard.id);
}

describe('the demonstration data show each verdict', () => {
  it.each([
    ['every referral of December was answered in time', 'DM-01', '2025-12', undefined, 'MET'],
    ['one of March was not', 'DM-01', '2026-03', undefined, 'NOT_MET'],
    ['November’s first are in time, the others run', 'DM-01', '2026-11', undefined, 'NOT_YET_KNOWN'],
    ['Manchester’s two of October were screened out', 'DM-02', '2026-10', 'MAN', 'NOTHING_TO_MEASURE'],
  ])('%s', async (_why, standard, month, localAuthority, verdict) => {
    const { standards } = await ask('oversight', { standards: [standard], localAuthority, byMonth: true });
    const found = standards.find((one) => one.month === month);
    expect(found?.tiers.map((tier) => tier.verdict)).toEqual([verdict]);
  });

  it('are counted, and not judged, where no timescale is on record or the target is not defined', async () => {
    const { standards } = await ask('oversight', { standards: ['HO-01', 'DM-05'] });
    expect(standards.map(({ standard, tiers, overdue }) => [standard.id, tiers, overdue])).toEqual([
      ['DM-05', [], 0],
      ['HO-01', [], 0],
    ]);
    expect(Math.min(...standards.map(({ running }) => running))).toBeGreaterThan(0);
  });

  it('give the README its answer', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, query = '', answer = ''] =
      /```graphql\n(query Dashboard[^`]*)```[^`]*```json\n([^`]*)```/.exec(readme) ?? [];
    const { text } = await federation.ask('oversight', query);
    expect(JSON.parse(text)).toEqual(JSON.parse(answer));
  });
});

describe('a question narrowed', () => {
  it('adds up: the authorities make the whole', async () => {
    const whole = await ask('oversight', { owedBy: 'DEBT_MANAGEMENT' });
    const parts: StandardPerformance[] = [];
    for (const { code } of demonstrationAuthorities)
      parts.push(...(await ask('oversight', { owedBy: 'DEBT_MANAGEMENT', localAuthority: code })).standards);
    for (const { standard, started, overdue } of whole.standards) {
      const same = parts.filter((part) => part.standard.id === standard.id);
      expect(same.reduce((sum, part) => sum + part.started, 0)).toBe(started);
      expect(same.reduce((sum, part) => sum + part.overdue, 0)).toBe(overdue);
    }
    expect(ids(whole)).toEqual(DEBT_MANAGEMENTS);
  });

  it.each<[string, object, readonly string[]]>([
    ['by agreement', { agreement: 'JCP' }, ['JCP-01', 'JCP-03']],
    ['by who owes', { owedBy: 'LA:GLG' }, ['DM-04', 'JCP-03']],
    ['by standards of another agreement', { agreement: 'JCP', standards: ['DM-01'] }, []],
    ['by an authority outside the nation', { localAuthority: 'GLG', nation: 'WALES' }, []],
    ['by a period in which nothing started', { from: '2012-01-01', to: '2012-01-31' }, []],
    ['by a day before it all started', { asOf: '2012-01-31' }, []],
  ])('%s', async (_why, narrowing, expected) => {
    expect(ids(await ask('oversight', narrowing))).toEqual(expected);
  });

  it('takes an authority by its statistical code', async () => {
    const gss = findLocalAuthority('MAN')?.gss;
    expect(await ask('oversight', { localAuthority: gss })).toEqual(
      await ask('oversight', { localAuthority: 'MAN' }),
    );
  });

  it.each<[string, object, string]>([
    ['an unknown authority', { localAuthority: 'NOWHERE' }, 'localAuthority'],
    ['a period that ends before it begins', { to: '2025-11-30' }, 'to'],
  ])('is refused for %s', async (_why, variables, field) => {
    const { errors, data } = await federation.ask('oversight', QUERY, { ...YEAR, ...variables });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(data).toEqual({ slaPerformance: null });
  });
});

describe('figures of what the caller is a party to', () => {
  it('are an authority’s own only, whatever it asks for', async () => {
    const own = await ask('manchester-benefits', {});
    const known = await ask('oversight', { localAuthority: 'MAN' });
    const withoutHomeOffice = known.standards.filter(({ standard }) => !standard.id.startsWith('HO-'));
    expect(own.standards).toEqual(withoutHomeOffice);
    expect((await ask('manchester-benefits', { localAuthority: 'GLG' })).standards).toEqual([]);
    expect((await ask('manchester-benefits', { owedBy: 'LA:GLG' })).standards).toEqual([]);
  });

  it.each([
    ['the Home Office’s agreement only', 'home-office-caseworker', ['HO-01', 'HO-05']],
    ['the same for the group that answers it', 'child-maintenance-officer', ['HO-01', 'HO-05']],
    ['nothing of other bodies’ debts', 'jobcentre-officer', ['JCP-01', 'JCP-03']],
  ])('%s', async (_why, persona, expected) => {
    expect(ids(await ask(persona, {}))).toEqual(expected);
  });

  it('are refused by the token alone', async () => {
    const { errors } = await federation.ask(null, QUERY, YEAR);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('figures for an analyst', () => {
  it('are everybody’s, rounded, without the Home Office', async () => {
    const analyst = await ask('performance-analyst', { byMonth: true });
    const exact = await ask('oversight', { byMonth: true });
    expect(ids(analyst).filter((id) => id.startsWith('HO-'))).toEqual([]);
    expect(analyst.agencies.every(({ answer }) => answer === 'ANSWERED')).toBe(true);
    expect(analyst.standards.length).toBeGreaterThan(20);
    for (const { standard, month, tiers, started, ended, running, overdue, withdrawn } of analyst.standards) {
      const same = exact.standards.find((one) => one.month === month && one.standard.id === standard.id);
      expect(Math.abs(started - (same?.started ?? 0))).toBeLessThanOrEqual(2);
      const counts = tiers.flatMap(({ within, measured, notYetMeasured }) => [
        within,
        measured,
        notYetMeasured,
      ]);
      for (const count of [...counts, started, ended, running, overdue, withdrawn]) expect(count % 5).toBe(0);
      for (const { within, measured, share, verdict } of tiers) {
        expect(share).toBe(measured < 20 ? null : within / measured);
        expect(verdict === null).toBe(measured < 20);
      }
    }
  });

  it('say nothing of a standard of the Home Office', async () => {
    expect((await ask('performance-analyst', { standards: ['HO-01'] })).standards).toEqual([]);
  });

  it('are of whole months', async () => {
    const { errors } = await federation.ask('performance-analyst', QUERY, { ...YEAR, to: '2026-11-20' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'to' } }]);
  });
});

describe('an agency that does not answer', () => {
  it('leaves out its part only, and is named', async () => {
    const whole = await ask('oversight', {});
    await link.set('REFUSED');
    try {
      const { text } = await federation.ask('oversight', QUERY, YEAR);
      const { data, errors }: { data: { slaPerformance: Performance }; errors: unknown[] } = JSON.parse(text);
      const { standards, agencies } = data.slaPerformance;
      expect(standards).toEqual(whole.standards.filter(({ standard }) => standard.id !== 'JCP-01'));
      expect(agencies.filter(({ answer }) => answer === 'UNAVAILABLE')).toEqual([
        { agency: 'JOBCENTRE_PLUS', answer: 'UNAVAILABLE' },
      ]);
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    } finally {
      await link.set('NONE');
    }
    expect(await ask('oversight', {})).toEqual(whole);
  });
});
