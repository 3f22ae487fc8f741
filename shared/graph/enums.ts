import { registerEnumType } from 'type-graphql';
import type { StandardKind, TermUnit } from '../agreements/Standard.js';
import type { Nation } from '../identity/local-authorities/LocalAuthorityRecord.js';
import type { Agency, PartyKind } from '../identity/Party.js';
import type { Calendar, DayUnit, ObligationStatus, TierVerdict } from '../sla/Facts.js';

/** Registers an enum whose values are those of a union type, each with its description. */
export function graphEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Key in Value]: Key } {
  const names = Object.keys(values);
  const enumObject = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: values[value as Value] }]),
  );
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject as { readonly [Key in Value]: Key };
}

export const AgencyEnum = graphEnum<Agency>('Agency', 'An agency that keeps a ledger of obligations.', {
  DEBT_MANAGEMENT: 'DWP Debt Management.',
  JOBCENTRE_PLUS: 'Jobcentre Plus.',
  CHILD_MAINTENANCE: 'The Child Maintenance Group, with the Home Office’s side of their agreement.',
  LOCAL_AUTHORITY: 'The local authorities, each its own.',
});

export const ObligationStatusEnum = graphEnum<ObligationStatus>(
  'ObligationStatus',
  'Where an obligation stands on the day asked about. Nobody types it: it follows from events.',
  {
    RUNNING: 'Not ended, with more than 2 working days left.',
    DUE_SOON: 'Not ended, with 2 working days left or fewer; 0 on the due day.',
    OVERDUE: 'Not ended, and past the due day of a deadline.',
    MET: 'Ended by the due day; the due day itself is in time.',
    MET_LATE: 'Ended after the due day of a deadline.',
    BEYOND_TARGET: 'Past the day of a target that no single case can breach.',
    NO_AGREED_TIMESCALE: 'The agreement’s timescale is not on record, so nothing can be late.',
    UNTIMED: 'The document gives no due day.',
    WITHDRAWN: 'The body that is owed has withdrawn it.',
  },
);

export const TierVerdictEnum = graphEnum<TierVerdict>(
  'TierVerdict',
  'How one case counts towards one tier.',
  {
    WITHIN: 'Ended by the tier’s last day.',
    MISSED: 'Ended after the tier’s last day, or not ended and past it.',
    OPEN: 'Not ended, and the tier’s last day is not past.',
    APART: 'Withdrawn by the tier’s last day: counts neither way.',
  },
);

export const CalendarEnum = graphEnum<Calendar>('Calendar', 'Whose bank holidays are not working days.', {
  ENGLAND_AND_WALES: 'England and Wales.',
  SCOTLAND: 'Scotland.',
  NORTHERN_IRELAND: 'Northern Ireland.',
});

export const NationEnum = graphEnum<Nation>('Nation', 'A nation of the United Kingdom.', {
  ENGLAND: 'England.',
  WALES: 'Wales.',
  SCOTLAND: 'Scotland.',
  NORTHERN_IRELAND: 'Northern Ireland.',
});

export const DayUnitEnum = graphEnum<DayUnit>('DayUnit', 'What a tier’s days are.', {
  WORKING_DAYS: 'Working dates after the start; the start itself is never counted.',
  CALENDAR_DAYS: 'Days after the start, working or not.',
});

export const TermUnitEnum = graphEnum<TermUnit>('TermUnit', 'The unit of a time limit.', {
  WORKING_DAYS: 'Working dates after the start.',
  CALENDAR_DAYS: 'Days after the start.',
  MONTHS: 'Months after the start; a day that the month lacks becomes its last.',
  YEARS: 'Years after the start.',
});

export const PartyKindEnum = graphEnum<PartyKind>('PartyKind', 'What kind of body a party is.', {
  DWP_BODY: 'A body of the Department for Work and Pensions.',
  HOME_OFFICE: 'The Home Office.',
  LOCAL_AUTHORITY: 'A local authority.',
  OTHER: 'A body that has no part in the system.',
});

export const StandardKindEnum = graphEnum<StandardKind>('StandardKind', 'What a standard promises.', {
  CASE_DEADLINE: 'Every case by a deadline.',
  TWO_TIER: 'A share of cases by a first day and every case by a second, on one clock.',
  PERCENTAGE_ONLY: 'A share of cases by a day; no single case can breach.',
  UNDEFINED_TARGET: 'A target that the document names and does not define.',
  LEG: 'A part of another standard’s way, with a clock of its own.',
  RECURRING: 'Again and again at an interval.',
  NOTICE_PERIOD: 'A notice or cure period: its end has an effect.',
  CALENDAR_DATE: 'By a date or term that the document prints.',
  COUNT_IN_WINDOW: 'A number of times within a period.',
  SIMULTANEITY: 'Two acts at the same time.',
  ORDER: 'One act before another.',
  RETENTION: 'Kept only as long as an event allows.',
  ADVERB: 'A word such as “immediately”, without a number.',
  UNKNOWN_TIMESCALE: 'A timescale that is not on record.',
});
