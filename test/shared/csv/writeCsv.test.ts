import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/csv/writeCsv.js';

describe('writeCsv', () => {
  it.each<[string, string | number, string]>([
    ['plain text stays', 'Sam', 'Sam'],
    ['a comma is quoted', 'a,b', '"a,b"'],
    ['a quotation mark is doubled', 'a"b', '"a""b"'],
    ['a line end is quoted', 'a\r\nb', '"a\r\nb"'],
    ['a formula is none', '=1+1', "'=1+1"],
    ['nor with a plus', '+1', "'+1"],
    ['nor with a minus', '-1', "'-1"],
    ['nor with an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['nor behind a tab', '\t=1', "'\t=1"],
    ['nor behind a line end', '\r=1', '"\'\r=1"'],
    ['a number below zero is a number', -1, '-1'],
    ['nothing is nothing', '', ''],
  ])('%s', (_why, value, cell) => {
    expect(writeCsv(['a'], [[value]])).toBe(`a\r\n${cell}\r\n`);
  });
});
