import fc from 'fast-check';
import type { Agency } from '../../shared/identity/Party.js';
import type { ObligationRecord } from '../../shared/obligations/ObligationRecord.js';
import { CALENDARS } from '../../shared/sla/Facts.js';
import { addDays, dayNumber, dayOfNumber, type PlainDate, toPlainDate } from '../../shared/time/PlainDate.js';
import { obligationOf } from '../support/insertObligations.js';

/** The day on which the clock stands. */
export const BOARD_TODAY = toPlainDate('2024-07-31');

const AUTHORITIES = ['MAN', 'GLG', 'BFS'];

/** Under what, and by whom to whom, something may be owed in each agency's ledger; every kind of standard is there. */
const owing: Readonly<Record<Agency, (authority: string) => readonly (readonly [string, string, string])[]>> =
  {
    DEBT_MANAGEMENT: (authority) =>
      ['DM-01', 'DM-02', 'DM-05', 'DM-08b', 'DM-10'].map((id) => [id, 'DEBT_MANAGEMENT', authority]),
    JOBCENTRE_PLUS: (authority) => [
      ...['JCP-01', 'JCP-06', 'JB-01', 'JB-08a', 'JCP-04'].map(
        (id) => [id, 'JOBCENTRE_PLUS', authority] as const,
      ),
      ['JB-09', authority, 'JOBCENTRE_PLUS'],
    ],
    CHILD_MAINTENANCE: () =>
      ['HO-01', 'HO-02', 'HO-03', 'HO-05'].map((id) => [id, 'CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE']),
    LOCAL_AUTHORITY: (authority) => [
      ['DM-04', authority, 'DEBT_MANAGEMENT'],
      ['JCP-03', authority, 'JOBCENTRE_PLUS'],
    ],
  };

export const AGENCIES: readonly Agency[] = [
  'DEBT_MANAGEMENT',
  'JOBCENTRE_PLUS',
  'CHILD_MAINTENANCE',
  'LOCAL_AUTHORITY',
];

/** From some weeks before a bank holiday was announced at short notice, and some years of any other days. */
const startDay = fc.oneof(
  fc.integer({ min: dayNumber(toPlainDate('2022-08-15')), max: dayNumber(toPlainDate('2022-09-16')) }),
  fc.integer({ min: dayNumber(toPlainDate('2021-06-01')), max: dayNumber(BOARD_TODAY) }),
  fc.integer({ min: dayNumber(toPlainDate('2024-06-24')), max: dayNumber(BOARD_TODAY) }),
);

/** Gives an obligation as it could stand in an agency's ledger on the day of the clock. */
export function anyObligation(agency: Agency): fc.Arbitrary<ObligationRecord> {
  return fc
    .record({
      authority: fc.constantFrom(...AUTHORITIES),
      which: fc.nat(),
      start: startDay,
      lasts: fc.oneof(fc.nat(12), fc.nat(60)),
      ends: fc.constantFrom('RUNS', 'RUNS', 'ENDS', 'ENDS', 'WITHDRAWN'),
      calendar: fc.constantFrom(...CALENDARS),
      hasCustomer: fc.boolean(),
      isOwedToAll: fc.boolean(),
    })
    .map(({ authority, which, start, lasts, ends, calendar, hasCustomer, isOwedToAll }) => {
      const choices = owing[agency](`LA:${authority}`);
      const [standard, owedBy, owedTo] = choices[which % choices.length] ?? fail();
      const startedOn = dayOfNumber(start);
      const closedOn = closing(startedOn, lasts);
      return obligationOf({
        ...{ standard, owedBy, calendar, startedOn },
        owedTo: owedTo.startsWith('LA:') && isOwedToAll ? AUTHORITIES.map((code) => `LA:${code}`) : [owedTo],
        localAuthority: agency === 'CHILD_MAINTENANCE' ? null : authority,
        nino: hasCustomer ? 'QQ123456C' : null,
        endedOn: ends === 'ENDS' ? closedOn : null,
        withdrawnOn: ends === 'WITHDRAWN' ? closedOn : null,
      });
    });
}

/** What has not happened yet runs. */
function closing(startedOn: PlainDate, lasts: number): PlainDate | null {
  const day = addDays(startedOn, lasts);
  return day <= BOARD_TODAY ? day : null;
}

function fail(): never {
  throw new Error('Nothing is owed there.');
}
