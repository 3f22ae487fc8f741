import { SqlMigration } from '../../../shared/database/SqlMigration.js';

const GRADES = `'AA', 'AO', 'EO', 'HEO', 'SEO', 'G7', 'G6', 'SCS'`;

/**
 * Each decision is a row of its own that only the Child Maintenance Group sees: gateway, test, deciding officer and
 * office, what was withheld. The request carries what the Home Office is told, and what went out stands in disclosures.
 * What earlier rows never recorded stays blank: constraints that need it are NOT VALID, so they bind new rows only.
 */
export class RecordDecisions1767233000000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE disclosure_requests
     ADD COLUMN marking text CONSTRAINT marked_official CHECK (marking = 'OFFICIAL'),
     ADD COLUMN is_witness_or_victim boolean NOT NULL DEFAULT false,
     ADD COLUMN list uuid,
     ADD COLUMN narrowing text CHECK (length(narrowing) BETWEEN 1 AND 4000),
     ADD COLUMN is_list boolean NOT NULL GENERATED ALWAYS AS (list IS NOT NULL) STORED,
     ADD COLUMN return_criterion text CHECK (return_criterion IN (
       'TEMPLATE', 'PURPOSE', 'REASON', 'OTHER_LINES_OF_ENQUIRY', 'COUNTERSIGNATURE', 'MARKING', 'LIST_NOT_NARROWED'
     )),
     ADD COLUMN decision_number integer,
     ADD COLUMN answered_by text,
     ADD CONSTRAINT narrowed_first CHECK ((list IS NULL) = (narrowing IS NULL)),
     ADD CONSTRAINT criterion_of_a_return CHECK (return_criterion IS NULL OR state = 'RETURNED'),
     ADD CONSTRAINT routed UNIQUE (id, is_list, is_witness_or_victim),
     DROP CONSTRAINT disclosed_through_a_gateway,
     DROP CONSTRAINT destroyed_once_disclosed,
     DROP CONSTRAINT disclosure_requests_decision_check,
     ADD CONSTRAINT disclosure_requests_decision_check CHECK (decision IN (
       'DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART', 'REFUSED', 'LETTER_FORWARDED', 'TELEPHONED'
     )),
     ADD CONSTRAINT destroyed_once_disclosed CHECK (
       state <> 'DESTROYED' OR decision IN ('DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART')
     )`,
    'CREATE INDEX disclosure_requests_of_list ON disclosure_requests (list) WHERE list IS NOT NULL',

    `CREATE TABLE disclosure_decisions (
    request uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    is_list boolean NOT NULL,
    is_witness_or_victim boolean NOT NULL,
    decision text NOT NULL CHECK (decision IN (
      'DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART', 'REFUSED', 'LETTER_FORWARDED', 'TELEPHONED', 'UPHELD'
    )),
    gateway text CHECK (gateway IN (
      'IMMIGRATION_PURPOSE', 'CUSTOMER_CONSENT', 'LAW_OR_COURT_ORDER', 'DISCLOSURE_GUIDANCE'
    )),
    is_substantial_chance boolean,
    prejudice_finding text CHECK (length(prejudice_finding) BETWEEN 1 AND 4000),
    withheld text CHECK (length(withheld) BETWEEN 1 AND 4000),
    office text CHECK (office IN ('LOCAL_OFFICE', 'SUBJECT_ACCESS_REQUEST_TEAM')),
    decided_by text,
    decider_grade text CHECK (decider_grade IN (${GRADES})),
    decider_rank integer GENERATED ALWAYS AS (array_position(ARRAY[${GRADES}], decider_grade)) STORED,
    reviews integer,
    reviewed_by text,
    reviewed_rank integer,
    event uuid NOT NULL REFERENCES events (id),
    decided_on date NOT NULL,
    PRIMARY KEY (request, number),
    CONSTRAINT decided UNIQUE (request, number, decision),
    CONSTRAINT decided_at_a_rank UNIQUE (request, number, decided_by, decider_rank),
    CONSTRAINT by_the_route_of_the_request FOREIGN KEY (request, is_list, is_witness_or_victim)
      REFERENCES disclosure_requests (id, is_list, is_witness_or_victim),
    CONSTRAINT reviews_the_one_before FOREIGN KEY (request, reviews, reviewed_by, reviewed_rank)
      REFERENCES disclosure_decisions (request, number, decided_by, decider_rank),
    CONSTRAINT disclosed_through_a_gateway CHECK (
      (decision IN ('DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART')) = (gateway IS NOT NULL)
    ),
    CONSTRAINT no_information_on_a_witness CHECK (
      NOT is_witness_or_victim OR decision NOT IN ('DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART')
    ),
    CONSTRAINT contact_with_witnesses_only CHECK (
      is_witness_or_victim OR decision NOT IN ('LETTER_FORWARDED', 'TELEPHONED')
    ),
    CONSTRAINT reviewed_by_a_senior_officer CHECK (
      CASE WHEN number = 1 THEN reviews IS NULL AND reviewed_by IS NULL AND reviewed_rank IS NULL AND decision <> 'UPHELD'
      ELSE reviews IS NOT DISTINCT FROM number - 1 AND reviewed_by IS NOT NULL AND reviewed_rank IS NOT NULL
        AND coalesce(decider_rank, 0) > reviewed_rank AND coalesce(lower(decided_by), '') <> lower(reviewed_by) END
    )
  )`,
    `INSERT INTO disclosure_decisions (request, number, is_list, is_witness_or_victim, decision, gateway, event, decided_on)
   SELECT r.id, 1, false, false, r.decision, r.gateway, e.id, e.happened_on
   FROM disclosure_requests r JOIN events e ON e.subject_reference = r.id AND e.kind = 'DISCLOSURE_REQUEST_ANSWERED'
     AND NOT EXISTS (SELECT 1 FROM events later WHERE later.supersedes = e.id)
   WHERE r.decision IS NOT NULL`,
    `ALTER TABLE disclosure_decisions
     ADD CONSTRAINT decided_by_an_officer CHECK (
       decided_by IS NOT NULL AND decider_grade IS NOT NULL AND office IS NOT NULL
     ) NOT VALID,
     ADD CONSTRAINT lists_decided_centrally CHECK (
       NOT is_list OR office IS NOT DISTINCT FROM 'SUBJECT_ACCESS_REQUEST_TEAM'
     ),
     ADD CONSTRAINT guidance_with_its_test CHECK (
       CASE WHEN gateway = 'DISCLOSURE_GUIDANCE' THEN is_substantial_chance IS TRUE AND prejudice_finding IS NOT NULL
       ELSE is_substantial_chance IS NULL AND prejudice_finding IS NULL END
     ) NOT VALID,
     ADD CONSTRAINT withheld_from_a_part CHECK (
       (decision = 'DISCLOSED_IN_PART') = (withheld IS NOT NULL)
     ) NOT VALID`,
    'ALTER TABLE disclosure_decisions ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY disclosure_decisions_kept ON disclosure_decisions
   USING ('CHILD_MAINTENANCE_GROUP' = ANY (app_parties()))
   WITH CHECK ('CHILD_MAINTENANCE_GROUP' = ANY (app_parties()))`,

    'UPDATE disclosure_requests SET decision_number = 1 WHERE decision IS NOT NULL',
    `ALTER TABLE disclosure_requests
     DROP COLUMN gateway,
     ADD CONSTRAINT decided_by_a_decision CHECK ((decision IS NULL) = (decision_number IS NULL)),
     ADD CONSTRAINT says_what_was_decided FOREIGN KEY (id, decision_number, decision)
       REFERENCES disclosure_decisions (request, number, decision)`,

    `CREATE TABLE disclosures (
    request uuid NOT NULL,
    number integer NOT NULL,
    decision text NOT NULL CHECK (decision IN ('DISCLOSED_IN_FULL', 'DISCLOSED_IN_PART')),
    disclosed text NOT NULL CHECK (length(disclosed) BETWEEN 1 AND 4000),
    disclosed_to text NOT NULL,
    has_surplus boolean NOT NULL,
    event uuid NOT NULL REFERENCES events (id),
    disclosed_on date NOT NULL,
    PRIMARY KEY (request, number),
    CONSTRAINT disclosed_by_a_decision FOREIGN KEY (request, number, decision)
      REFERENCES disclosure_decisions (request, number, decision)
  )`,
    'ALTER TABLE disclosures ENABLE ROW LEVEL SECURITY',
    `CREATE POLICY disclosures_seen ON disclosures USING (
     'CHILD_MAINTENANCE_GROUP' = ANY (app_parties())
     OR EXISTS (SELECT 1 FROM obligation_parties p
                WHERE p.subject_reference = disclosures.request AND p.party = ANY (app_parties()) OFFSET 0)
   ) WITH CHECK ('CHILD_MAINTENANCE_GROUP' = ANY (app_parties()))`,

    // What was decided and what went out is never rewritten; a review adds to it.
    `DO $$ BEGIN
     EXECUTE format('REVOKE UPDATE ON disclosure_decisions, disclosures FROM %I', current_setting('app.role'));
   END $$`,
    // Their day follows corrections of the entry behind it.
    `CREATE FUNCTION move_decisions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   BEGIN
     UPDATE disclosure_decisions SET event = NEW.id, decided_on = NEW.happened_on WHERE event = NEW.supersedes;
     UPDATE disclosures SET event = NEW.id, disclosed_on = NEW.happened_on WHERE event = NEW.supersedes;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER move_decisions AFTER INSERT ON events
   FOR EACH ROW WHEN (NEW.supersedes IS NOT NULL) EXECUTE FUNCTION move_decisions()`,
    'CREATE INDEX disclosure_decisions_by_event ON disclosure_decisions (event)',
    'CREATE INDEX disclosures_by_event ON disclosures (event)',
  ];
}
