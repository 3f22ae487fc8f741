import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { outcomesOf } from '../../shared/obligations/outcomes.js';
import type { ObligationFacts } from '../../shared/sla/Facts.js';

/** An obligation to be written straight into a ledger, without the work that it would come of. */
export interface LedgerEntry extends ObligationFacts {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly localAuthority: string | null;
}

/** Writes obligations into a ledger as its owner, with the events that they refer to. */
export async function fillLedger(database: Client, entries: readonly LedgerEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    id: randomUUID(),
    start: randomUUID(),
    end: entry.endedOn === null ? null : randomUUID(),
    withdrawal: entry.withdrawnOn === null ? null : randomUUID(),
    subject: randomUUID(),
    outcomes: outcomesOf(entry),
  }));
  const given = JSON.stringify(rows);
  await database.query(
    `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties)
     SELECT event.id, 'TEST', 'TEST', entry.subject, event.day, event.day, entry."owedBy", '{}'
     FROM json_to_recordset($1) AS entry (subject uuid, "owedBy" text, start uuid, "end" uuid, withdrawal uuid,
       "startedOn" date, "endedOn" date, "withdrawnOn" date)
     CROSS JOIN LATERAL (VALUES (entry.start, entry."startedOn"), (entry."end", entry."endedOn"),
       (entry.withdrawal, entry."withdrawnOn")) AS event (id, day)
     WHERE event.id IS NOT NULL`,
    [given],
  );
  await database.query(
    `INSERT INTO obligations (id, standard, kind, terms, fixed_on, calendar, owed_by, owed_to, subject_kind,
       subject_reference, local_authority, started_on, ended_on, withdrawn_on, start_event, end_event, withdraw_event,
       outcomes)
     SELECT id, standard, kind, terms, "fixedOn", calendar, "owedBy", ARRAY(SELECT json_array_elements_text("owedTo")),
       'TEST', subject, "localAuthority", "startedOn", "endedOn", "withdrawnOn", start, "end", withdrawal, outcomes
     FROM json_to_recordset($1) AS entry (id uuid, standard text, kind text, terms jsonb, "fixedOn" date,
       calendar text, "owedBy" text, "owedTo" json, subject uuid, "localAuthority" text, "startedOn" date,
       "endedOn" date, "withdrawnOn" date, start uuid, "end" uuid, withdrawal uuid, outcomes text)`,
    [given],
  );
}
