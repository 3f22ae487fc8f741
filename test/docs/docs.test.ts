import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors/codes.js';
import { defaultLimits } from '../../shared/federation/limits.js';
import { projectRoot } from '../../shared/projectRoot.js';

const root = projectRoot();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true }).map((page) => `docs/${page}`),
  ...['shared', 'subgraphs'].flatMap((room) =>
    readdirSync(join(root, room)).map((folder) => `${room}/${folder}/README.md`),
  ),
].filter((page) => page.endsWith('.md') && existsSync(join(root, page)));

describe('the pages', () => {
  it('are found', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(pages)('%s links to what exists', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) =>
      join(dirname(page), target),
    );
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it.each(pages)('%s has no number that could be a person’s', (page) => {
    const numbers = read(page).match(/\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g) ?? [];
    expect(numbers.filter((number) => !number.startsWith('QQ'))).toEqual([]);
  });
});

describe('docs/errors.md', () => {
  it.each(Object.entries(errorCodes))('says when %s is raised', (code, when) => {
    expect(read('docs/errors.md')).toContain(`| \`${code}\` | ${when} |`);
  });

  it.each(Object.entries(defaultLimits))('gives the limit of %s', (_what, limit) => {
    expect(read('docs/errors.md')).toContain(limit.toLocaleString('en-GB'));
  });
});

describe('docs/running.md', () => {
  const sources = ['shared/config/readSettings.ts', 'gateway/config.ts'].map(read).join('\n');
  const variables = [...sources.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);

  it('finds the variables', () => {
    expect(variables.length).toBeGreaterThan(8);
  });

  it.each(variables)('explains %s', (variable) => {
    expect(read('docs/running.md')).toContain(`\`${variable}\``);
  });
});
