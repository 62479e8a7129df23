import { isUtf8 } from 'node:buffer';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileText, Host } from '../lsp/host.ts';

/** Files of this machine, for a server that runs as a process. */
export const machineFiles: Pick<Host, 'readFile' | 'listArticles'> = { readFile: readText, listArticles };

export const isFile = (uri: string): boolean => uri.startsWith('file:');

/** Folders that hold no articles of the workspace. */
const NEVER = new Set(['node_modules', '.git']);
const ARTICLE = /\.(?:md|markdown|mdx|qmd)$/i;
const LARGEST = 16 * 1024 * 1024;

async function readText(uri: string): Promise<FileText> {
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    if (size > LARGEST) return { error: 'the file is larger than 16 MB' };
    const bytes = await readFile(path);
    return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { error: 'the file is not valid UTF-8' };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { missing: true };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function listArticles(roots: readonly string[], limit: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const root of roots.filter(isFile)) await walk(fileURLToPath(root), limit, found);
  return found;
}

/** Folders that cannot be read are passed over: what is open is linted whatever lies beside it. */
async function walk(folder: string, limit: number, found: string[]): Promise<void> {
  const folders: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (found.length >= limit) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !NEVER.has(entry.name)) folders.push(path);
      else if (entry.isFile() && ARTICLE.test(entry.name)) found.push(pathToFileURL(path).href);
    }
  } catch {
    return;
  }
  for (const one of folders.sort()) await walk(one, limit, found);
}
