/** Ids that the service gives out: their letters and digits are no number, and a log is searched by them. */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** What can stand before a number: the beginning, no letter or digit, or a character that JSON writes with letters. */
const BEFORE = '(?<=^|[^A-Za-z\\p{Nd}]|\\\\[bfnrt]|\\\\u[0-9a-f]{4})';
const GAP = '[\\s_-]?';
const NUMBER_LIKE = `${BEFORE}[A-Za-z]{2}${GAP}(?:\\p{Nd}${GAP}){5,8}[A-Za-z]?(?![A-Za-z\\p{Nd}])`;
/** Well formed, but in the midst of a word. */
const EMBEDDED = '[A-Za-z]{2}\\d{6}[A-Da-d]';

const HIDDEN = new RegExp(`(?<uuid>${UUID})|${NUMBER_LIKE}|${EMBEDDED}`, 'gu');

/**
 * Gives a text, or a line of JSON, with everything hidden that looks like a National Insurance number, well formed or
 * nearly: two letters and at least five digits. A net beneath the rule that none gets here.
 */
export function hideNumbers(text: string): string {
  return text.replace(HIDDEN, (match, uuid: string | undefined) => (uuid === undefined ? '[number]' : match));
}
