import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/**
 * An authority that submits its own form through the graph has delivered it: it records the arrival of that one
 * document, at Debt Management, on the day that the clock gives. Every other end is recorded by the body that stands at it.
 */
export class LetFormsArrive1767238000000 extends SqlMigration {
  protected readonly statements = [
    `CREATE POLICY handoff_ends_submitted ON handoff_ends FOR INSERT
     WITH CHECK (side = 'RECEIVED' AND document = 'HOUSING_BENEFIT_REFERRAL' AND sent_to = 'DEBT_MANAGEMENT'
       AND sent_by = ANY (app_parties()))`,
  ];
}
