import { describe, expect, it } from 'vitest';
import type { BoardFilter } from '../../../../shared/obligations/board/BoardQuestion.js';
import { isOnBoard } from '../../../../shared/obligations/board/isOnBoard.js';
import type { ObligationFacts } from '../../../../shared/sla/Facts.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { NO_FILTER } from '../../../support/boardQuestion.js';
import { deadline, ended, owed, running, withdrawn } from '../../sla/facts.js';

const on = toPlainDate;
// Friday 5 June 2026 + 10 working days: Friday 19 June.
const dated = running(deadline(10), '2026-06-05');
const undated = running(owed('RETENTION'), '2026-06-05');

describe('isOnBoard', () => {
  it.each<[string, ObligationFacts, string, Partial<BoardFilter>, boolean]>([
    ['had started that day', dated, '2026-06-05', {}, true],
    ['had not started', dated, '2026-06-04', {}, false],
    ['due on the first day asked for', dated, '2026-06-08', { dueFrom: on('2026-06-19') }, true],
    ['due the day before', dated, '2026-06-08', { dueFrom: on('2026-06-20') }, false],
    ['due on the last day asked for', dated, '2026-06-08', { dueTo: on('2026-06-19') }, true],
    ['due the day after', dated, '2026-06-08', { dueTo: on('2026-06-18') }, false],
    ['without a due day is not due from a day', undated, '2026-06-08', { dueFrom: on('2000-01-01') }, false],
    ['without a due day is not due by a day', undated, '2026-06-08', { dueTo: on('2099-12-31') }, false],
    ['without a due day has a status', undated, '2026-06-08', { statuses: ['UNTIMED'] }, true],
    ['of another status', dated, '2026-06-08', { statuses: ['DUE_SOON', 'OVERDUE'] }, false],
    ['of one of the statuses', dated, '2026-06-20', { statuses: ['DUE_SOON', 'OVERDUE'] }, true],
    [
      'what ended later ran',
      ended(deadline(10), '2026-06-05', '2026-06-12'),
      '2026-06-11',
      { statuses: ['RUNNING'] },
      true,
    ],
    [
      'what was withdrawn that day does not run',
      withdrawn(deadline(10), '2026-06-05', '2026-06-12'),
      '2026-06-12',
      { statuses: ['RUNNING'] },
      false,
    ],
  ])('%s', (_why, facts, asOf, filter, isShown) => {
    expect(isOnBoard(facts, { asOf: on(asOf), filter: { ...NO_FILTER, ...filter } })).toBe(isShown);
  });
});
