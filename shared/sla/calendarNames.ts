import type { Calendar } from './Facts.js';

/** Each calendar's name in a sentence. */
export const calendarNames: Readonly<Record<Calendar, string>> = {
  ENGLAND_AND_WALES: 'England and Wales',
  SCOTLAND: 'Scotland',
  NORTHERN_IRELAND: 'Northern Ireland',
};
