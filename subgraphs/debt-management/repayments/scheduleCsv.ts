import { writeCsv } from '../../../shared/csv/writeCsv.js';
import type { Repayment } from './Repayment.js';
import type { RepaymentLine } from './RepaymentLine.js';

const HEADER = [
  'Month',
  'LA reference number',
  'N.I. Number',
  "Customer's name",
  'Recovered in the month (£)',
  'Adjustment (£)',
  'Total (£)',
];

/** Gives a schedule as comma-separated values: a line a debtor, then the total. Amounts are in pounds, to the penny. */
export function scheduleCsv(
  { month, totalPence }: Pick<Repayment, 'month' | 'totalPence'>,
  lines: readonly RepaymentLine[],
): string {
  const rows = lines.map((line) => [
    ...[month, line.authorityReference, line.nino, line.customerName ?? ''],
    ...[line.recoveredPence, line.adjustmentPence, line.totalPence].map(pounds),
  ]);
  return writeCsv(HEADER, [...rows, [month, 'Total', '', '', '', '', pounds(totalPence ?? 0)]]);
}

/** Gives pence as pounds with two places, as text: `-0.05`. */
function pounds(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
