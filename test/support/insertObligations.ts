import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { getStandard } from '../../shared/agreements/agreements.js';
import { dueOrder } from '../../shared/obligations/dueOrder.js';
import type { ObligationRecord } from '../../shared/obligations/ObligationRecord.js';
import { outcomesOf } from '../../shared/obligations/outcomes.js';
import { type PlainDate, toPlainDate } from '../../shared/time/PlainDate.js';
import { syntheticNino } from './syntheticNino.js';

/** What a test says of an obligation; the rest is as usual. */
export interface GivenObligation {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly startedOn: string;
  readonly endedOn?: string | null;
  readonly withdrawnOn?: string | null;
  readonly localAuthority?: string | null;
  readonly calendar?: ObligationRecord['calendar'];
  /** Its subject's number; null for none. */
  readonly nino?: string | null;
}

const CHUNK = 5_000;

/** Gives the obligation as the ledger would keep it. */
export function obligationOf(given: GivenObligation): ObligationRecord {
  const { kind, terms, fixedOn } = getStandard(given.standard);
  const nino = given.nino === null ? null : syntheticNino(given.nino ?? 'QQ123456A');
  return {
    id: randomUUID(),
    kind,
    terms,
    fixedOn,
    standard: given.standard,
    calendar: given.calendar ?? 'ENGLAND_AND_WALES',
    owedBy: given.owedBy,
    owedTo: given.owedTo,
    office: null,
    subjectKind: 'TRIAL',
    subjectReference: randomUUID(),
    nino,
    customerKey: null,
    localAuthority: given.localAuthority ?? null,
    startedOn: toPlainDate(given.startedOn),
    endedOn: dayOrNull(given.endedOn),
    withdrawnOn: dayOrNull(given.withdrawnOn),
  };
}

function dayOrNull(day: string | null | undefined): PlainDate | null {
  return day == null ? null : toPlainDate(day);
}

/** Inserts obligations, all by one event, as recorded on a day; with `today` null their due days are left to be worked out. */
export async function insertObligations(
  owner: Client,
  records: readonly ObligationRecord[],
  today: PlainDate | null,
): Promise<void> {
  const event = randomUUID();
  await owner.query(
    `INSERT INTO events (id, kind, subject_kind, subject_reference, happened_on, recorded_at, recorded_by, parties)
     VALUES ($1, 'TRIED', 'TRIAL', $1, '2016-01-01', now(), 'NOBODY', '{NOBODY}')`,
    [event],
  );
  for (let start = 0; start < records.length; start += CHUNK) {
    const rows = records.slice(start, start + CHUNK).map((record) => ({
      ...record,
      dueOn: today === null ? null : dueOrder(record, today),
      outcomes: outcomesOf(record),
    }));
    await owner.query(
      `INSERT INTO obligations (id, standard, kind, terms, fixed_on, calendar, owed_by, owed_to, office, subject_kind,
         subject_reference, customer_number, local_authority, started_on, ended_on, withdrawn_on, due_on, start_event,
         end_event, withdraw_event, outcomes)
       SELECT id, standard, kind, terms, "fixedOn", calendar, "owedBy", "owedTo", office, "subjectKind",
         "subjectReference", nino, "localAuthority", "startedOn", "endedOn", "withdrawnOn", "dueOn", $2,
         CASE WHEN "endedOn" IS NOT NULL THEN $2::uuid END, CASE WHEN "withdrawnOn" IS NOT NULL THEN $2::uuid END,
         outcomes
       FROM jsonb_to_recordset($1) AS given (id uuid, standard text, kind text, terms jsonb, "fixedOn" date,
         calendar text, "owedBy" text, "owedTo" text[], office text, "subjectKind" text, "subjectReference" uuid,
         nino text, "localAuthority" text, "startedOn" date, "endedOn" date, "withdrawnOn" date, "dueOn" date, outcomes text)`,
      [JSON.stringify(rows), event],
    );
  }
}
