// One digest of everything that the bundles are made of: what a build finds in a text can only change with it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const FOLDERS = ['server/src', 'server/formulary', 'server/names', 'schemas'];
const FILES = ['package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/embed-data.mjs'];

export async function sourceDigest(root) {
  const found = await Promise.all(
    FOLDERS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  const below = found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    );
  const sum = createHash('sha256');
  for (const path of [...below, ...FILES].sort()) {
    const bytes = await readFile(join(root, path));
    sum.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex');
}
