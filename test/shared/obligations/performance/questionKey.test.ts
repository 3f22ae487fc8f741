import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../shared/access/Principal.js';
import type { RequestContext } from '../../../../shared/access/RequestContext.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { checkQuestion } from '../../../../shared/obligations/performance/checkQuestion.js';
import type { AskedPerformance } from '../../../../shared/obligations/performance/PerformanceQuestion.js';
import { keyOf, readKey } from '../../../../shared/obligations/performance/questionKey.js';
import { clockOnDay } from '../../../../shared/time/Clock.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { question } from './ledgers.js';

const on = toPlainDate;
const TODAY = on('2026-11-20');

function contextWith(...scopes: Scope[]): RequestContext {
  return {
    principal: { subject: 'test', parties: [], scopes: new Set(scopes), grade: null },
    refusal: null,
    requestId: randomUUID(),
    clock: clockOnDay(TODAY),
    log: createLogger('test', 'silent'),
  };
}

const officer = contextWith('cases:read');
const analyst = contextWith('aggregates:read');
const year = { from: on('2026-01-01'), to: on('2026-12-31') };

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused.');
}

describe('a question', () => {
  it.each<[string, AskedPerformance, object]>([
    ['is as of today unless it says', year, { asOf: TODAY }],
    ['may say any day', { ...year, asOf: on('2026-03-01') }, { asOf: '2026-03-01' }],
    [
      'names an authority by its register code',
      { ...year, localAuthority: 'MAN' },
      { localAuthority: 'MAN' },
    ],
    ['or by its statistical code', { ...year, localAuthority: 'E08000003' }, { localAuthority: 'MAN' }],
    [
      'has each standard once',
      { ...year, standards: ['JCP-01', 'DM-01', 'DM-01'] },
      { standards: ['DM-01', 'JCP-01'] },
    ],
    ['of no standards asks for none', { ...year, standards: [] }, { standards: [] }],
    ['is not by month unless it says', { ...year, byMonth: null }, { byMonth: false }],
    ['may be of one day', { from: TODAY, to: TODAY }, { from: TODAY, to: TODAY }],
    ['may reach to the ends', { from: on('2010-01-01'), to: on('2028-12-31') }, { to: '2028-12-31' }],
  ])('%s', (_why, asked, expected) => {
    expect(checkQuestion(officer, asked)).toMatchObject(expected);
  });

  it.each<[string, AskedPerformance, string]>([
    ['a period that ends before it begins', { from: on('2026-01-02'), to: on('2026-01-01') }, 'to'],
    ['a period from before the calendars', { ...year, from: on('2009-12-31') }, 'from'],
    ['a period to after them', { ...year, to: on('2029-01-01') }, 'to'],
    ['a day after them', { ...year, asOf: on('2029-01-01') }, 'asOf'],
    ['an unknown agreement', { ...year, agreement: 'dm' }, 'agreement'],
    ['an unknown standard', { ...year, standards: ['DM-01', 'DM-99'] }, 'standards'],
    ['an unknown authority', { ...year, localAuthority: 'QQ123456C' }, 'localAuthority'],
    ['an unknown party', { ...year, owedBy: 'LA:XXX' }, 'owedBy'],
  ])('is refused for %s', (_why, asked, argument) => {
    const refused = refusal(() => checkQuestion(officer, asked));
    expect(refused).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: argument } });
    expect(String(refused)).not.toMatch(/QQ|XXX|DM-99/);
  });

  it.each<[string, AskedPerformance, string | null]>([
    ['whole months', year, null],
    ['a February of a leap year', { from: on('2024-02-01'), to: on('2024-02-29') }, null],
    ['a month without its first day', { ...year, from: on('2026-01-02') }, 'from'],
    ['a month without its last day', { from: on('2024-02-01'), to: on('2024-02-28') }, 'to'],
  ])('of %s, from an analyst', (_why, asked, argument) => {
    if (argument === null) expect(checkQuestion(analyst, asked)).toMatchObject(asked);
    else
      expect(refusal(() => checkQuestion(analyst, asked))).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', field: argument },
      });
  });

  it('is nobody’s without a scope for it', () => {
    expect(refusal(() => checkQuestion(contextWith('cases:write', 'admin'), year))).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

describe('the key of a question', () => {
  it('gives it back', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readKey(officer, keyOf(asked))).toEqual(asked);
      }),
    );
  });

  const { to, ...rest } = checkQuestion(officer, year);
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['nothing', ''],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['null', encoded(null)],
    ['no question', encoded({ nino: 'QQ123456C' })],
    ['one without a field', encoded(rest)],
    ['one with its fields in another order', encoded({ to, ...rest })],
    [
      'one with another field',
      encoded({ ...JSON.parse(JSON.stringify({ ...rest, to })), nino: 'QQ123456C' }),
    ],
    ['a day that does not exist', encoded({ ...rest, to: '2026-02-30' })],
    ['a key with something after it', `${keyOf({ ...rest, to })} `],
  ])('is refused where it is %s', (_why, key) => {
    const refused = refusal(() => readKey(officer, key));
    expect(refused).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'question' } });
    expect(String(refused)).not.toContain('QQ');
  });

  it.each([
    ['another code than the key’s own', { localAuthority: 'E08000003' }, 'question'],
    ['an unknown standard', { standards: ['DM-99'] }, 'standards'],
    ['months that an analyst may not ask for', { from: '2026-01-02' }, 'from'],
  ])('is checked as arguments are: %s', (_why, change, field) => {
    const fields = Object.entries({ ...rest, to, ...change }).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(refusal(() => readKey(analyst, encoded(Object.fromEntries(fields))))).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field },
    });
  });
});
