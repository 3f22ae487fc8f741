import { describe, expect, it } from 'vitest';
import { readOptions } from './readOptions.js';

const NAMES = ['board', 'load'];

describe('readOptions', () => {
  it('gives a million rows of every measurement where nothing is said', () => {
    expect(readOptions([], NAMES)).toMatchObject({ rows: 1_000_000, folder: null, only: null, write: false });
  });

  it('takes each flag', () => {
    const words =
      '--rows 20000 --rounds 3 --seed 9 --today 2026-11-20 --folder kept --only load --write'.split(' ');
    expect(readOptions(words, NAMES)).toEqual({
      ...{
        rows: 20_000,
        rounds: 3,
        seed: 9,
        today: '2026-11-20',
        folder: 'kept',
        only: ['load'],
        write: true,
      },
    });
  });

  it.each([
    ['fewer rows than the board has pages', ['--rows', '19999'], '--rows: write a whole number from 20,000'],
    ['rows in words', ['--rows', 'many'], '--rows: write a whole number from 20,000'],
    ['no round', ['--rounds', '0'], '--rounds: write a whole number from 1'],
    ['a day that is none', ['--today', '2026-02-30'], '--today: write a day that exists as YYYY-MM-DD'],
    ['a measurement that is none', ['--only', 'load,all'], '--only: write some of board,load'],
    ['a flag that is none', ['--row', '1'], "Unknown option '--row'"],
  ])('refuses %s', (_why, words, message) => {
    expect(() => readOptions(words, NAMES)).toThrow(message);
  });
});
