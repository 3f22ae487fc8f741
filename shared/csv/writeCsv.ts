/** What a spreadsheet would take for a formula, were a text to begin with it. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/**
 * Gives comma-separated values by RFC 4180: lines end in CR LF, the header comes first, and what holds a comma, a
 * quotation mark or a line end is quoted. A text that a spreadsheet would run as a formula gets an apostrophe before
 * it; numbers stay as they are.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
