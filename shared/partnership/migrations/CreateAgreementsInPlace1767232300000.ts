import { SqlMigration } from '../../database/SqlMigration.js';
import { partnershipTable } from './partnershipTable.js';

/** Which agreements are in place between whom, as each body has it on record; their variations and notices. */
export class CreateAgreementsInPlace1767232300000 extends SqlMigration {
  protected readonly statements = [
    ...partnershipTable(
      'agreements_in_place',
      `basis text NOT NULL CHECK (basis IN ('NATIONAL_MODEL', 'NATIONAL_MODEL_ADAPTED', 'LOCAL')),
    date_source text NOT NULL CHECK (date_source IN ('COVER_PAGE', 'MADE_ON', 'SIGNATURE', 'OTHER_RECORD')),
    document_version text NOT NULL,
    state text NOT NULL CHECK (state IN ('IN_FORCE', 'ENDED'))`,
      ['document_version', 'state'],
    ),
    `CREATE UNIQUE INDEX agreements_in_force ON agreements_in_place (kept_by, counterpart, agreement)
   WHERE state = 'IN_FORCE'`,

    ...partnershipTable(
      'agreement_variations',
      `kind text NOT NULL CHECK (kind IN ('VARIATION', 'LOCAL_DEVIATION', 'MODEL_CHANGE')),
    description text NOT NULL,
    standard text,
    terms jsonb,
    proposed_by text NOT NULL,
    state text NOT NULL CHECK (state IN ('PROPOSED', 'CLEARED', 'AGREED', 'DECLINED', 'INCORPORATED')),
    agreed_on date,
    document_version text,
    CONSTRAINT deviates_from_a_standard CHECK ((kind = 'LOCAL_DEVIATION') = (standard IS NOT NULL AND terms IS NOT NULL)),
    CONSTRAINT agreed_on_a_day CHECK ((state IN ('AGREED', 'INCORPORATED')) = (agreed_on IS NOT NULL)),
    CONSTRAINT incorporated_in_a_version CHECK ((state = 'INCORPORATED') = (document_version IS NOT NULL)),
    CONSTRAINT proposed_by_a_body CHECK (proposed_by IN (kept_by, counterpart))`,
      ['state', 'agreed_on', 'document_version'],
    ),
    // Where the terms of what starts are looked up.
    `CREATE INDEX agreement_variations_of_standard ON agreement_variations (kept_by, counterpart, standard, agreed_on)
   WHERE standard IS NOT NULL AND agreed_on IS NOT NULL`,

    ...partnershipTable(
      'agreement_notices',
      `kind text NOT NULL CHECK (kind IN ('DEFAULT', 'TERMINATION_FOR_DEFAULT', 'TERMINATION')),
    description text NOT NULL,
    state text NOT NULL CHECK (state IN ('SERVED', 'REMEDIED', 'EFFECTIVE'))`,
      ['state'],
    ),
  ];
}
