import { describe, expect, it } from 'vitest';
import {
  calendarOfAuthority,
  DWP_CALENDAR,
  requireAuthority,
} from '../../../shared/identity/officeCalendar.js';
import { isUuid, requireUuid } from '../../../shared/identity/requireUuid.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';

describe('the calendar of an office', () => {
  it.each([
    ['MAN', 'ENGLAND_AND_WALES'],
    ['CRF', 'ENGLAND_AND_WALES'],
    ['GLG', 'SCOTLAND'],
    ['BFS', 'NORTHERN_IRELAND'],
  ])('%s keeps the bank holidays of %s', (code, calendar) => {
    expect(calendarOfAuthority(code)).toBe(calendar);
  });

  it('the DWP bodies and the Home Office keep those of England and Wales', () => {
    expect(DWP_CALENDAR).toBe('ENGLAND_AND_WALES');
  });

  it('a record cannot name an authority that the register has not', () => {
    expect(() => calendarOfAuthority('XXX')).toThrow(
      'A record names an authority that the register has not.',
    );
  });
});

describe('requireAuthority', () => {
  const require = (code: string, day = '2024-06-14') =>
    requireAuthority('input.localAuthority', code, toPlainDate(day));

  it.each([
    ['its register code', 'MAN'],
    ['its code of the Office for National Statistics', 'E08000003'],
  ])('gives an authority by %s', (_why, code) => {
    expect(require(code).name).toBe('Manchester City Council');
  });

  it.each([
    [
      'no code of the register',
      'QQ123456C',
      '2024-06-14',
      'input.localAuthority: no local authority has this code',
    ],
    [
      'abolished that day',
      'ALL',
      '2023-04-01',
      'input.localAuthority: Allerdale Borough Council did not exist on 2023-04-01',
    ],
    [
      'not yet begun',
      'CBD',
      '2023-03-31',
      'input.localAuthority: Cumberland Council did not exist on 2023-03-31',
    ],
    [
      'pays no Housing Benefit',
      'KEN',
      '2024-06-14',
      'input.localAuthority: Kent County Council administers no Housing Benefit',
    ],
  ])('refuses one that is %s', (_why, code, day, message) => {
    expect(() => require(code, day)).toThrow(expect.objectContaining({ message, code: 'BAD_USER_INPUT' }));
  });
});

describe('requireUuid', () => {
  const ID = 'A1B2C3D4-0000-4000-8000-00000000000F';

  it('gives an id in small letters', () => {
    expect(requireUuid('id', ID)).toBe(ID.toLowerCase());
  });

  it.each(['', 'x', `${ID}0`, ID.slice(1), ID.replaceAll('-', ''), `{${ID}}`, `${ID}\n`, 'QQ123456C'])(
    'refuses %j by the name of its field only',
    (text) => {
      expect(isUuid(text)).toBe(false);
      expect(() => requireUuid('input.id', text)).toThrow(
        expect.objectContaining({
          message: 'input.id: an id is a UUID as an answer gave it',
          code: 'BAD_USER_INPUT',
        }),
      );
    },
  );
});
