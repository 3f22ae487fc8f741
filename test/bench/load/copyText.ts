const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Gives a text that could be anything as a value for `copyLine`. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? '');
}

/** Gives one row in the text format of COPY: of codes, days, ids and what is `escaped`; null is NULL. */
export function copyLine(values: readonly (string | null)[]): string {
  return `${values.map((value) => value ?? '\\N').join('\t')}\n`;
}

/** Gives an array of codes as PostgreSQL writes it. */
export function arrayText(codes: readonly string[]): string {
  return `{${codes.join(',')}}`;
}
