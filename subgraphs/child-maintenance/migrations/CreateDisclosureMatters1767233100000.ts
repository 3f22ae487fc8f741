import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** What one body puts to the other about a request and what is answered; consultations stay inside the Child Maintenance Group. */
export class CreateDisclosureMatters1767233100000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE disclosure_matters (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text,
    recorded_at timestamptz NOT NULL,
    request uuid NOT NULL REFERENCES disclosure_requests (id),
    kind text NOT NULL CHECK (kind IN (
      'WITNESS_LETTER', 'CONSULTATION', 'DECISION_QUERY', 'CHALLENGE', 'INCORRECT_INFORMATION', 'ONWARD_TRANSFER',
      'INFORMATION_REQUEST'
    )),
    is_shared boolean NOT NULL GENERATED ALWAYS AS (kind <> 'CONSULTATION') STORED,
    raised_by_body text NOT NULL,
    raised_by text NOT NULL,
    raised_on date NOT NULL,
    statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 4000),
    recipient text CHECK (length(recipient) BETWEEN 1 AND 400),
    basis text CHECK (basis IN ('FREEDOM_OF_INFORMATION', 'SUBJECT_ACCESS', 'OTHER_STATUTORY')),
    asked_of text CHECK (asked_of IN ('ADVICE_AND_GUIDANCE_TEAM', 'DATA_PROTECTION_UNIT', 'SUBJECT_ACCESS_REQUEST_TEAM')),
    addressed_to text,
    outcome text,
    answer text CHECK (length(answer) BETWEEN 1 AND 4000),
    answered_by text,
    answered_on date,
    released_on date,
    exemption text CHECK (length(exemption) BETWEEN 1 AND 4000),
    CONSTRAINT no_authority_takes_part CHECK (local_authority IS NULL),
    CONSTRAINT letter_or_outcome UNIQUE (id, request, outcome),
    CONSTRAINT raised_by_its_body CHECK (
      CASE kind WHEN 'CONSULTATION' THEN raised_by_body = 'CHILD_MAINTENANCE_GROUP'
      WHEN 'INFORMATION_REQUEST' THEN raised_by_body IN ('CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE')
      ELSE raised_by_body = 'HOME_OFFICE' END
    ),
    CONSTRAINT says_what_its_kind_says CHECK (
      (kind = 'ONWARD_TRANSFER') = (recipient IS NOT NULL) AND (kind = 'INFORMATION_REQUEST') = (basis IS NOT NULL)
      AND (kind = 'CONSULTATION') = (asked_of IS NOT NULL) AND (kind = 'CHALLENGE' OR addressed_to IS NULL)
    ),
    CONSTRAINT outcome_of_its_kind CHECK (outcome IS NULL OR CASE kind
      WHEN 'WITNESS_LETTER' THEN outcome IN ('APPROVED', 'CHANGES_NEEDED')
      WHEN 'CONSULTATION' THEN outcome = 'ADVISED'
      WHEN 'DECISION_QUERY' THEN outcome IN ('UPHELD', 'CHANGED')
      WHEN 'CHALLENGE' THEN outcome IN ('INSTRUCTIONS_FOLLOWED', 'INSTRUCTIONS_NOT_FOLLOWED')
      WHEN 'INCORRECT_INFORMATION' THEN outcome IN ('ACTION_TAKEN', 'NO_ACTION_NEEDED')
      WHEN 'INFORMATION_REQUEST' THEN outcome = 'DISCUSSED'
      ELSE false END
    ),
    CONSTRAINT answered_by_somebody CHECK (
      (outcome IS NULL) = (answered_by IS NULL) AND (outcome IS NULL OR answered_on IS NOT NULL)
    ),
    CONSTRAINT challenge_answered_by_who_responded CHECK (addressed_to IS NULL OR answered_by IS NULL OR answered_by = addressed_to),
    CONSTRAINT answered_in_order CHECK (answered_on >= raised_on),
    CONSTRAINT discussed_before_release_in_order CHECK (
      released_on IS NULL OR (kind = 'INFORMATION_REQUEST' AND coalesce(answered_on <= released_on, false))
    ),
    CONSTRAINT exempt_from_a_release CHECK (exemption IS NULL OR released_on IS NOT NULL)
  )`,
    // What the Home Office does not see costs it nothing.
    'CREATE INDEX disclosure_matters_of_request ON disclosure_matters (is_shared, request)',
    `CREATE UNIQUE INDEX one_open_at_a_time ON disclosure_matters (request, kind)
   WHERE outcome IS NULL AND kind IN ('WITNESS_LETTER', 'DECISION_QUERY')`,
    'ALTER TABLE disclosure_matters ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY disclosure_matters_seen ON disclosure_matters USING (
     'CHILD_MAINTENANCE_GROUP' = ANY (app_parties())
     OR (is_shared AND EXISTS (SELECT 1 FROM obligation_parties p
           WHERE p.subject_reference = disclosure_matters.request AND p.party = ANY (app_parties()) OFFSET 0))
   ) WITH CHECK (
     'CHILD_MAINTENANCE_GROUP' = ANY (app_parties()) OR (is_shared AND 'HOME_OFFICE' = ANY (app_parties()))
   )`,

    // The days follow the entries behind them, corrections too.
    `CREATE FUNCTION keep_matter_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE disclosure_matters SET
       raised_on = CASE WHEN NEW.kind LIKE '%\\_RAISED' THEN NEW.happened_on ELSE raised_on END,
       answered_on = CASE WHEN NEW.kind LIKE '%\\_ANSWERED' THEN NEW.happened_on ELSE answered_on END,
       released_on = CASE WHEN NEW.kind LIKE '%\\_RELEASED' THEN NEW.happened_on ELSE released_on END
     WHERE id = NEW.subject_reference;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER keep_matter_days AFTER INSERT ON events
   FOR EACH ROW WHEN (NEW.subject_kind = 'DISCLOSURE_MATTER') EXECUTE FUNCTION keep_matter_days()`,

    // Only a letter can be approved, so what is forwarded is a letter whose content was.
    `ALTER TABLE disclosure_decisions
     ADD COLUMN letter uuid,
     ADD COLUMN letter_outcome text GENERATED ALWAYS AS (CASE WHEN letter IS NOT NULL THEN 'APPROVED' END) STORED,
     ADD CONSTRAINT forwards_a_letter CHECK ((decision = 'LETTER_FORWARDED') = (letter IS NOT NULL)),
     ADD CONSTRAINT letter_approved_first FOREIGN KEY (letter, request, letter_outcome)
       REFERENCES disclosure_matters (id, request, outcome)`,
  ];
}
