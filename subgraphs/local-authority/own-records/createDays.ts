import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { dayOf, eventsOf } from '../../../shared/obligations/RecordedEvent.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

/** A field that gives the day on which something happened to a record. */
interface DayField {
  /** The kind of its entry. */
  readonly event: string;
  readonly description: string;
}

/** Gives the resolver of a record's days, by the names of the fields; each is null where it has not happened. */
export function createDays<Row extends { readonly id: string }>(
  record: ClassType<Row>,
  days: Readonly<Record<string, DayField>>,
): ClassType {
  @Resolver(() => record)
  class DaysResolver {}
  for (const [name, { event, description }] of Object.entries(days)) {
    const value = async ({ id }: Row, context: AgencyContext): Promise<PlainDate | null> =>
      dayOf(await eventsOf(context).load(id), event);
    Object.defineProperty(DaysResolver.prototype, name, { value });
    FieldResolver(() => DateScalar, { nullable: true, description })(DaysResolver.prototype, name, { value });
    Root()(DaysResolver.prototype, name, 0);
    Ctx()(DaysResolver.prototype, name, 1);
  }
  return DaysResolver;
}
