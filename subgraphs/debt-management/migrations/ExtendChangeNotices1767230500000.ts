import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What stands on a proforma (Appendix 7), where it belongs, and what was done about it. */
export class ExtendChangeNotices1767230500000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE change_notices
     ADD COLUMN authority_reference text,
     ADD COLUMN reason text CHECK (reason IN ('REPAID_IN_FULL', 'IN_RECEIPT_OF_HOUSING_BENEFIT', 'OWN_ARRANGEMENTS',
       'APPEALED_OR_DISPUTED', 'OTHER')),
     ADD COLUMN other_reason text,
     ADD COLUMN contact_centre text CHECK (contact_centre IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
     ADD COLUMN arrived_at text CHECK (arrived_at IN ('BRADFORD', 'CORBY', 'DEARNE_VALLEY', 'NUNEATON')),
     ADD COLUMN action text CHECK (action IN ('RECOVERY_STOPPED', 'RATE_CHANGED', 'RETURNED_TO_AUTHORITY', 'OTHER')),
     ADD COLUMN action_note text`,
    // Proformas from before have none of it.
    `ALTER TABLE change_notices
     ADD CONSTRAINT whole_proforma CHECK (num_nulls(authority_reference, reason, contact_centre) IN (0, 3)),
     ADD CONSTRAINT other_in_words CHECK ((reason IS NOT DISTINCT FROM 'OTHER') = (other_reason IS NOT NULL)),
     ADD CONSTRAINT done_once_actioned CHECK (state = 'ACTIONED' OR (action IS NULL AND action_note IS NULL)),
     ADD CONSTRAINT done_in_words CHECK (action IS DISTINCT FROM 'OTHER' OR action_note IS NOT NULL)`,
    // A sequence of events finds the proformas about a debt.
    'CREATE INDEX change_notices_by_reference ON change_notices (local_authority, authority_reference)',
  ];
}
