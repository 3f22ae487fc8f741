import { readFileSync } from 'node:fs';
import type { Calendar } from '../../../shared/sla/Facts.js';
import { type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';

/**
 * A second, plain implementation to check the kernel by: it reads the source data as it was collected, marks every
 * day, and walks from day to day.
 */
interface Holiday {
  readonly date: string;
  readonly firstPublished: string | null;
}

interface Revision {
  readonly at: string;
  readonly division: string;
  readonly change: string;
  readonly date: string;
}

const source: { divisions: Record<string, Holiday[]> } = readJson('uk-bank-holidays-2010-2028.json');
const { revisions }: { revisions: Revision[] } = readJson('uk-bank-holidays-revisions.json');
const divisions = {
  ENGLAND_AND_WALES: 'england-and-wales',
  SCOTLAND: 'scotland',
  NORTHERN_IRELAND: 'northern-ireland',
};

/** Every day from 2010 to 2028. */
export const everyDay: readonly PlainDate[] = daysThrough(2028);

export class NaiveCalendar {
  readonly #working: ReadonlyMap<string, boolean>;
  readonly #days: readonly PlainDate[];
  readonly #open: readonly boolean[];

  constructor(calendar: Calendar, knownOn: string) {
    const holidays = holidaysKnown(calendar, knownOn);
    const lastYear = [...holidays].sort().at(-1)?.slice(0, 4);
    this.#days = daysThrough(Number(lastYear));
    this.#open = this.#days.map((day) => isWeekday(day) && !holidays.has(day));
    this.#working = new Map(this.#days.map((day, place) => [day, this.#open[place] === true]));
  }

  isWorkingDay(day: string): boolean | null {
    return this.#working.get(day) ?? null;
  }

  /** `place` is the start's among the days from 2010-01-01. */
  add(place: number, n: number): PlainDate | null {
    let left = n;
    for (let at = place + 1; at < this.#days.length; at++) {
      if (this.#open[at] && --left === 0) return this.#days[at] ?? null;
    }
    return null;
  }

  count(after: number, upTo: number): number | null {
    if (upTo >= this.#days.length) return null;
    let working = 0;
    for (let at = after + 1; at <= upTo; at++) if (this.#open[at]) working++;
    return working;
  }
}

/** Every day on which the calendar's published list changed, as the source says it. */
export function publicationDays(calendar: Calendar): readonly string[] {
  const published = holidaysOf(calendar).flatMap(({ date, firstPublished }) =>
    date < '2013' || firstPublished === null ? [] : [dayOf(firstPublished)],
  );
  return [...new Set([...published, ...withdrawals(calendar).map(({ at }) => dayOf(at))])].sort();
}

function holidaysKnown(calendar: Calendar, knownOn: string): Set<string> {
  const known = new Set<string>();
  for (const { date, firstPublished } of holidaysOf(calendar)) {
    if (date < '2013' || (firstPublished !== null && dayOf(firstPublished) <= knownOn)) known.add(date);
  }
  for (const { date, at } of withdrawals(calendar)) {
    if (firstOfYear(calendar, date.slice(0, 4)) <= knownOn && knownOn < dayOf(at)) known.add(date);
  }
  return known;
}

function holidaysOf(calendar: Calendar): readonly Holiday[] {
  return source.divisions[divisions[calendar]] ?? [];
}

function withdrawals(calendar: Calendar): readonly Revision[] {
  return revisions.filter(
    ({ division, change }) => division === divisions[calendar] && change === 'withdrawn',
  );
}

function firstOfYear(calendar: Calendar, year: string): string {
  const published = holidaysOf(calendar).flatMap(({ date, firstPublished }) =>
    date.startsWith(year) && firstPublished !== null ? [dayOf(firstPublished)] : [],
  );
  return published.sort()[0] ?? '';
}

/** The instants carry London's own offset, so the day that is written is London's. */
function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function daysThrough(lastYear: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (
    const at = new Date('2010-01-01T12:00:00Z');
    at.getUTCFullYear() <= lastYear;
    at.setUTCDate(at.getUTCDate() + 1)
  ) {
    days.push(toPlainDate(at.toISOString().slice(0, 10)));
  }
  return days;
}

function readJson<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
}
