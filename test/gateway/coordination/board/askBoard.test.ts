import { describe, expect, it } from 'vitest';
import { askBoard, type BoardArguments } from '../../../../gateway/coordination/board/askBoard.js';
import { writeCursor } from '../../../../gateway/coordination/board/BoardCursor.js';
import type { RequestContext } from '../../../../shared/access/RequestContext.js';
import { listStandards } from '../../../../shared/agreements/agreements.js';
import { AppError } from '../../../../shared/errors/AppError.js';
import { createLogger } from '../../../../shared/logging/createLogger.js';
import { clockOnDay } from '../../../../shared/time/Clock.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { FROM_THE_BEGINNING, NO_FILTER } from '../../../support/boardQuestion.js';

const on = toPlainDate;
const TODAY = on('2024-07-31');
const context: RequestContext = {
  principal: null,
  refusal: null,
  requestId: '00000000-0000-4000-8000-000000000000',
  clock: clockOnDay(TODAY),
  log: createLogger('test', 'silent'),
};

function ask(given: Partial<BoardArguments>) {
  return askBoard(context, { filter: null, asOf: null, first: 50, after: null, ...given });
}

/** Gives the argument that the refusal names; null where there is none. */
function refused(given: Partial<BoardArguments>): unknown {
  try {
    ask(given);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message.startsWith(`${String(error.extensions.field)}: `)).toBe(true);
    return error.extensions.field;
  }
}

describe('what is asked of the agencies', () => {
  it('is everything as of today where nothing is said', () => {
    expect(ask({})).toEqual({ filter: NO_FILTER, asOf: TODAY, first: 50, after: FROM_THE_BEGINNING });
  });

  it('is the same for the same filter, however it is written', () => {
    const one = ask({ filter: { standards: ['DM-02', 'DM-01', 'DM-02'], localAuthority: 'E08000003' } });
    const other = ask({ filter: { localAuthority: 'MAN', standards: ['DM-01', 'DM-02'], agencies: null } });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one.filter.localAuthority).toBe('MAN');
  });

  it('takes an agreement for its standards', () => {
    const all = listStandards()
      .filter(({ agreement }) => agreement === 'HO')
      .map(({ id }) => id);
    expect(ask({ filter: { agreement: 'HO' } }).filter.standards).toEqual(all);
    expect(ask({ filter: { agreement: 'HO', standards: ['DM-01', 'HO-02'] } }).filter.standards).toEqual([
      'HO-02',
    ]);
  });

  it('never holds a number', () => {
    expect(refused({ filter: { owedBy: ['QQ123456C'] } })).toBe('filter.owedBy');
  });
});

describe('a wrong argument is named', () => {
  it.each<[string, Partial<BoardArguments>, string | null]>([
    ['a page of none', { first: 0 }, 'first'],
    ['a page of 101', { first: 101 }, 'first'],
    ['a page of 1', { first: 1 }, null],
    ['a page of 100', { first: 100 }, null],
    ['a day before the calendars', { asOf: on('2009-12-31') }, 'asOf'],
    ['no agency at all', { filter: { agencies: [] } }, 'filter.agencies'],
    ['an unknown agreement', { filter: { agreement: 'dm' } }, 'filter.agreement'],
    ['an unknown standard', { filter: { standards: ['DM-01', 'DM-99'] } }, 'filter.standards'],
    ['a standard of another agreement', { filter: { agreement: 'DM', standards: ['HO-01'] } }, null],
    ['an unknown body that owes', { filter: { owedBy: ['LA:XXX'] } }, 'filter.owedBy'],
    ['an unknown body that is owed', { filter: { owedTo: ['MAN'] } }, 'filter.owedTo'],
    ['an unknown authority', { filter: { localAuthority: 'LA:MAN' } }, 'filter.localAuthority'],
    ['no status at all', { filter: { statuses: [] } }, 'filter.statuses'],
    ['a first due day too early', { filter: { dueFrom: on('1999-12-31') } }, 'filter.dueFrom'],
    ['a last due day too late', { filter: { dueTo: on('2100-01-01') } }, 'filter.dueTo'],
    [
      'due days the wrong way round',
      { filter: { dueFrom: on('2024-07-02'), dueTo: on('2024-07-01') } },
      'filter.dueTo',
    ],
    ['one due day', { filter: { dueFrom: on('2024-07-01'), dueTo: on('2024-07-01') } }, null],
  ])('%s', (_why, given, field) => {
    expect(refused(given)).toBe(field);
  });
});

describe('a cursor', () => {
  const place = '2024-07-01 00000000-0000-4000-8000-000000000001';
  const filter = { ...NO_FILTER, localAuthority: 'MAN' };
  const cursor = { asOf: on('2024-07-10'), filter, after: { ...FROM_THE_BEGINNING, JOBCENTRE_PLUS: place } };
  const word = writeCursor(cursor);
  const inside = (): Record<string, unknown> => JSON.parse(Buffer.from(word, 'base64url').toString());
  const reworded = (changes: Record<string, unknown>) =>
    Buffer.from(JSON.stringify({ ...inside(), ...changes })).toString('base64url');

  it('keeps its day, though it is another day by now, and its places', () => {
    expect(ask({ after: word, filter: { localAuthority: 'MAN' }, first: 7 })).toEqual({
      ...cursor,
      first: 7,
    });
  });

  it.each<[string, Partial<BoardArguments>, string | null]>([
    ['with its own day', { after: word, asOf: cursor.asOf }, null],
    ['with another day', { after: word, asOf: TODAY }, 'after'],
    ['with another filter', { after: word, filter: { localAuthority: 'GLG' } }, 'after'],
    ['without a filter', { after: word, filter: null }, 'after'],
    ['with more of a filter', { after: word, filter: { localAuthority: 'MAN', agreement: 'DM' } }, 'after'],
    ['empty', { after: '' }, 'after'],
    ['of something else', { after: '2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d' }, 'after'],
    ['with something after it', { after: `${word}A` }, 'after'],
    ['with a space', { after: `${word} ` }, 'after'],
    ['for another day', { after: reworded({ asOf: '2024-07-11' }) }, 'after'],
    ['at another place', { after: reworded({ after: { ...cursor.after, JOBCENTRE_PLUS: null } }) }, 'after'],
    ['at no place', { after: reworded({ after: { ...cursor.after, JOBCENTRE_PLUS: 'infinity' } }) }, 'after'],
    ['without a sum', { after: reworded({ sum: undefined }) }, 'after'],
  ])('%s', (_why, given, field) => {
    expect(refused({ filter: { localAuthority: 'MAN' }, ...given })).toBe(field);
  });

  it('of another filter is told from a damaged one', () => {
    expect(() => ask({ after: word })).toThrow('after: this cursor is of another filter');
    expect(() => ask({ after: `${word}A`, filter: { localAuthority: 'MAN' } })).toThrow(
      'after: use a cursor as an answer gave it',
    );
  });

  it('is no longer one with any sign of it changed', () => {
    for (let place = 0; place < word.length; place += 1) {
      const sign = word[place] === 'A' ? 'B' : 'A';
      const damaged = word.slice(0, place) + sign + word.slice(place + 1);
      expect(refused({ filter: { localAuthority: 'MAN' }, after: damaged }), String(place)).toBe('after');
    }
  });
});
