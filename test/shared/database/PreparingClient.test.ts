import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PreparingClient } from '../../../shared/database/PreparingClient.js';
import { createTestDatabase } from '../../support/testPostgres.js';

let client: PreparingClient;
beforeAll(async () => {
  client = new PreparingClient((await createTestDatabase('prepared')).ownerUrl);
  await client.connect();
  await client.query('CREATE TABLE things (id int PRIMARY KEY, word text)');
});
afterAll(() => client.end());

async function kept(): Promise<readonly string[]> {
  const { rows } = await client.query('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time');
  return rows.map(({ statement }) => statement);
}

describe('a connection that prepares', () => {
  it.each([
    [
      'an insert',
      'INSERT INTO things (id, word) VALUES ($1, $2)',
      [
        [1, 'one'],
        [2, 'two'],
      ],
    ],
    [
      'a change',
      'UPDATE things SET word = $2 WHERE id = $1',
      [
        [1, 'uno'],
        [2, 'due'],
      ],
    ],
    ['a lock', 'SELECT word FROM things WHERE id = $1 FOR NO KEY UPDATE', [[1], [2]]],
  ])('keeps the plan of %s once for all values', async (_why, sql, uses) => {
    const before = await kept();
    for (const values of uses) expect((await client.query(sql, values)).rowCount).toBe(1);
    expect(await kept()).toEqual([...before, sql]);
  });

  it.each([
    ['what only reads', 'SELECT word FROM things WHERE id = $1', [1]],
    ['a statement without values', `INSERT INTO things (id, word) VALUES (3, 'three')`, undefined],
  ])('keeps none of %s', async (_why, sql, values) => {
    const before = await kept();
    expect((await client.query(sql, values)).rowCount).toBe(1);
    expect(await kept()).toEqual(before);
  });

  it('goes on with a statement that failed', async () => {
    const insert = 'INSERT INTO things (id) VALUES ($1)';
    await expect(client.query(insert, [1])).rejects.toThrow('duplicate key');
    expect((await client.query(insert, [4])).rowCount).toBe(1);
  });
});
