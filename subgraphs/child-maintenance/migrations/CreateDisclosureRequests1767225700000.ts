import { SqlMigration } from '../../../shared/database/SqlMigration.js';

export class CreateDisclosureRequests1767225700000 extends SqlMigration {
  protected readonly statements = [
    `CREATE TABLE disclosure_requests (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    customer_number text NOT NULL,
    customer_key text GENERATED ALWAYS AS (left(customer_number, 8)) STORED,
    local_authority text,
    recorded_at timestamptz NOT NULL,
    purpose text NOT NULL CHECK (purpose IN (
      'IMMIGRATION_CONTROL', 'IMMIGRATION_OFFENCES', 'PENALTIES_AND_CHARGES', 'ASYLUM_SUPPORT', 'OTHER_SPECIFIED_PURPOSE',
      'EMPLOYMENT_PENALTIES', 'ACCOMMODATION',
      'NATURALISATION_CHARACTER', 'REGISTRATION_CHARACTER', 'CITIZENSHIP_DEPRIVATION'
    )),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
    other_lines_of_enquiry_pursued boolean NOT NULL,
    is_northern_ireland_customer boolean NOT NULL,
    requested_by text NOT NULL,
    requester_grade text NOT NULL,
    countersigned_by text NOT NULL,
    countersigner_grade text NOT NULL,
    state text NOT NULL CHECK (state IN ('RECEIVED', 'RETURNED', 'ANSWERED', 'DESTROYED')),
    decision text CHECK (decision IN ('DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART', 'REFUSED')),
    gateway text CHECK (gateway IN (
      'IMMIGRATION_PURPOSE', 'CUSTOMER_CONSENT', 'LAW_OR_COURT_ORDER', 'DISCLOSURE_GUIDANCE'
    )),
    refusal_reason text,
    return_reason text,
    CONSTRAINT no_authority_takes_part CHECK (local_authority IS NULL),
    CONSTRAINT other_lines_pursued_first CHECK (other_lines_of_enquiry_pursued),
    CONSTRAINT requested_by_an_executive CHECK (requester_grade IN ('EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS')),
    CONSTRAINT countersigned_by_an_executive CHECK (countersigner_grade IN ('EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS')),
    CONSTRAINT countersigned_by_another CHECK (lower(countersigned_by) <> lower(requested_by)),
    CONSTRAINT answered_with_a_decision CHECK ((state IN ('ANSWERED', 'DESTROYED')) = (decision IS NOT NULL)),
    CONSTRAINT disclosed_through_a_gateway CHECK (
      (decision IS NOT NULL AND decision <> 'REFUSED') = (gateway IS NOT NULL)
    ),
    CONSTRAINT refused_for_a_reason CHECK (
      (decision IS NOT DISTINCT FROM 'REFUSED') = (refusal_reason IS NOT NULL)
    ),
    CONSTRAINT returned_for_a_reason CHECK ((state = 'RETURNED') = (return_reason IS NOT NULL)),
    CONSTRAINT destroyed_once_disclosed CHECK (state <> 'DESTROYED' OR gateway IS NOT NULL)
  )`,
    'ALTER TABLE disclosure_requests ENABLE ROW LEVEL SECURITY',
    // Seen by the Child Maintenance Group, and by the parties of an obligation about the request.
    // OFFSET 0: else PostgreSQL reads all of the caller's obligations first, to look up one row in them.
    `CREATE POLICY disclosure_requests_seen ON disclosure_requests USING (
     'CHILD_MAINTENANCE_GROUP' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = disclosure_requests.id AND p.party = ANY (app_parties()) OFFSET 0)
   ) WITH CHECK (
     'CHILD_MAINTENANCE_GROUP' = ANY (app_parties()) OR 'HOME_OFFICE' = ANY (app_parties())
   )`,
  ];
}
