import { SqlMigration } from '../../../shared/database/SqlMigration.js';

/** Until when disclosed information may be kept: the last of purpose, proceedings and appeal period. The days follow the entries behind them. */
export class KeepRetention1767233200000 extends SqlMigration {
  protected readonly statements = [
    `ALTER TABLE disclosure_requests
     ADD COLUMN purpose_ended_on date,
     ADD COLUMN proceedings_begun_on date,
     ADD COLUMN proceedings_ended_on date,
     ADD COLUMN appeal_period_begun_on date,
     ADD COLUMN appeal_period_ended_on date,
     ADD COLUMN destroyed_on date,
     ADD COLUMN has_surplus boolean NOT NULL DEFAULT false,
     ADD COLUMN surplus_destruction_confirmed boolean NOT NULL DEFAULT false,
     ADD CONSTRAINT proceedings_in_order CHECK (
       proceedings_ended_on IS NULL OR coalesce(proceedings_begun_on <= proceedings_ended_on, false)
     ),
     ADD CONSTRAINT appeal_period_in_order CHECK (
       appeal_period_ended_on IS NULL OR coalesce(appeal_period_begun_on <= appeal_period_ended_on, false)
     ),
     ADD CONSTRAINT kept_and_destroyed_in_order CHECK (
       destroyed_on IS NULL OR (
         coalesce(purpose_ended_on <= destroyed_on, false)
         AND (proceedings_begun_on IS NULL OR coalesce(proceedings_ended_on <= destroyed_on, false))
         AND (appeal_period_begun_on IS NULL OR coalesce(appeal_period_ended_on <= destroyed_on, false))
       )
     ),
     ADD CONSTRAINT destroyed_on_a_day CHECK (state <> 'DESTROYED' OR destroyed_on IS NOT NULL) NOT VALID,
     ADD CONSTRAINT surplus_destruction_is_confirmed CHECK (
       state <> 'DESTROYED' OR NOT (has_surplus OR is_list) OR surplus_destruction_confirmed
     )`,
    `CREATE FUNCTION keep_request_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
   SET search_path = public, pg_temp AS $$
   DECLARE
     day CONSTANT date := NEW.happened_on;
   BEGIN
     UPDATE disclosure_requests SET
       purpose_ended_on = CASE NEW.kind WHEN 'PURPOSE_ENDED' THEN day ELSE purpose_ended_on END,
       proceedings_begun_on = CASE NEW.kind WHEN 'PROCEEDINGS_BEGUN' THEN day ELSE proceedings_begun_on END,
       proceedings_ended_on = CASE NEW.kind WHEN 'PROCEEDINGS_ENDED' THEN day ELSE proceedings_ended_on END,
       appeal_period_begun_on = CASE NEW.kind WHEN 'APPEAL_PERIOD_BEGUN' THEN day ELSE appeal_period_begun_on END,
       appeal_period_ended_on = CASE NEW.kind WHEN 'APPEAL_PERIOD_ENDED' THEN day ELSE appeal_period_ended_on END,
       destroyed_on = CASE NEW.kind WHEN 'DISCLOSED_INFORMATION_DESTROYED' THEN day ELSE destroyed_on END
     WHERE id = NEW.subject_reference;
     RETURN NULL;
   END $$`,
    `CREATE TRIGGER keep_request_days AFTER INSERT ON events
   FOR EACH ROW WHEN (NEW.kind IN ('PURPOSE_ENDED', 'PROCEEDINGS_BEGUN', 'PROCEEDINGS_ENDED', 'APPEAL_PERIOD_BEGUN',
     'APPEAL_PERIOD_ENDED', 'DISCLOSED_INFORMATION_DESTROYED') AND NEW.subject_kind = 'DISCLOSURE_REQUEST')
   EXECUTE FUNCTION keep_request_days()`,
  ];
}
