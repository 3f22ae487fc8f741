import { describe, expect, it } from 'vitest';
import { requireText } from '../../../shared/errors/requireText.js';

describe('requireText', () => {
  it.each([
    ['a word', 'HB/1'],
    ['as long as may be', 'a'.repeat(40)],
    ['another script', 'Ŵyn Ó 東京'],
    ['a character of two halves', '🏴'],
    ['lines and tabs', 'a\tb\r\nc'],
    ['what SQL would have to quote', `'; DROP TABLE referrals; --`],
  ])('takes %s', (_why, text) => {
    expect(() => requireText('input.a', text, 40)).not.toThrow();
  });

  it.each([
    ['nothing', '', 'it must not be empty'],
    ['blanks', ' \t\n\u00a0', 'it must not be empty'],
    ['one too many', 'a'.repeat(41), 'it has at most 40 characters'],
    ['what PostgreSQL cannot keep', 'a\u0000b', 'it must not hold control characters'],
    ['a bell', 'a\u0007b', 'it must not hold control characters'],
    ['an escape', 'a\u001b[31mb', 'it must not hold control characters'],
    ['a control character of Unicode', 'a\u0085b', 'it must not hold control characters'],
    ['half a character', 'a\ud83cb', 'it must not hold control characters'],
  ])('refuses %s by the name of its field', (_why, text, rule) => {
    expect(() => requireText('input.a', text, 40)).toThrow(
      expect.objectContaining({
        message: `input.a: ${rule}`,
        code: 'BAD_USER_INPUT',
        extensions: { code: 'BAD_USER_INPUT', field: 'input.a' },
      }),
    );
  });
});
