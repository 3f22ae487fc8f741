import { childMaintenance } from '../../subgraphs/child-maintenance/subgraph.js';
import type { Comparison, Difference, Observed } from './Pair.js';
import type { Work } from './PostgresWork.js';

const OWN = childMaintenance.names.agency;

/** Whether the service is well is found out by a statement that reads no row, for whoever asks. */
const HEALTH = 'SELECT 1';

/** Gives by what the two sides’ answers to the same request, and the work that they took, can be told apart. */
export function differencesBetween(a: Observed, b: Observed): readonly Difference[] {
  const seen: readonly (readonly [Comparison, (observed: Observed) => unknown])[] = [
    ['status', ({ answer }) => answer.status],
    ['headers', ({ answer }) => answer.headers],
    ['body', ({ answer }) => answer.text],
    ['statements', ({ work }) => part(work, 'statements')],
    ['plans', ({ work }) => part(work, 'plans')],
    ['buffers', ({ work }) => part(work, 'buffers')],
  ];
  const compared = seen.map(([by, of]) => ({ by, a: textOf(of(a)), b: textOf(of(b)) }));
  const own = { by: 'child-maintenance asked' as const, a: askedOf(a), b: askedOf(b) };
  return [
    ...compared.filter((difference) => difference.a !== difference.b),
    ...(own.a === '' && own.b === '' ? [] : [own]),
  ];
}

function part(work: Observed['work'], what: keyof Work): unknown {
  return [...work].map(([agency, done]) => [agency, done[what]]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What child-maintenance's PostgreSQL was asked: nothing at all for a caller that is neither of its bodies. */
function askedOf({ work }: Observed): string {
  return (work.get(OWN)?.statements ?? []).filter((statement) => statement !== HEALTH).join('; ');
}
