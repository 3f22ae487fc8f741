import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { getStandard } from '../agreements/agreements.js';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import type { Calendar, Owed } from '../sla/Facts.js';
import type { PlainDate } from '../time/PlainDate.js';
import { agreedTerms } from './agreedTerms.js';
import { derive } from './derive.js';

export interface Subject {
  readonly kind: string;
  readonly reference: string;
  readonly nino: NationalInsuranceNumber | null;
  readonly localAuthority: string | null;
}

export interface NewObligation {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly office?: string;
  /** Of the office that owes. */
  readonly calendar: Calendar;
  /** What the two bodies have agreed in place of the standard's own terms; a private record of theirs. */
  readonly agreed?: Owed;
}

/** What starts, by which event, on which day, about what. */
interface Start {
  readonly event: string;
  readonly startedOn: PlainDate;
  readonly subject: Subject;
  readonly obligations: readonly NewObligation[];
}

/**
 * Starts obligations on the day of the event, in one statement. The terms are copied, the standard's or those that the
 * two bodies have agreed beyond it, so that a later change leaves them alone.
 */
export async function startObligations(
  manager: EntityManager,
  today: PlainDate,
  { event, startedOn, subject, obligations }: Start,
): Promise<void> {
  const varied = await agreedTerms(manager, startedOn, obligations);
  const rows = obligations.map(({ agreed, ...owed }, place) => {
    const { kind, terms: printed, fixedOn } = agreed ?? getStandard(owed.standard);
    const facts = { kind, terms: varied[place] ?? printed, fixedOn, calendar: owed.calendar, startedOn };
    const { dueOn } = derive({ ...facts, endedOn: null, withdrawnOn: null }, today);
    return { ...owed, ...facts, id: randomUUID(), dueOn };
  });
  await manager.query(
    `INSERT INTO obligations (id, standard, kind, terms, fixed_on, calendar, owed_by, owed_to, office, due_on,
       subject_kind, subject_reference, customer_number, local_authority, started_on, start_event)
     SELECT id, standard, kind, terms, "fixedOn", calendar, "owedBy",
       ARRAY(SELECT jsonb_array_elements_text("owedTo")), office, "dueOn", $2, $3, $4, $5, $6, $7
     FROM jsonb_to_recordset($1) AS row (id uuid, standard text, kind text, terms jsonb, "fixedOn" date,
       calendar text, "owedBy" text, "owedTo" jsonb, office text, "dueOn" date)`,
    [
      JSON.stringify(rows),
      ...[subject.kind, subject.reference, subject.nino, subject.localAuthority, startedOn, event],
    ],
  );
}
