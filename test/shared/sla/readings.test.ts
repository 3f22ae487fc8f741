import { describe, expect, it } from 'vitest';
import type { ObligationFacts, Owed } from '../../../shared/sla/Facts.js';
import { readings } from '../../../shared/sla/readings.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { deadline, ended, owed, percentage, running, undefinedTarget, withdrawn } from './facts.js';

const on = toPlainDate;

function read(facts: ObligationFacts, asOf: string) {
  return readings(facts, on(asOf)).map(({ calendar, knownOn, dueOn, status }) => [
    calendar,
    knownOn,
    dueOn,
    status,
  ]);
}

describe('readings', () => {
  it('names each', () => {
    expect(readings(running(deadline(5), '2026-06-05'), on('2026-06-08')).map(({ name }) => name)).toEqual([
      'By the bank holidays of Scotland',
      'By the bank holidays of Northern Ireland',
      'By the bank holidays known when it started',
      'By the bank holidays known on the day asked about',
    ]);
  });

  it('leaves out its own calendar', () => {
    const facts: ObligationFacts = { ...running(deadline(5), '2026-06-05'), calendar: 'SCOTLAND' };
    expect(
      readings(facts, on('2026-06-08'))
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['By the bank holidays of England and Wales', 'By the bank holidays of Northern Ireland']);
  });

  it('one event under three calendars: the World Cup holiday of Scotland', () => {
    expect(read(running(deadline(10), '2026-06-05'), '2026-06-20')).toEqual([
      ['SCOTLAND', '2026-06-20', '2026-06-22', 'DUE_SOON'],
      ['NORTHERN_IRELAND', '2026-06-20', '2026-06-19', 'OVERDUE'],
      ['ENGLAND_AND_WALES', '2026-06-05', '2026-06-19', 'OVERDUE'],
      ['ENGLAND_AND_WALES', '2026-06-20', '2026-06-19', 'OVERDUE'],
    ]);
  });

  it('the State Funeral: late by what was known at the start, in time by what was known at the end', () => {
    expect(read(ended(deadline(10), '2022-09-05', '2022-09-20'), '2022-10-03')).toEqual([
      ['SCOTLAND', '2022-09-20', '2022-09-20', 'MET'],
      ['NORTHERN_IRELAND', '2022-09-20', '2022-09-20', 'MET'],
      ['ENGLAND_AND_WALES', '2022-09-05', '2022-09-19', 'MET_LATE'],
      ['ENGLAND_AND_WALES', '2022-10-03', '2022-09-20', 'MET'],
    ]);
  });

  it('a bank holiday announced after the end is seen in the last reading only', () => {
    expect(read(ended(deadline(10), '2022-09-05', '2022-09-08'), '2022-10-03')).toEqual([
      ['SCOTLAND', '2022-09-08', '2022-09-19', 'MET'],
      ['NORTHERN_IRELAND', '2022-09-08', '2022-09-19', 'MET'],
      ['ENGLAND_AND_WALES', '2022-09-05', '2022-09-19', 'MET'],
      ['ENGLAND_AND_WALES', '2022-10-03', '2022-09-20', 'MET'],
    ]);
  });

  it('an end after the day asked about has not happened in any of them', () => {
    const statuses = read(ended(deadline(2), '2026-06-08', '2026-06-12'), '2026-06-11').map(
      (reading) => reading[3],
    );
    expect(statuses).toEqual(['OVERDUE', 'OVERDUE', 'OVERDUE', 'OVERDUE']);
  });

  it('a withdrawn obligation stays withdrawn', () => {
    const statuses = read(withdrawn(deadline(2), '2026-06-08', '2026-06-09'), '2026-06-11').map(
      (reading) => reading[3],
    );
    expect(statuses).toEqual(['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
  });

  it('a due day beyond what was published when it started', () => {
    // 2016 was published on 27 April 2014.
    const given = read(running(owed('LEG', [600, 'WORKING_DAYS', 1]), '2014-04-01'), '2014-05-01');
    expect(given.slice(2)).toEqual([
      ['ENGLAND_AND_WALES', '2014-04-01', null, 'RUNNING'],
      ['ENGLAND_AND_WALES', '2014-05-01', '2016-08-16', 'RUNNING'],
    ]);
  });

  it('a percentage of cases has them too', () => {
    expect(read(running(percentage, '2026-06-05'), '2026-06-08')).toHaveLength(4);
  });

  it.each<[string, Owed]>([
    ['calendar days', undefinedTarget],
    ['months', owed('RECURRING', [1, 'MONTHS', 1])],
    ['no term', owed('UNKNOWN_TIMESCALE')],
    ['a fixed day', { ...owed('CALENDAR_DATE', [5, 'WORKING_DAYS']), fixedOn: on('2026-06-15') }],
  ])('none where no working days are counted: %s', (_why, what) => {
    expect(read(running(what, '2026-06-05'), '2026-06-08')).toEqual([]);
  });

  it('none before it started', () => {
    expect(read(running(deadline(5), '2026-06-05'), '2026-06-04')).toEqual([]);
  });
});
