import { Draws } from '../../../shared/demonstration/Draws.js';
import { syntheticNumber } from '../../../shared/demonstration/syntheticNumber.js';
import type { LocalAuthorityRecord } from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { DWP_CALENDAR } from '../../../shared/identity/officeCalendar.js';
import type { Agency } from '../../../shared/identity/Party.js';
import type { Calendar } from '../../../shared/sla/Facts.js';
import { dayNumber, dayOfNumber, type PlainDate } from '../../../shared/time/PlainDate.js';
import { authoritiesBySize, weightOfRank } from './authorities.js';
import { Choice } from './Choice.js';
import { type CaseKind, caseKindsOf } from './caseKinds.js';

/** What a ledger is drawn from: the same gives the same rows. */
export interface LedgerPlan {
  readonly agency: Agency;
  /** How many obligations. */
  readonly rows: number;
  /** The last day of the four years. */
  readonly today: PlainDate;
  readonly seed: number;
}

const YEARS_DAYS = 4 * 365 + 1;
const OBLIGATIONS_A_CUSTOMER = 4;

/** There are no more than a million numbers that begin with QQ; the first are left to whoever measures. */
export const FIRST_SERIAL = 1_000;
const LAST_SERIAL = 999_999;

/** How often work on Saturdays and Sundays starts, beside every working day's. */
const WEEKEND_SHARE = 0.03;

/** An authority with its customers. */
export interface Office {
  readonly authority: LocalAuthorityRecord;
  readonly firstSerial: number;
  readonly customers: number;
  /** The share of the work that is late there. */
  readonly late: number;
}

/** Draws who does what, when and for whom. */
export class LedgerSource {
  readonly draws: Draws;
  readonly #kinds: Choice<CaseKind>;
  readonly #offices: Choice<Office>;
  /** Today, in days since 1 January 1970. */
  readonly lastDay: number;
  readonly #days: readonly PlainDate[];

  constructor(readonly plan: LedgerPlan) {
    this.draws = new Draws(plan.seed);
    this.#kinds = new Choice(caseKindsOf(plan.agency), ({ weight }) => weight);
    this.#offices = officesOf(plan, this.draws);
    this.lastDay = dayNumber(plan.today);
    this.#days = Array.from({ length: YEARS_DAYS }, (_, ago) => dayOfNumber(this.lastDay - ago));
  }

  kind(): CaseKind {
    return this.#kinds.draw(this.draws);
  }

  office(): Office {
    return this.#offices.draw(this.draws);
  }

  /** Gives a day of the four years, seldom one of a weekend, in days since 1 January 1970. */
  startDay(): number {
    for (;;) {
      const number = this.draws.between(this.lastDay - YEARS_DAYS + 1, this.lastDay);
      if ((number + 3) % 7 < 5 || this.draws.chance(WEEKEND_SHARE)) return number;
    }
  }

  /**
   * Gives the day with this number.
   * @throws RangeError outside the four years.
   */
  dayOf(number: number): PlainDate {
    const day = this.#days[this.lastDay - number];
    if (day === undefined) throw new RangeError('The ledger covers four years up to today.');
    return day;
  }

  /** Gives one of the authority's customers: everybody has several obligations sooner or later. */
  customer({ firstSerial, customers }: Office): NationalInsuranceNumber {
    const serial = firstSerial + this.draws.between(0, customers - 1);
    return syntheticNumber(serial, 'ABCD'.charAt(serial % 4));
  }

  /** Gives the calendar of the office that owes. */
  calendarAt({ authority }: Office): Calendar {
    const { agency } = this.plan;
    return agency === 'LOCAL_AUTHORITY' || agency === 'JOBCENTRE_PLUS' ? authority.calendar : DWP_CALENDAR;
  }
}

/** Shares the numbers out by size: four obligations to a customer until there are no more numbers. */
function officesOf({ rows, today }: LedgerPlan, draws: Draws): Choice<Office> {
  const authorities = authoritiesBySize(today);
  const weights = authorities.map((_, rank) => weightOfRank(rank));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const customers = Math.min(rows / OBLIGATIONS_A_CUSTOMER, LAST_SERIAL - FIRST_SERIAL - authorities.length);
  let next = FIRST_SERIAL;
  const offices = authorities.map((authority, rank) => {
    const firstSerial = next;
    const own = Math.max(1, Math.floor((customers * weightOfRank(rank)) / all));
    next += own;
    return { authority, firstSerial, customers: own, late: draws.between(1, 12) / 100 };
  });
  return new Choice(offices, (_, rank) => weightOfRank(rank));
}
