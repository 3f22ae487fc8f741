import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { writeSection } from './writeSection.js';

async function written(page: string): Promise<string> {
  const folder = await temporaryFolder();
  try {
    const path = join(folder.path, 'page.md');
    await writeFile(path, page);
    await writeSection(path, 'scale', 'new');
    return await readFile(path, 'utf8');
  } finally {
    await folder.remove();
  }
}

describe('writeSection', () => {
  it('puts the text between the markers, and leaves the rest', async () => {
    const page = (text: string) => `before\n<!-- scale: begin -->\n${text}\n<!-- scale: end -->\nafter\n`;
    expect(await written(page('old'))).toBe(page('new'));
  });

  it('refuses a page without them', async () => {
    await expect(written('no place')).rejects.toThrow('has no place for scale');
  });
});
