import type { Calendar } from '../../shared/sla/Facts.js';
import { everyDay, NaiveCalendar } from '../shared/sla/NaiveCalendar.js';
import type { Catalogue } from '../support/readCatalogue.js';

type Row = Catalogue['timed'][number];
type Term = NonNullable<Row['tiers']>[number];

interface Due {
  readonly dueOn: string | null;
  readonly tiers: readonly { withinDays: number; unit: string; target: number; dueOn: string }[];
  /** Whether working days are counted past the published calendars. */
  readonly isOutOfReach: boolean;
}

const UNTIMED = ['COUNT_IN_WINDOW', 'ADVERB', 'ORDER', 'SIMULTANEITY', 'RETENTION', 'UNKNOWN_TIMESCALE'];
const WITH_TIERS = ['CASE_DEADLINE', 'LEG', 'TWO_TIER', 'PERCENTAGE_ONLY'];

/** When a standard is due, from the catalogue and the holidays as they were collected, by counting day after day. */
export function expectedDue(row: Row, startedOn: string, calendar: Calendar, knownOn: string): Due {
  const { kind, threshold, tiers = [] } = row;
  if (UNTIMED.includes(kind)) return { dueOn: null, tiers: [], isOutOfReach: false };
  const printed = printedDay(threshold);
  if (printed !== null) return { dueOn: printed, tiers: [], isOutOfReach: false };
  const days = calendarOf(calendar, knownOn);
  const term = kind === 'CALENDAR_DATE' ? tiers[0] : tiers.at(-1);
  const dueOn = term === undefined ? null : lastDay(term, startedOn, days);
  const claims = WITH_TIERS.includes(kind) ? tiers : [];
  return {
    dueOn,
    tiers: claims.flatMap(({ within, unit, target }) => {
      const last = lastDay({ within, unit }, startedOn, days);
      return target === undefined || last === null ? [] : [{ withinDays: within, unit, target, dueOn: last }];
    }),
    isOutOfReach: term !== undefined && dueOn === null,
  };
}

const calendars = new Map<string, NaiveCalendar>();

function calendarOf(calendar: Calendar, knownOn: string): NaiveCalendar {
  const key = `${calendar} ${knownOn}`;
  const known = calendars.get(key) ?? new NaiveCalendar(calendar, knownOn);
  calendars.set(key, known);
  return known;
}

const places = new Map<string, number>(everyDay.map((day, place) => [day, place]));

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];

/** "15 June 2007" is a day; "by March 2007" is none. */
function printedDay(threshold: string): string | null {
  const [, day, month = '', year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(threshold) ?? [];
  return day === undefined ? null : `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(Number(day))}`;
}

function lastDay(
  { within, unit }: Pick<Term, 'within' | 'unit'>,
  startedOn: string,
  days: NaiveCalendar,
): string | null {
  if (unit === 'WORKING_DAYS') return days.add(places.get(startedOn) ?? Number.NaN, within);
  if (unit === 'CALENDAR_DAYS') {
    const at = new Date(`${startedOn}T12:00:00Z`);
    for (let left = within; left > 0; left -= 1) at.setUTCDate(at.getUTCDate() + 1);
    return at.toISOString().slice(0, 10);
  }
  const [year = 0, month = 0, day = 0] = startedOn.split('-').map(Number);
  const months = month - 1 + (unit === 'YEARS' ? 12 * within : within);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0, 12)).getUTCDate();
  return `${year + Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(day, lastOfMonth))}`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
