import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/projectRoot.js';

const root = projectRoot();
const IMPORT =
  /\b(?:import|export)(\s+type)?\s[^'";]*?\bfrom\s+['"]([^'"]+)['"]|\bimport(\s*)\(?['"]([^'"]+)['"]/g;

interface Import {
  readonly from: string;
  readonly to: string;
  /** Gone once compiled. */
  readonly isTypeOnly: boolean;
}

const files = ['gateway', 'subgraphs', 'shared'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file)),
);
const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map((match) => {
    const to = match[2] ?? match[4] ?? '';
    const isTypeOnly = match[1] !== undefined;
    return { from, to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to, isTypeOnly };
  }),
);

function agencyOf(path: string): string | null {
  const [room, agency] = path.split(sep);
  return room === 'subgraphs' ? (agency ?? null) : null;
}

function room(path: string): string {
  return path.split(sep)[0] ?? '';
}

/** The rooms of shared that only compute. */
const PURE = ['shared/sla', 'shared/agreements'].map((path) => path.replaceAll('/', sep));
const isPure = (path: string) => PURE.some((pure) => path.startsWith(pure + sep));

const rules: readonly [string, (edge: Import) => boolean][] = [
  [
    'shared imports shared and packages only',
    ({ from, to }) => room(from) === 'shared' && ['gateway', 'subgraphs', 'test'].includes(room(to)),
  ],
  [
    'a subgraph never imports another',
    ({ from, to }) => agencyOf(from) !== null && agencyOf(to) !== null && agencyOf(from) !== agencyOf(to),
  ],
  [
    'a subgraph never imports the gateway',
    ({ from, to }) => room(from) === 'subgraphs' && room(to) === 'gateway',
  ],
  [
    'the gateway imports of a subgraph its subgraph.ts only',
    ({ from, to }) => room(from) === 'gateway' && agencyOf(to) !== null && !to.endsWith(`${sep}subgraph.js`),
  ],
  ['nothing that runs imports a test', ({ to }) => room(to) === 'test'],
  [
    'sla and agreements import themselves and time only, and no package',
    ({ from, to }) => isPure(from) && !isPure(to) && !to.startsWith(`shared${sep}time${sep}`),
  ],
  ['nothing leads out of the project', ({ to }) => to.startsWith('..')],
];

describe('who may import whom', () => {
  it('finds the imports at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it.each(rules)('%s', (_rule, breaks) => {
    expect(imports.filter(breaks).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('the environment is touched where a process starts, where the processes of PostgreSQL get it, and where Apollo is told to count nobody, only', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.map((file) => relative('.', file)).sort()).toEqual(
      [
        'gateway/main.ts',
        'gateway/maintain.ts',
        'gateway/server/createGateway.ts',
        'shared/access/local-issuer/token.ts',
        'shared/database/embedded/initialise.ts',
        'shared/database/embedded/launchPostmaster.ts',
        'shared/running/runSubgraph.ts',
      ].map(normalize),
    );
  });

  it('no cycle runs through the sources', () => {
    expect(findCycle(imports.filter(({ isTypeOnly }) => !isTypeOnly))).toEqual([]);
  });
});

function findCycle(edges: readonly Import[]): string[] {
  const targets = group(edges);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function group(edges: readonly Import[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const file = to.replace(/\.js$/, '.ts');
    targets.set(from, [...(targets.get(from) ?? []), file]);
  }
  return targets;
}
