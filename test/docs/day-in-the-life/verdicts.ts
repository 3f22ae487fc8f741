/** What a reader of the agreement says of an obligation, worked out by hand. */
interface ByHand {
  readonly standard: string;
  readonly owedBy: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly withdrawnOn?: string;
  readonly status: string;
  /** Working dates from the start to the end; null where it has not ended. */
  readonly taken: number | null;
  readonly tiers: readonly string[];
  /** How the days were counted. */
  readonly counted: string;
}

const DM = 'DEBT_MANAGEMENT';
const MAN = 'LA:MAN';

/**
 * In order of start. The day of the start is day 0, Saturdays and Sundays are left out, and so are
 * the bank holidays of England and Wales, 3 April (Good Friday), 6 April (Easter Monday), 4 May and 25 May 2026.
 */
export const verdicts: readonly ByHand[] = [
  {
    counted:
      'Day 1 is Thu 12 March, 6 the 19th, 11 the 26th, 16 Thu 2 April; Good Friday and Easter Monday out; 17 Tue 7, 20 Fri 10 April.',
    ...{ standard: 'DM-01', owedBy: DM, startedOn: '2026-03-11', dueOn: '2026-04-10', endedOn: '2026-04-13' },
    ...{ status: 'MET_LATE', taken: 21, tiers: ['MISSED'] },
  },
  {
    counted: 'Day 1 is Thu 12 March, 10 Wed 25; put in on Fri 27.',
    ...{ standard: 'DM-02', owedBy: DM, startedOn: '2026-03-11', dueOn: '2026-03-25', endedOn: '2026-03-27' },
    ...{ status: 'MET_LATE', taken: 12, tiers: ['MISSED'] },
  },
  {
    counted:
      'The copy by post. Day 1 is Mon 16 March, 14 Thu 2 April; Easter out; 15 Tue 7, 20 Tue 14 April. Screened out on day 1.',
    ...{ standard: 'DM-01', owedBy: DM, startedOn: '2026-03-13', dueOn: '2026-04-14', endedOn: '2026-03-16' },
    ...{ status: 'MET', taken: 1, tiers: ['WITHIN'] },
  },
  {
    counted: 'Day 1 is Mon 16 March, 10 Fri 27. Nothing is put in of what was screened out (7.2).',
    ...{ standard: 'DM-02', owedBy: DM, startedOn: '2026-03-13', dueOn: '2026-03-27', endedOn: null },
    ...{ withdrawnOn: '2026-03-16', status: 'WITHDRAWN', taken: null, tiers: ['APART'] },
  },
  {
    counted: 'Day 1 is Mon 30 March, 4 Thu 2 April; Easter out; 5 Tue 7, 9 Mon 13, 10 Tue 14 April.',
    ...{ standard: 'DM-03', owedBy: DM, startedOn: '2026-03-27', dueOn: '2026-04-14', endedOn: '2026-04-13' },
    ...{ status: 'MET', taken: 9, tiers: ['WITHIN'] },
  },
  {
    counted: 'From the report on Wed 22 April: 23, 24, 27, 28, 29. Sent on the 30th, day 6.',
    ...{
      standard: 'JCP-03',
      owedBy: MAN,
      startedOn: '2026-04-22',
      dueOn: '2026-04-29',
      endedOn: '2026-04-30',
    },
    ...{ status: 'MET_LATE', taken: 6, tiers: ['MISSED'] },
  },
  {
    counted:
      'From the day the overpayment team was told, Tue 28 April: 29, 30, 1 May; 4 May is a bank holiday; 5, 6. Sent on day 5.',
    ...{
      standard: 'DM-04',
      owedBy: MAN,
      startedOn: '2026-04-28',
      dueOn: '2026-05-06',
      endedOn: '2026-05-06',
    },
    ...{ status: 'MET', taken: 5, tiers: ['WITHIN'] },
  },
  {
    counted:
      'Two weeks are 14 calendar days: 7 + 14 = 21 May. Actioned on the 22nd, working day 11: shown, and no breach.',
    ...{ standard: 'DM-05', owedBy: DM, startedOn: '2026-05-07', dueOn: '2026-05-21', endedOn: '2026-05-22' },
    ...{ status: 'BEYOND_TARGET', taken: 11, tiers: [] },
  },
  {
    counted:
      'From Wed 20 May: 21, 22; 25 is a bank holiday; 26, 27, 28, 29, 1 June is day 7. Forwarded on the 28th, day 5.',
    ...{
      standard: 'DM-08a',
      owedBy: DM,
      startedOn: '2026-05-20',
      dueOn: '2026-06-01',
      endedOn: '2026-05-28',
    },
    ...{ status: 'MET', taken: 5, tiers: ['WITHIN'] },
  },
  {
    counted: 'The same by the other clause: 21, 22, 26 is day 3.',
    ...{
      standard: 'DM-08b',
      owedBy: DM,
      startedOn: '2026-05-20',
      dueOn: '2026-05-26',
      endedOn: '2026-05-28',
    },
    ...{ status: 'MET_LATE', taken: 5, tiers: ['MISSED'] },
  },
  {
    counted: 'From Fri 29 May: 1 to 5 June are days 1 to 5; 8, 9. Supplied on day 7.',
    ...{ standard: 'DM-09', owedBy: DM, startedOn: '2026-05-29', dueOn: '2026-06-09', endedOn: '2026-06-09' },
    ...{ status: 'MET', taken: 7, tiers: ['WITHIN'] },
  },
  {
    counted:
      'From the day completion was identified, Fri 5 June, not from 27 May: 8 to 12 are days 1 to 5, 15 to 19 days 6 to 10.',
    ...{ standard: 'DM-06', owedBy: DM, startedOn: '2026-06-05', dueOn: '2026-06-19', endedOn: '2026-06-12' },
    ...{ status: 'MET', taken: 5, tiers: ['WITHIN'] },
  },
];

/** Of the months: a month in arrears is counted from the month's end, to the same day or the next month's last. */
export const repaymentVerdicts: readonly ByHand[] = [
  {
    counted:
      '30 April to 30 May, a Saturday: it does not move. Paid on the 29th: 1 May, then weeks of 4 (without the 4th), 5, 5 and 4 days (without the 25th), 19 in all.',
    ...{ standard: 'DM-07', owedBy: DM, startedOn: '2026-04-30', dueOn: '2026-05-30', endedOn: '2026-05-29' },
    ...{ status: 'MET', taken: 19, tiers: [] },
  },
  {
    counted: '31 May to 30 June, June having no 31st. Paid on the 26th: four weeks of five days.',
    ...{ standard: 'DM-07', owedBy: DM, startedOn: '2026-05-31', dueOn: '2026-06-30', endedOn: '2026-06-26' },
    ...{ status: 'MET', taken: 20, tiers: [] },
  },
];

/** Gives the verdicts as a table of the docs. */
export function tableOf(rows: readonly ByHand[]): string {
  const lines = rows.map(({ standard, startedOn, endedOn, withdrawnOn, dueOn, status, counted }) =>
    [standard, startedOn, dueOn, endedOn ?? withdrawnOn, status, counted].join(' | '),
  );
  const head = [
    'standard | from | due | done | verdict | counted by hand',
    '--- | --- | --- | --- | --- | ---',
  ];
  return [...head, ...lines].map((line) => `| ${line} |`).join('\n');
}
