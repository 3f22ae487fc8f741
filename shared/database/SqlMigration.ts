import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that is a list of statements. It only goes forward: what was kept is never taken away. */
export abstract class SqlMigration implements MigrationInterface {
  protected abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone.');
  }
}
