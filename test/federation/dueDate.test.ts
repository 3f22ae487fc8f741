import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDARS, type Calendar } from '../../shared/sla/Facts.js';
import { everyDay, publicationDays } from '../shared/sla/NaiveCalendar.js';
import { codesOf } from '../support/codesOf.js';
import { openTestFederation, type TestFederation } from '../support/openTestFederation.js';
import { readCatalogue } from '../support/readCatalogue.js';
import { TODAY } from './customers.js';
import { expectedDue } from './expectedDue.js';

const SEED = 20_260_619;
const EACH = 4;
/** As many aliases as an operation may have. */
const BATCH = 30;

let federation: TestFederation;

beforeAll(async () => {
  federation = await openTestFederation(TODAY);
});

afterAll(() => federation.close());

interface Told {
  readonly dueOn: string | null;
  readonly tiers: readonly unknown[];
  readonly note: string | null;
}

interface Case {
  readonly row: ReturnType<typeof readCatalogue>['timed'][number];
  readonly startedOn: string;
  readonly calendar: Calendar;
  readonly knownOn: string;
}

/** Numbers from 0 up to 1, the same every time (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const draw = draws(SEED);

function pick(days: readonly string[]): string {
  return days[Math.floor(draw() * days.length)] ?? '';
}

const starts = everyDay.filter((day) => day >= '2011-01-01' && day <= '2028-09-30');

/** The days on which a calendar changed, each with the day before it; a day long before them, and one after. */
function knownDays(calendar: Calendar): readonly string[] {
  const published = publicationDays(calendar);
  const dayBefore = (day: string) => everyDay.findLast((each) => each < day) ?? day;
  return ['2011-06-15', '2026-12-31', ...published, ...published.map(dayBefore)];
}

const { timed } = readCatalogue();
const known = new Map(CALENDARS.map((calendar) => [calendar, knownDays(calendar)]));
const cases: Case[] = timed.flatMap((row) =>
  CALENDARS.flatMap((calendar) =>
    Array.from({ length: EACH }, () => ({
      row,
      calendar,
      startedOn: pick(starts),
      knownOn: pick(known.get(calendar) ?? []),
    })),
  ),
);
const batches = Array.from({ length: Math.ceil(cases.length / BATCH) }, (_, place) =>
  cases.slice(place * BATCH, (place + 1) * BATCH),
);

async function ask(fields: string): Promise<Record<string, Told>> {
  const { text } = await federation.ask('performance-analyst', `{ ${fields} }`);
  return JSON.parse(text).data;
}

function field(alias: string, standard: string, given: string): string {
  return `${alias}: dueDate(standard: "${standard}", ${given}) { dueOn tiers { withinDays unit target dueOn } note }`;
}

describe(`dueDate agrees with counting day after day (seed ${SEED})`, () => {
  it('covers every standard, and both sides of the published calendars', () => {
    expect(cases).toHaveLength(600);
    const outOfReach = cases.filter(
      ({ row, startedOn, calendar, knownOn }) => expectedDue(row, startedOn, calendar, knownOn).isOutOfReach,
    );
    expect(outOfReach.length).toBeGreaterThan(50);
    expect(outOfReach.length).toBeLessThan(cases.length / 2);
  });

  it.each(batches.map((batch) => [`${batch[0]?.row.id} to ${batch.at(-1)?.row.id}`, batch] as const))(
    '%s',
    async (_why, batch) => {
      const told = await ask(
        batch
          .map(({ row, startedOn, calendar, knownOn }, place) =>
            field(
              `c${place}`,
              row.id,
              `startedOn: "${startedOn}", calendar: ${calendar}, knownOn: "${knownOn}"`,
            ),
          )
          .join(' '),
      );
      for (const [place, { row, startedOn, calendar, knownOn }] of batch.entries()) {
        const { dueOn, tiers, isOutOfReach } = expectedDue(row, startedOn, calendar, knownOn);
        const given = told[`c${place}`];
        const which = `${row.id} from ${startedOn} in ${calendar} known on ${knownOn}`;
        expect({ dueOn: given?.dueOn, tiers: given?.tiers }, which).toEqual({ dueOn, tiers });
        if (isOutOfReach)
          expect(given?.note, which).toMatch(
            /^The bank holidays of .* are known from .* to \d{4}-12-31, as published by /,
          );
        else if (dueOn === null) expect(given?.note, which).toMatch(/\w+\.$/);
      }
    },
  );
});

describe('dueDate', () => {
  it.each([
    [
      'the calendar is that of England and Wales unless given',
      'startedOn: "2026-03-30"',
      'startedOn: "2026-03-30", calendar: ENGLAND_AND_WALES',
    ],
    [
      'or null',
      'startedOn: "2026-03-30", calendar: null',
      'startedOn: "2026-03-30", calendar: ENGLAND_AND_WALES',
    ],
    [
      'as known today unless given',
      'startedOn: "2026-03-30"',
      `startedOn: "2026-03-30", knownOn: "${TODAY}"`,
    ],
    ['or null', 'startedOn: "2026-03-30", knownOn: null', `startedOn: "2026-03-30", knownOn: "${TODAY}"`],
  ])('%s', async (_why, short, long) => {
    const { short: one, long: other } = await ask(
      `${field('short', 'DM-01', short)} ${field('long', 'DM-01', long)}`,
    );
    expect(one).toEqual(other);
    expect(one?.dueOn).toBe('2026-04-29');
  });

  it.each([
    ['the State Funeral was not known on the day before it was published', '2022-09-08', '2022-09-26'],
    ['and is from that day on', '2022-09-09', '2022-09-27'],
  ])('%s', async (_why, knownOn, dueOn) => {
    const { due } = await ask(field('due', 'DM-02', `startedOn: "2022-09-12", knownOn: "${knownOn}"`));
    expect(due?.dueOn).toBe(dueOn);
  });

  it.each([
    ['the last day of the calendars is reached', '2028-12-13', '2028-12-29', null],
    [
      'the next is not guessed',
      '2028-12-14',
      null,
      /from 2010-01-01 to 2028-12-31, as published by 2026-06-19: the due day lies after\.$/,
    ],
    ['a start before them is not counted from', '2009-12-31', null, /the start lies before\.$/],
  ])('%s', async (_why, startedOn, dueOn, note) => {
    const { due } = await ask(field('due', 'DM-02', `startedOn: "${startedOn}"`));
    expect(due?.dueOn).toBe(dueOn);
    if (note === null) expect(due?.note).toBeNull();
    else expect(due?.note).toMatch(note);
  });

  it('under a standard that there is not: NOT_FOUND', async () => {
    const answer = await federation.ask(
      'oversight',
      '{ dueDate(standard: "DM-99", startedOn: "2026-03-30") { dueOn } }',
    );
    expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    expect(answer.data).toBeNull();
  });
});
