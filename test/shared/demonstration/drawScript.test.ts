import { describe, expect, it } from 'vitest';
import { Draws } from '../../../shared/demonstration/Draws.js';
import { drawPerson } from '../../../shared/demonstration/drawPerson.js';
import { drawCrossing, drawScript } from '../../../shared/demonstration/drawScript.js';
import type { Script } from '../../../shared/demonstration/Script.js';
import type { Story } from '../../../shared/demonstration/Story.js';
import { stageStory } from '../../../shared/demonstration/stageStory.js';
import { syntheticNumber } from '../../../shared/demonstration/syntheticNumber.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { crossesAll } from './actsOf.js';

// Scotland's days, with the new year between the most acts: the furthest from Debt Management's.
const TODAY = toPlainDate('2024-01-05');
const GLASGOW = {
  ...{ code: 'GLG', town: 'Glasgow', customers: 1, hasSpecimens: false },
  ...{ authorityLate: 0.1, jobcentreLate: 0.1 },
};

/** The stories of many seeds: what holds for them holds whatever seed the data set has. */
function stageMany(draw: (draws: Draws) => Script): readonly Story[] {
  return Array.from({ length: 1000 }, (_, seed) => {
    const draws = new Draws(seed);
    const person = drawPerson(draws, 0, syntheticNumber(1, 'A'), GLASGOW, 'WORKING_AGE');
    return stageStory(person, draw(draws), TODAY);
  });
}

describe('drawCrossing', () => {
  it('crosses all four agencies, whatever is drawn', () => {
    const stories = stageMany((draws) => drawCrossing(draws, GLASGOW));
    expect(stories.filter((story) => !crossesAll(story))).toEqual([]);
  });
});

describe('drawScript', () => {
  const stories = stageMany((draws) => drawScript(draws, 'WORKING_AGE', GLASGOW));

  it('lets something happen to everybody', () => {
    const empty = stories.filter(({ interview, referral }) => interview === null && referral === null);
    expect(empty).toEqual([]);
  });

  it('tells Debt Management of a change only after recovery started', () => {
    const told = stories.flatMap(({ change, referral }) =>
      change?.proforma
        ? [[referral?.outcome?.recoveryStartsOn ?? '9999', change.proforma.toldOn] as const]
        : [],
    );
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(([started, toldOn]) => started >= toldOn)).toEqual([]);
  });
});
