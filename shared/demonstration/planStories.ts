import type { PlainDate } from '../time/PlainDate.js';
import { Draws } from './Draws.js';
import { type DemonstrationAuthority, demonstrationAuthorities } from './demonstrationAuthorities.js';
import { drawPerson } from './drawPerson.js';
import { drawCrossing, drawScript } from './drawScript.js';
import type { Circumstances } from './Person.js';
import { readmeScript } from './readmeScript.js';
import type { Script } from './Script.js';
import type { Story } from './Story.js';
import { specimens } from './specimens.js';
import { stageStory } from './stageStory.js';
import { syntheticNumber } from './syntheticNumber.js';

/** The customer whose timeline the README tells: the same number, and the same story up to today, on every day. */
export const README_CUSTOMER = syntheticNumber(123_456, 'C');

const README_AUTHORITY = { code: 'MAN', town: 'Manchester' };

const SEED = 1;

/** One customer to be: at which authority, and in which part. */
interface Seat {
  readonly authority: DemonstrationAuthority;
  readonly part: Script | 'CROSSING' | 'ORDINARY';
}

/**
 * Gives the demonstration data set as it stands on this day: 300 synthetic customers of 12 real authorities, in the
 * order of their numbers. The customers and the order of what happens to them are always the same; only the days move
 * with today, so that on every day something runs, is due soon, or is overdue. No act lies after today, or before 2010.
 * @throws RangeError for a day before 2016 or after 2028, where the calendars do not reach.
 */
export function planStories(today: PlainDate): readonly Story[] {
  const draws = new Draws(SEED);
  let serial = 1;
  const stories = draws
    .shuffle(demonstrationAuthorities.flatMap(seatsOf))
    .map(({ authority, part }, index) => {
      const nino = syntheticNumber(serial, draws.pick(['A', 'B', 'C', 'D']));
      serial += draws.between(1, 60);
      const circumstances = part === 'ORDINARY' ? drawCircumstances(draws) : 'WORKING_AGE';
      // The first name is the README's.
      const person = drawPerson(draws, index + 1, nino, authority, circumstances);
      return stageStory(person, scriptOf(draws, part, circumstances, authority), today);
    });
  const readmePerson = drawPerson(draws, 0, README_CUSTOMER, README_AUTHORITY, 'WORKING_AGE');
  return [...stories, stageStory(readmePerson, readmeScript, today)];
}

function seatsOf(authority: DemonstrationAuthority): readonly Seat[] {
  const parts = ['CROSSING' as const, ...(authority.hasSpecimens ? specimens : [])];
  return Array.from({ length: authority.customers }, (_, place) => ({
    authority,
    part: parts[place] ?? 'ORDINARY',
  }));
}

function drawCircumstances(draws: Draws): Circumstances {
  if (draws.chance(0.04)) return 'NO_BENEFIT';
  return draws.chance(0.22) ? 'PENSION_AGE' : 'WORKING_AGE';
}

function scriptOf(
  draws: Draws,
  part: Seat['part'],
  circumstances: Circumstances,
  authority: DemonstrationAuthority,
): Script {
  if (part === 'ORDINARY') return drawScript(draws, circumstances, authority);
  return part === 'CROSSING' ? drawCrossing(draws, authority) : part;
}
