/** Days on which the demonstration data must hold, each with why. */
export const todays: readonly (readonly [why: string, today: string])[] = [
  ['the first day, a Saturday', '2023-04-01'],
  ['the Coronation, a bank holiday published half a year before', '2023-05-08'],
  ['between Christmas and New Year', '2023-12-27'],
  ['2 January, a bank holiday in Scotland only', '2024-01-02'],
  ['a leap day', '2024-02-29'],
  ['Easter Monday, a bank holiday in England and Wales only', '2024-04-01'],
  ['Good Friday', '2025-04-18'],
  ['Christmas Day', '2025-12-25'],
  ['a bank holiday that Scotland published late', '2026-06-15'],
  ['the end of a New Year of three days', '2027-01-03'],
  ['the next leap day', '2028-02-29'],
  ['the last day', '2028-09-30'],
];
