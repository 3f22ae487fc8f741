import { describe, expect, it } from 'vitest';
import { Draws } from '../../../shared/demonstration/Draws.js';
import { drawPerson } from '../../../shared/demonstration/drawPerson.js';
import { specimens } from '../../../shared/demonstration/specimens.js';
import { stageStory } from '../../../shared/demonstration/stageStory.js';
import { syntheticNumber } from '../../../shared/demonstration/syntheticNumber.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { handoffsOf } from './actsOf.js';
import { countStatuses } from './countStatuses.js';
import { todays } from './todays.js';

function stageAll(code: string, today: PlainDate) {
  const place = { code, town: 'Example Town' };
  const person = drawPerson(new Draws(1), 0, syntheticNumber(1, 'A'), place, 'WORKING_AGE');
  return specimens.map((script) => stageStory(person, script, today));
}

describe.each(['MAN', 'GLG'])('specimens at %s', (code) => {
  it.each(todays)('have every status between them on %s', (_why, today) => {
    const counts = countStatuses(stageAll(code, toPlainDate(today)), toPlainDate(today));
    expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
  });

  it.each(todays)('have a document in transit and one that never arrived on %s', (_why, text) => {
    const today = toPlainDate(text);
    const open = stageAll(code, today)
      .flatMap(handoffsOf)
      .flatMap(([sentOn, receivedOn]) => (receivedOn === null ? [sentOn] : []));
    expect(open.some((sentOn) => sentOn > addDays(today, -10))).toBe(true);
    expect(open.some((sentOn) => sentOn < addDays(today, -40))).toBe(true);
  });

  it.each(todays)('have a document that came unannounced by %s', (_why, text) => {
    const today = toPlainDate(text);
    const strays = stageAll(code, today).flatMap(({ stray }) => stray ?? []);
    expect(strays).toHaveLength(1);
    for (const { document, sentOn, receivedOn } of strays) {
      expect(isUuid(document)).toBe(true);
      expect(sentOn <= receivedOn && receivedOn <= today).toBe(true);
    }
  });
});

describe('syntheticNumber', () => {
  it.each([
    ['seven figures', 1_000_000, 'A'],
    ['a letter after D', 1, 'E'],
  ])('refuses %s', (_why, serial, letter) => {
    expect(() => syntheticNumber(serial, letter)).toThrow(RangeError);
  });
});
