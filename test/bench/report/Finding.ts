import { median, ratios, type Series } from './statistics.js';

/** What is measured, with a value a round. */
interface Measured {
  readonly what: string;
  readonly unit: 'ms' | 'a second';
  readonly values: Series;
}

/** What was asked of a figure: on itself, or on its ratio to another. */
interface Bound {
  readonly limit: number;
  readonly is: 'at most' | 'at least';
}

/** A figure of the benchmark. */
export interface Finding {
  readonly figure: Measured;
  readonly against?: Measured;
  /** On the ratio where there is something to compare with, else on the figure. */
  readonly bound?: Bound;
}

/** Tells whether the median keeps the bound; null where none was asked. */
export function isMet(finding: Finding): boolean | null {
  const { figure, against, bound } = finding;
  if (bound === undefined) return null;
  const value = median(against === undefined ? figure.values : ratios(figure.values, against.values));
  return bound.is === 'at most' ? value <= bound.limit : value >= bound.limit;
}

/** Gives a table of findings in Markdown: medians, with the least and the greatest of the rounds. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { figure, against, bound } = finding;
    const ratio = against === undefined ? '' : `× ${spread(ratios(figure.values, against.values))}`;
    const asked = bound === undefined ? '' : askedOf(finding, bound);
    const met = { true: 'yes', false: '**no**', null: '' }[`${isMet(finding)}`];
    return [figure.what, figureOf(figure), against === undefined ? '' : nameOf(against), ratio, asked, met];
  });
  const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

const HEAD = ['what', 'median (range)', 'against', 'ratio (range)', 'bound', 'met'];

function askedOf({ figure, against }: Finding, { limit, is }: Bound): string {
  return against === undefined ? `${is} ${limit} ${figure.unit}` : `${is} × ${limit}`;
}

function nameOf(measured: Measured): string {
  return `${measured.what}: ${figureOf(measured)}`;
}

function figureOf({ values, unit }: Measured): string {
  return `${spread(values)} ${unit}`;
}

function spread(values: Series): string {
  return `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
}

/** Three figures are what a benchmark knows. */
function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}
