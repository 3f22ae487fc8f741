import { beforeAll, describe, expect, it } from 'vitest';
import { planStories, README_CUSTOMER } from '../../../shared/demonstration/planStories.js';
import type { Story } from '../../../shared/demonstration/Story.js';
import {
  existedOn,
  findLocalAuthority,
} from '../../../shared/identity/local-authorities/localAuthorities.js';
import { judge } from '../../../shared/sla/judge.js';
import { workingCalendar } from '../../../shared/sla/workingCalendar.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { actsOf, crossesAll, handoffsOf, happened, officeDaysOf, threadsOf } from './actsOf.js';
import { countStatuses } from './countStatuses.js';
import { obligationsOf } from './obligationsOf.js';
import { todays } from './todays.js';

function rarer(stories: readonly Story[], today: PlainDate, least: number) {
  return [...countStatuses(stories, today)].filter(([, count]) => count < least);
}

describe.each(todays)('planStories, %s', (_why, text) => {
  const today = toPlainDate(text);
  let stories: readonly Story[];
  beforeAll(() => {
    stories = planStories(today);
  });

  it('tells the same stories each time', () => {
    expect(JSON.stringify(planStories(today))).toBe(JSON.stringify(stories));
  });

  it('has every status five times or more', () => {
    expect(rarer(stories, today, 5)).toEqual([]);
  });

  it.each(['MAN', 'GLG'])('has every status among the customers of %s', (code) => {
    const there = stories.filter(({ localAuthority }) => localAuthority === code);
    expect(rarer(there, today, 1)).toEqual([]);
  });

  it('lets no act be after today, or before 2010', () => {
    const acts = stories.flatMap(actsOf);
    expect(acts.filter((day) => day > today || day < '2010-01-01')).toEqual([]);
  });

  it('lets acts happen in their order, and none without the one before it', () => {
    const holed = stories.flatMap(threadsOf).filter((thread) => {
      const last = thread.findLastIndex((day) => day);
      return thread.slice(0, Math.max(last, 0)).some((day) => !day);
    });
    expect(holed).toEqual([]);
    const disordered = stories
      .flatMap(threadsOf)
      .map(happened)
      .filter((days) => days.some((day, place) => place > 0 && day < (days[place - 1] ?? day)));
    expect(disordered).toEqual([]);
  });

  it('opens the record before anything else happens', () => {
    const late = stories.filter((story) => actsOf(story).some((day) => day < story.knownFrom));
    expect(late).toEqual([]);
  });

  it('sends a proforma only where recovery had started before', () => {
    const proformas = stories.filter(({ change }) => change?.proforma);
    const early = proformas.filter(({ referral, change }) => {
      const started = referral?.outcome?.recoveryStartsOn;
      return !started || !change?.proforma || started >= change.proforma.toldOn;
    });
    expect(proformas.length).toBeGreaterThan(30);
    expect(early).toEqual([]);
  });

  it('lets offices act on their working days', () => {
    const closed = stories.flatMap(officeDaysOf).filter(([calendar, day]) => {
      return day && workingCalendar(calendar, today).isWorkingDay(day) !== true;
    });
    expect(closed).toEqual([]);
  });

  it('names authorities that exist and administer Housing Benefit', () => {
    const codes = [...new Set(stories.map(({ localAuthority }) => localAuthority))];
    const authorities = codes.flatMap((code) => findLocalAuthority(code) ?? []);
    expect(authorities).toHaveLength(12);
    expect(authorities.filter((authority) => !existedOn(authority, today))).toEqual([]);
    expect(authorities.filter(({ administersHousingBenefit }) => !administersHousingBenefit)).toEqual([]);
  });

  it('has a customer at each authority whose story crosses all four agencies, so more than ten', () => {
    const crossing = stories.filter(crossesAll).map(({ localAuthority }) => localAuthority);
    expect(new Set(crossing).size).toBe(12);
  });

  it('has documents in transit, and documents that never arrived', () => {
    const open = stories.flatMap(handoffsOf).filter(([, receivedOn]) => receivedOn === null);
    expect(open.filter(([sentOn]) => sentOn > addDays(today, -10)).length).toBeGreaterThanOrEqual(5);
    expect(open.filter(([sentOn]) => sentOn < addDays(today, -40)).length).toBeGreaterThanOrEqual(5);
  });

  it('tells the story of the README', () => {
    const story = stories.find(({ nino }) => nino === README_CUSTOMER);
    if (story === undefined) throw new Error('It is missing.');
    expect(story.localAuthority).toBe('MAN');
    const statuses = obligationsOf(story).map((obligation) => [
      obligation.standard,
      judge(obligation, today)?.status,
    ]);
    expect(statuses).toEqual([
      ['JCP-01', 'MET'],
      ['DM-01', 'MET'],
      ['DM-02', 'MET_LATE'],
      ['DM-03', 'MET'],
      ['JCP-03', 'MET'],
      ['DM-04', 'OVERDUE'],
      ['HO-01', 'NO_AGREED_TIMESCALE'],
    ]);
    const starts = obligationsOf(story).map(({ startedOn }) => startedOn);
    expect([...starts].sort()).toEqual(starts);
    expect(story.change?.proforma?.toldOn).not.toBe(story.change?.reportedOn);
  });
});
