import type { DataSource, EntityMetadata } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import type { Database } from '../../shared/database/Database.js';
import { openDatabase } from '../../shared/database/openDatabase.js';
import { createLogger } from '../../shared/logging/createLogger.js';
import { createTestDatabase } from '../support/testPostgres.js';

/** What an entity and its table both say of one column. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly isPrimary: boolean;
  /** Whether PostgreSQL works the value out, so that nobody writes it. */
  readonly isGenerated: boolean;
}

/** Where they may differ, and why that harms nobody. */
const HARMLESS: Readonly<Record<string, string>> = {
  'customer_key isNullable':
    'PostgreSQL calls every generated column nullable; this one is made of customer_number, which is not.',
  'local_authority isNullable':
    'CaseRecord allows for records without an authority; where each has one, the table is stricter.',
};

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'the entities of %s',
  (name, definition) => {
    const { entities, migrations } = definition;
    let database: Database;
    beforeAll(async () => {
      const urls = await createTestDatabase(name.replaceAll('-', '_'));
      database = await openDatabase({ urls, entities, migrations, log: createLogger('test', 'silent') });
    });
    afterAll(() => database.close());

    it('are the tables that the migrations make, column for column', async () => {
      const { dataSource } = database;
      expect(dataSource.entityMetadatas).toHaveLength(entities.length);
      for (const metadata of dataSource.entityMetadatas) {
        const said = columnsOfEntity(metadata);
        const made = await columnsOfTable(dataSource, metadata.tableName);
        expect(namesOf(said), metadata.name).toEqual(namesOf(made));
        expect(differences(said, made), metadata.name).toEqual([]);
      }
    });
  },
);

function namesOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ name }) => name);
}

/** Both in the order of their names. */
function differences(said: readonly Column[], made: readonly Column[]): readonly string[] {
  return said.flatMap((column, index) => {
    const table = made[index];
    return (['type', 'isNullable', 'isPrimary', 'isGenerated'] as const)
      .filter((property) => column[property] !== table?.[property])
      .map((property) => `${column.name} ${property}`)
      .filter((difference) => !(difference in HARMLESS));
  });
}

const WRITTEN_OUT: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

function columnsOfEntity({ columns }: EntityMetadata): readonly Column[] {
  return columns
    .map(({ databaseName, type, isArray, isNullable, isPrimary, isInsert, isUpdate }) => ({
      name: databaseName,
      type: `${WRITTEN_OUT[String(type)] ?? String(type)}${isArray ? '[]' : ''}`,
      isNullable,
      isPrimary,
      isGenerated: !isInsert && !isUpdate,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function columnsOfTable(dataSource: DataSource, table: string): Promise<Column[]> {
  return dataSource.query(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS "isNullable",
       a.attgenerated <> '' AS "isGenerated", coalesce(a.attnum = ANY (k.conkey), false) AS "isPrimary"
     FROM pg_attribute a LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY a.attname COLLATE "C"`,
    [table],
  );
}
