/** The words that graphql-js uses to say what is wrong. Anything else in its messages came from the caller. */
const vocabulary = new Set(
  `a abstract after again alias aliases already also an and any are argument arguments as at be because blockstring
  boolean both but by can cannot character code coerced comments composite condition conflict conflicting constant
  contains cycle defined definition definitions depth description descriptions did differing different digit directive
  document does double duplicate enum eof error errors escape exactly exceeded executable exist expected expecting fetch
  field fields float for found fragment fragment_definition fragment_spread fragments from got graphql has have here id
  if in inline inline_fragment input int integer intentional introspection invalid is it itself key leaf least level
  limit list location many may maximum mean message more most multiple must mutation name named never nested no non not
  null nullable number numeric object objects of on once one oneof only operation operations or parsing position
  possible processing provide provided query quote reached representations represent required reserved return root
  runtime same schema select selected selection selections self sequence shape should signed since single source
  specified specify spread spreads string subfield subfields subscription such supported syntax than that the there they
  this to token tokens too top type types undefined unexpected unicode unique unknown unsupported unterminated unused
  use used using validation value values variable variable_definition variables via was were where which whole with
  within aborted anonymous you`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Where a value of the caller's stands in a message: it goes whole, even where its words are harmless. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(?!Syntax Error)(.*?\b(?:found|invalid value|value:)) .*$/s, '$1 …'],
  [/^Value ".*" does not exist/s, 'Value "…" does not exist'],
  [/^(Syntax Error.*?\b(?:String|BlockString|Int|Float)) ".*"/s, '$1 "…"'],
  [/^(Syntax Error.*?:) ".*"/s, '$1 "…"'],
];

const WORD = /\b32-bit\b|[\p{L}\p{N}_]+/gu;
const MASKED_RUN = /…(?:[\s"'`.,:;()[\]{}+-]*…)+/gu;

/**
 * Gives a message of graphql-js without anything the caller wrote: values go, and of the other words those are kept
 * that are its own, or names of the schema, or names that the caller chose and that hold no digit.
 */
export function speakSafely(message: string, isKnownName: (word: string) => boolean): string {
  const withoutValues = VALUES.reduce((text, [value, mask]) => text.replace(value, mask), message);
  return withoutValues
    .replace(WORD, (word) => (isOwn(word) || isKnownName(word) ? word : '…'))
    .replace(MASKED_RUN, '…');
}

function isOwn(word: string): boolean {
  return word === '32-bit' || vocabulary.has(word.toLowerCase());
}
