import { SqlMigration } from '../../database/SqlMigration.js';

/**
 * Each statement names the parties that it reads for, and row-level security checks what it finds. As an expression,
 * the check is no way to find rows: taken for a second condition on the party, it made PostgreSQL expect next to
 * nothing, and read all that a small authority has to find one customer.
 */
export class CheckPartiesLast1767236000000 extends SqlMigration {
  protected readonly statements = [
    `ALTER POLICY obligation_parties_seen ON obligation_parties
   USING (('' || party) = ANY ((SELECT app_parties())::text[]))`,
  ];
}
