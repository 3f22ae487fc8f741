import { describe, expect, it } from 'vitest';
import type { BoardFilter } from '../../../../shared/obligations/board/BoardQuestion.js';
import {
  type DueRange,
  dueRanges,
  LARGEST_SHIFT_DAYS,
} from '../../../../shared/obligations/board/dueRanges.js';
import { bankHolidays } from '../../../../shared/sla/calendars/bankHolidays.js';
import { dueDate } from '../../../../shared/sla/dueDate.js';
import { CALENDARS } from '../../../../shared/sla/Facts.js';
import { workingCalendar } from '../../../../shared/sla/workingCalendar.js';
import { addDays, dayNumber, dayOfNumber, toPlainDate } from '../../../../shared/time/PlainDate.js';
import { NO_FILTER } from '../../../support/boardQuestion.js';
import { deadline } from '../../sla/facts.js';

const on = toPlainDate;
const ASOF = on('2024-07-31');
const ALL: DueRange = { from: '-infinity', to: 'infinity' };
const BEYOND: DueRange = { from: '9999-12-31', to: '9999-12-31' };

describe('dueRanges', () => {
  it.each<[string, Partial<BoardFilter>, readonly DueRange[]]>([
    ['everywhere', {}, [ALL]],
    ['everywhere, for statuses that any may have', { statuses: ['RUNNING', 'UNTIMED'] }, [ALL]],
    ['what runs is not long past', { statuses: ['RUNNING'] }, [{ from: '2024-07-17', to: '9999-12-31' }]],
    [
      'what is overdue is not far',
      { statuses: ['OVERDUE'] },
      [{ from: '-infinity', to: '2024-08-28' }, BEYOND],
    ],
    [
      'what is due soon is neither',
      { statuses: ['DUE_SOON'] },
      [{ from: '2024-07-17', to: '2024-08-28' }, BEYOND],
    ],
    ['due from a day', { dueFrom: on('2024-09-01') }, [{ from: '2024-08-18', to: '9999-12-31' }]],
    ['due by a day', { dueTo: on('2024-01-15') }, [{ from: '-infinity', to: '2024-01-29' }, BEYOND]],
    [
      'the narrower of both',
      { statuses: ['DUE_SOON'], dueFrom: on('2024-08-01'), dueTo: on('2024-12-31') },
      [{ from: '2024-07-18', to: '2024-08-28' }, BEYOND],
    ],
  ])('%s', (_why, filter, ranges) => {
    expect(dueRanges({ filter: { ...NO_FILTER, ...filter }, asOf: ASOF })).toEqual(ranges);
  });

  it('reaches as far as two working days ever do', () => {
    for (let day = dayNumber(on('2010-01-01')); day < dayNumber(on('2028-12-01')); day += 1) {
      for (const calendar of CALENDARS) {
        const asOf = dayOfNumber(day);
        const third = workingCalendar(calendar, on('2026-11-20')).addWorkingDays(asOf, 3);
        const [range] = dueRanges({ filter: { ...NO_FILTER, statuses: ['DUE_SOON'] }, asOf });
        if (third !== null) expect(addDays(third, LARGEST_SHIFT_DAYS) <= (range?.to ?? '')).toBe(true);
      }
    }
  });
});

describe('LARGEST_SHIFT_DAYS', () => {
  it.each(CALENDARS.map((calendar) => [calendar]))(
    'is more than any publication of %s has moved a due day',
    (calendar) => {
      const publications = bankHolidays[calendar].publications.map((publication) => on(publication.on));
      let largest = 0;
      for (let start = dayNumber(on('2012-01-24')); start < dayNumber(on('2028-10-01')); start += 3) {
        for (const workingDays of [1, 2, 5, 10, 33, 60]) {
          const startedOn = dayOfNumber(start);
          const known = [startedOn, ...publications.filter((day) => day > startedOn)];
          const dueDays = known.flatMap((day) => {
            const { dueOn } = dueDate(deadline(workingDays), startedOn, calendar, day);
            return dueOn === null ? [] : [dayNumber(dueOn)];
          });
          if (dueDays.length > 0) largest = Math.max(largest, Math.max(...dueDays) - Math.min(...dueDays));
        }
      }
      expect(largest).toBeGreaterThan(0);
      expect(largest).toBeLessThanOrEqual(LARGEST_SHIFT_DAYS);
    },
  );
});
