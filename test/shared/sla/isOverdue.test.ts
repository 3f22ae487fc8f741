import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listStandards } from '../../../shared/agreements/agreements.js';
import { CALENDARS } from '../../../shared/sla/Facts.js';
import { isOverdue } from '../../../shared/sla/isOverdue.js';
import { judgeState } from '../../../shared/sla/judgeState.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';

const day = fc.nat(6_900).map((days) => addDays(toPlainDate('2010-01-01'), days));

describe('isOverdue', () => {
  it('is the verdict OVERDUE, for every standard on any day', () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...listStandards()),
        fc.constantFrom(...CALENDARS),
        day,
        fc.nat(60),
        ({ kind, terms, fixedOn }, calendar, startedOn, days) => {
          const asOf = addDays(startedOn, days);
          const facts = { kind, terms, fixedOn, calendar, startedOn, endedOn: null, withdrawnOn: null };
          const state = { ...facts, asOf, knownOn: asOf };
          const { status } = judgeState(state);
          statuses.add(status);
          expect(isOverdue(state)).toBe(status === 'OVERDUE');
        },
      ),
      { numRuns: 3_000 },
    );
    expect([...statuses].sort()).toEqual(
      expect.arrayContaining(['BEYOND_TARGET', 'DUE_SOON', 'OVERDUE', 'RUNNING', 'UNTIMED']),
    );
  });
});
