import fc from 'fast-check';

/** One way to write a National Insurance number, well or badly. */
export interface Writing {
  readonly text: string;
  /** The same with what a GraphQL name cannot hold as underscores. */
  readonly name: string;
  /** The digits alone, as ASCII. Of 7, 8 and 9 only, so that no time or day holds them by chance. */
  readonly digits: string;
}

const digit = fc.constantFrom('7', '8', '9');
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length });
const letter = fc.constantFrom(...'QWXYZqwxyz');
const gap = fc.constantFrom('', ' ', '-', '  ', '–', '.');

function wide(text: string): string {
  return text.replace(/[0-9]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
}

interface Parts {
  readonly prefix: string;
  readonly numbers: readonly string[];
  readonly suffix: string;
  readonly separator: string;
}

const parts: fc.Arbitrary<Parts> = fc.record({
  prefix: fc.oneof(
    fc.constant('QQ'),
    fc.array(letter, { minLength: 1, maxLength: 3 }).map((some) => some.join('')),
  ),
  numbers: fc.oneof({ weight: 3, arbitrary: digits(6) }, { weight: 1, arbitrary: digits(5) }, digits(8)),
  suffix: fc.constantFrom('C', 'd', 'X', '', 'CC'),
  separator: gap,
});

function inPairs({ prefix, numbers, suffix, separator }: Parts): string {
  const pairs = numbers.join('').match(/../g) ?? [];
  return [prefix, ...pairs, numbers.join('').slice(pairs.length * 2) + suffix].join(separator);
}

const wrap = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `re${text}x`,
  (text) => `Mrs ${text}'s claim`,
  wide,
);

const writing = fc.tuple(parts, wrap).map(([some, wrapped]) => {
  const text = wrapped(inPairs(some));
  return { text, name: `n${text.replace(/[^A-Za-z0-9_]/g, '_')}`, digits: some.numbers.join('') };
});

/** Gives this many writings, the same on every run. */
export function numberWritings(count: number): readonly Writing[] {
  const wellFormed = { text: 'QQ778899C', name: 'nQQ778899C', digits: '778899' };
  return [wellFormed, ...fc.sample(writing, { numRuns: count - 1, seed: 20_240_614 })];
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Gives what of a writing stands in a text, ids apart; empty where nothing does. A name without digits is no trace. */
export function traces({ text, name, digits }: Writing, where: string): readonly string[] {
  const searched = where.replace(UUID, '').toLowerCase();
  const joined = searched.replace(/[\s_–.-]/g, '');
  return [text, name.slice(1), digits, wide(digits)].filter((word) => {
    const trace = word.toLowerCase();
    return /\p{N}/u.test(trace) && (searched.includes(trace) || joined.includes(trace));
  });
}
