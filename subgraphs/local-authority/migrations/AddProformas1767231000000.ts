import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What a proforma says (Appendix 7), and the contact centres that notices of recovery name (Appendix 9). */
export class AddProformas1767231000000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE notices_of_recovery (
    document uuid NOT NULL,
    local_authority text NOT NULL,
    contact_centre text NOT NULL CHECK (contact_centre IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
    PRIMARY KEY (local_authority, document)
  )`,
    'ALTER TABLE notices_of_recovery ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY notices_of_recovery_of_authority ON notices_of_recovery
   USING ('LA:' || local_authority = ANY (app_parties()))`,
    // Those sent before this have neither.
    `ALTER TABLE change_notices
     ADD reason text CHECK (reason IN ('REPAID_IN_FULL', 'IN_RECEIPT_OF_HOUSING_BENEFIT', 'OWN_ARRANGEMENTS',
                                       'APPEALED_OR_DISPUTED', 'OTHER')),
     ADD contact_centre text CHECK (contact_centre IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
     ADD CONSTRAINT proforma_has_both CHECK ((reason IS NULL) = (contact_centre IS NULL)),
     ADD CONSTRAINT proforma_to_debt_management CHECK (
       reason IS NULL OR (sent_to = 'DEBT_MANAGEMENT' AND state = 'SENT')
     )`,
  ];
}
