import { readFile, writeFile } from 'node:fs/promises';

const begin = (name: string) => `<!-- ${name}: begin -->`;
const end = (name: string) => `<!-- ${name}: end -->`;

/**
 * Puts a text between a page's markers of this name.
 * @throws Error where the page has none.
 */
export async function writeSection(page: string, name: string, text: string): Promise<void> {
  const old = await readFile(page, 'utf8');
  const [before, , after] = old.split(new RegExp(`${begin(name)}|${end(name)}`));
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for ${name}.`);
  await writeFile(page, `${before}${begin(name)}\n${text}\n${end(name)}${after}`);
}
