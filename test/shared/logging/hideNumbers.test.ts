import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideNumbers } from '../../../shared/logging/hideNumbers.js';

describe('hideNumbers: a net beneath the rule that no number gets here', () => {
  it.each([
    ['as it is printed', 'QQ 12 34 56 C'],
    ['without spaces', 'QQ123456C'],
    ['in small letters', 'qq123456c'],
    ['with dashes', 'QQ-12-34-56-C'],
    ['without its last letter', 'QQ123456'],
    ['with a wrong last letter', 'QQ123456Z'],
    ['with a digit missing', 'QQ12345C'],
    ['with two digits too many', 'QQ12345678C'],
    ['in digits of another script', 'QQ１２３４５６C'],
    ['after a letter', 'xQQ123456C'],
    ['before letters', 'QQ123456Cxyz'],
    ['within a word', 'nino_QQ123456C_x'],
  ])('%s', (_why, number) => {
    for (const before of ['', ' ', '"', 'nino=', '/', '(', 'é']) {
      const hidden = hideNumbers(`${before}${number}, and more`);
      expect(hidden.replace(/[[\]]/g, '')).not.toMatch(/\p{Nd}{2}/u);
      expect(hidden).toMatch(/and more$/);
    }
  });

  it.each(['\n', '\t', '\r', '\b', '\f', '\u0007', '\\'])(
    'in a line of JSON after the character %j',
    (character) => {
      const line = JSON.stringify({ message: `a${character}QQ 12 34 56 C` });
      expect(hideNumbers(line)).not.toContain('12');
      expect(() => JSON.parse(hideNumbers(line))).not.toThrow();
    },
  );

  it.each([
    ['a day', '{"day":"2026-06-19"}'],
    ['an instant', '{"time":"2026-11-21T22:40:43.567Z"}'],
    ['a duration', '{"durationMs":123456}'],
    ['a version of the schema', 'CreateLedger1767225600000'],
    ['a port', 'listening on port 54321'],
    ['a frame', 'at Object.run (/app/dist/main.js:1234:56)'],
    ['an SQLSTATE', '{"code":"23505"}'],
  ])('%s stays as it is', (_why, text) => {
    expect(hideNumbers(text)).toBe(text);
  });

  it('an id stays as it is, whatever its letters and digits, so that a log can be searched by it', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(hideNumbers(`{"requestId":"${id}","other":"${id}"}`)).toBe(
          `{"requestId":"${id}","other":"${id}"}`,
        );
      }),
      { numRuns: 3_000 },
    );
    expect(hideNumbers('281deae8-ab12-3456-8f9b-04ba44614a50')).toBe('281deae8-ab12-3456-8f9b-04ba44614a50');
  });
});
