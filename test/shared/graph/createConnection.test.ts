import { describe, expect, it } from 'vitest';
import { LARGEST_PAGE, pageOf } from '../../../shared/graph/createConnection.js';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `row-${n}` }));
const idsOf = ({ edges }: ReturnType<typeof pageOf>) => edges.map(({ node }) => node.id);

describe('pageOf', () => {
  it.each([
    [
      'nothing',
      0,
      10,
      undefined,
      [],
      { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    ],
    [
      'fewer than a page',
      2,
      10,
      undefined,
      ['row-0', 'row-1'],
      { hasNextPage: false, hasPreviousPage: false, startCursor: 'row-0', endCursor: 'row-1' },
    ],
    [
      'just a page',
      2,
      2,
      undefined,
      ['row-0', 'row-1'],
      { hasNextPage: false, hasPreviousPage: false, startCursor: 'row-0', endCursor: 'row-1' },
    ],
    [
      'the first of several',
      5,
      2,
      undefined,
      ['row-0', 'row-1'],
      { hasNextPage: true, hasPreviousPage: false, startCursor: 'row-0', endCursor: 'row-1' },
    ],
    [
      'a null for a cursor is the first page',
      5,
      2,
      null,
      ['row-0', 'row-1'],
      { hasNextPage: true, hasPreviousPage: false, startCursor: 'row-0', endCursor: 'row-1' },
    ],
    [
      'one in the midst',
      5,
      2,
      'row-1',
      ['row-2', 'row-3'],
      { hasNextPage: true, hasPreviousPage: true, startCursor: 'row-2', endCursor: 'row-3' },
    ],
    [
      'the last',
      5,
      2,
      'row-3',
      ['row-4'],
      { hasNextPage: false, hasPreviousPage: true, startCursor: 'row-4', endCursor: 'row-4' },
    ],
    [
      'after the last',
      5,
      2,
      'row-4',
      [],
      { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    ],
  ])('%s', (_why, count, first, after, ids, pageInfo) => {
    const page = pageOf(rows(count), first, after);
    expect(idsOf(page)).toEqual(ids);
    expect(page.pageInfo).toEqual(pageInfo);
  });

  it.each([1, 2, 3, 7, LARGEST_PAGE])('pages of %i follow each other without a gap or a repeat', (first) => {
    const all = rows(23);
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: ReturnType<typeof pageOf> = pageOf(all, first, after);
      seen.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it.each([0, -1, LARGEST_PAGE + 1, 2 ** 31 - 1])('refuses a page of %i', (first) => {
    expect(() => pageOf(rows(3), first)).toThrow(
      expect.objectContaining({ message: 'first: ask for 1 to 100 at a time', code: 'BAD_USER_INPUT' }),
    );
  });

  it.each(['', 'row-9', 'QQ123456C'])('refuses the cursor %j that no row has', (after) => {
    expect(() => pageOf(rows(3), 2, after)).toThrow(
      expect.objectContaining({
        message: 'after: use the endCursor of the page before',
        code: 'BAD_USER_INPUT',
      }),
    );
  });
});
