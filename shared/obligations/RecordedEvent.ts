import { Directive, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { type AgencyContext, casesOf, defineLoader } from '../access/AgencyContext.js';
import { audit } from '../access/audit.js';
import { PartyType } from '../graph/PartyType.js';
import { DateScalar } from '../graph/scalars.js';
import type { PartyIdentity } from '../identity/Party.js';
import { getParty } from '../identity/Party.js';
import type { PlainDate } from '../time/PlainDate.js';

/** What happened to a record, when, and when that was recorded. A wrong entry stays, beside the one that supersedes it. */
@Directive('@shareable')
@ObjectType({
  description: 'What happened to a record. A wrong entry is kept beside the one that supersedes it.',
})
export class RecordedEvent {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'Such as REFERRAL_RECEIVED.' })
  readonly kind!: string;

  @Field(() => DateScalar)
  readonly happenedOn!: PlainDate;

  @Field(() => GraphQLISODateTime)
  readonly recordedAt!: Date;

  @Field(() => PartyType, { description: 'The body that recorded it.' })
  readonly recordedBy!: PartyIdentity;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry that this one corrects; null for a first entry.',
  })
  readonly supersedes!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected; null for a first entry.' })
  readonly reason!: string | null;
}

interface EventRow extends Omit<RecordedEvent, 'recordedBy'> {
  readonly recordedBy: string;
  readonly subject: string;
}

const SELECT = `SELECT id, kind, happened_on AS "happenedOn", recorded_at AS "recordedAt", recorded_by AS "recordedBy",
  supersedes, reason, subject_reference AS subject FROM events`;

/** Gives what happened to each record, as far as the caller may see it, in the order of recording. */
export const eventsOf = defineLoader<string, readonly RecordedEvent[]>([], async (context, references) => {
  const rows = await casesOf(context).read<EventRow[]>([], (manager) =>
    manager.query(`${SELECT} WHERE subject_reference = ANY ($1) ORDER BY recorded_at, id`, [references]),
  );
  const events = new Map<string, RecordedEvent[]>();
  for (const row of rows) events.set(row.subject, [...(events.get(row.subject) ?? []), eventOf(row)]);
  return events;
});

/** Gives one entry, or null where there is none that the caller may see. */
export async function findEvent(context: AgencyContext, id: string): Promise<RecordedEvent | null> {
  const [row] = await casesOf(context).read<EventRow[]>([], async (manager) => {
    await audit(manager, context, [
      { action: 'VIEW_EVENT', scope: 'cases:read', recordKind: 'EVENT', recordReference: id },
    ]);
    return manager.query(`${SELECT} WHERE id = $1`, [id]);
  });
  return row === undefined ? null : eventOf(row);
}

function eventOf({ subject: _subject, recordedBy, ...row }: EventRow): RecordedEvent {
  return { ...row, recordedBy: getParty(recordedBy) };
}

/** Gives the day on which this kind of event happened as it stands after corrections; null where it has not. */
export function dayOf(events: readonly RecordedEvent[], kind: string): PlainDate | null {
  const superseded = new Set(events.map(({ supersedes }) => supersedes));
  return events.find((event) => event.kind === kind && !superseded.has(event.id))?.happenedOn ?? null;
}

/** Gives the day of this entry, or of what superseded it last; null where it is not among them. */
export function dayOfEntry(events: readonly RecordedEvent[], id: string): PlainDate | null {
  const later = events.find(({ supersedes }) => supersedes === id);
  if (later !== undefined) return dayOfEntry(events, later.id);
  return events.find((event) => event.id === id)?.happenedOn ?? null;
}
