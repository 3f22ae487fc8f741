import { describe, expect, it } from 'vitest';
import { planStories } from '../../../shared/demonstration/planStories.js';
import type { Story } from '../../../shared/demonstration/Story.js';
import {
  customerKeyOf,
  parseNationalInsuranceNumber,
} from '../../../shared/identity/NationalInsuranceNumber.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';
import { judge } from '../../../shared/sla/judge.js';
import { workingCalendar } from '../../../shared/sla/workingCalendar.js';
import { addDays, toPlainDate, weekday } from '../../../shared/time/PlainDate.js';
import { handoffsOf } from './actsOf.js';
import { obligationsOf } from './obligationsOf.js';

const AN_ORDINARY_DAY = toPlainDate('2026-06-16');

function repeated<T>(items: readonly T[]): readonly T[] {
  return items.filter((item, place) => items.indexOf(item) !== place);
}

describe('planStories', () => {
  const stories = planStories(AN_ORDINARY_DAY);

  it('gives 300 customers of 12 authorities, as spread as life', () => {
    const counts = new Map<string, number>();
    for (const { localAuthority } of stories)
      counts.set(localAuthority, (counts.get(localAuthority) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ BIR: 52, GLG: 48, MAN: 44, LDS: 36, NWM: 26, EDH: 24 },
      ...{ CRF: 20, BST: 18, SND: 14, SWA: 8, HLD: 6, AGY: 4 },
    });
  });

  it('gives synthetic numbers in rising order, from QQ000001, no two of one customer', () => {
    const numbers = stories.map(({ nino }) => nino);
    expect(numbers.filter((nino) => parseNationalInsuranceNumber(nino, 'synthetic') !== nino)).toEqual([]);
    expect(repeated(numbers.map(customerKeyOf))).toEqual([]);
    expect([...numbers].sort()).toEqual(numbers);
    expect(numbers[0]).toMatch(/^QQ000001/);
    expect(numbers.at(-1)).toBe('QQ123456C');
  });

  it('spaces them irregularly', () => {
    const serials = stories.slice(0, -1).map(({ nino }) => Number(nino.slice(2, 8)));
    const gaps = serials.slice(1).map((serial, place) => serial - (serials[place] ?? 0));
    expect(new Set(gaps).size).toBeGreaterThan(30);
  });

  it('gives names, each once, that say that they are samples, and postcodes of no place', () => {
    expect(repeated(stories.map(({ fullName }) => fullName))).toEqual([]);
    expect(stories.filter(({ fullName }) => !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(fullName))).toEqual([]);
    expect(new Set(stories.map(({ fullName }) => fullName.split(' ')[1])).size).toBe(12);
    expect(stories.filter(({ postcode }) => !/^ZZ\d{1,2} \d[A-Z]{2}$/.test(postcode))).toEqual([]);
  });

  it('gives ids and references, each once', () => {
    const ids = stories.flatMap(({ interview, change }) =>
      [interview?.document, change?.proforma?.document, change?.documents?.document].flatMap(
        (id) => id ?? [],
      ),
    );
    const references = stories.flatMap(({ referral }) => referral?.overpayment.reference ?? []);
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(references)).toEqual([]);
  });

  it('gives working and pension ages; only who gets a benefit of Jobcentre Plus is interviewed or has it notified', () => {
    const ageOf = ({ dateOfBirth }: Story) => 2026 - Number(dateOfBirth.slice(0, 4));
    const old = stories.filter((story) => ageOf(story) >= 70);
    expect(old.length).toBeGreaterThan(30);
    expect(stories.filter((story) => ageOf(story) < 24 || (ageOf(story) > 61 && ageOf(story) < 70))).toEqual(
      [],
    );
    const paid = (benefits: readonly string[]) =>
      benefits.some((code) => ['IS', 'JSA', 'ESA'].includes(code));
    expect(stories.filter(({ benefits, interview }) => interview && !paid(benefits))).toEqual([]);
    expect(
      stories.filter(({ benefits, change }) => change && paid(benefits) !== (change.documents !== null)),
    ).toEqual([]);
    expect(old.filter(({ benefits }) => paid(benefits))).toEqual([]);
  });

  it('screens out for want of a benefit exactly those who get none', () => {
    const reasons = stories.flatMap(({ referral, benefits }) =>
      referral?.screenedOut ? [[benefits.length === 0, referral.screenedOut.reason] as const] : [],
    );
    expect(
      reasons.filter(([none, reason]) => none !== (reason === 'CUSTOMER_NOT_IN_RECEIPT_OF_BENEFIT')),
    ).toEqual([]);
    expect(new Set(reasons.map(([, reason]) => reason)).size).toBe(4);
  });

  it('screens out nothing that is input, and gives a start and a rate exactly where recovery starts', () => {
    const referrals = stories.flatMap(({ referral }) => referral ?? []);
    expect(referrals.filter(({ screenedOut, inputOn }) => screenedOut !== null && inputOn !== null)).toEqual(
      [],
    );
    const outcomes = referrals.flatMap(({ outcome }) => outcome ?? []);
    expect(
      outcomes.filter(
        ({ kind, recoveryStartsOn, ratePence }) =>
          (kind === 'RECOVERY_STARTS') !== (recoveryStartsOn !== null) ||
          (kind === 'RECOVERY_STARTS') !== (ratePence !== null),
      ),
    ).toEqual([]);
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBe(3);
  });

  it('destroys nothing that was not disclosed', () => {
    const answers = stories.flatMap(({ disclosure }) => disclosure?.answer ?? []);
    const kept = answers.filter(({ decision }) => !decision.startsWith('DISCLOSED'));
    expect(kept.filter(({ destroyedOn }) => destroyedOn)).toEqual([]);
    expect(new Set(answers.map(({ decision }) => decision)).size).toBe(4);
  });

  it('begins its obligations in the last 15 months, denser lately', () => {
    const starts = stories.flatMap(obligationsOf).map(({ startedOn }) => startedOn);
    const since = (days: number) => starts.filter((day) => day > addDays(AN_ORDINARY_DAY, -days)).length;
    expect(since(470)).toBe(starts.length);
    expect(since(90)).toBeGreaterThan(starts.length / 3);
    expect(starts.length - since(270)).toBeGreaterThan(starts.length / 10);
  });

  it('lets a report or a request come in at a weekend now and then', () => {
    const days = stories.flatMap(({ change, disclosure }) =>
      [change?.reportedOn, disclosure?.receivedOn].flatMap((day) => day ?? []),
    );
    const atWeekends = days.filter((day) => weekday(day) > 5);
    expect(atWeekends.length).toBeGreaterThan(0);
    expect(atWeekends.length).toBeLessThan(days.length / 5);
  });

  it.each(['JCP-01', 'JCP-03', 'DM-01', 'DM-02', 'DM-03', 'DM-04'])(
    'ends most of %s in time, and some late',
    (standard) => {
      const ended = stories.flatMap(obligationsOf).filter((obligation) => {
        return obligation.standard === standard && obligation.endedOn !== null;
      });
      const late = ended.filter((obligation) => judge(obligation, AN_ORDINARY_DAY)?.status === 'MET_LATE');
      expect(late.length).toBeGreaterThan(0);
      expect(late.length).toBeLessThan(ended.length / 6);
    },
  );

  it('delivers most documents in one to three working days', () => {
    const days = workingCalendar(DWP_CALENDAR, AN_ORDINARY_DAY);
    const arrived = stories.flatMap(handoffsOf).flatMap(([sentOn, receivedOn]) => {
      return receivedOn === null ? [] : [days.workingDaysAfter(sentOn, receivedOn) ?? 0];
    });
    expect(arrived.filter((taken) => taken <= 3).length).toBeGreaterThan(arrived.length * 0.8);
    expect(arrived.filter((taken) => taken > 3).length).toBeGreaterThan(0);
  });

  it('has the same customers on another day', () => {
    const identities = (day: string) =>
      planStories(toPlainDate(day)).map(({ nino, fullName, dateOfBirth, localAuthority, benefits }) => [
        ...[nino, fullName, dateOfBirth, localAuthority],
        ...benefits,
      ]);
    expect(identities('2024-02-29')).toEqual(identities('2027-01-03'));
  });

  it.each([
    ['before the calendars reach back far enough', '2012-01-01'],
    ['after the last year published', '2029-01-02'],
  ])('refuses a day %s', (_why, day) => {
    expect(() => planStories(toPlainDate(day))).toThrow(RangeError);
  });
});
