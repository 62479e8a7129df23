import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ConfigHost, ConfigText } from '../core/index.ts';

/** A path of this machine as the core writes it: absolute, with `/`. */
export const addressOf = (path: string): string => resolve(path).split(sep).join('/').replace(/\/$/, '');

/** Files of this machine; each is read once in a run. `cwd` is what names in messages are relative to. */
export function machineFiles(
  cwd: string,
): ConfigHost & { readonly readText: (address: string) => Promise<string | null> } {
  const read = new Map<string, Promise<ConfigText>>();
  const once = (address: string): Promise<ConfigText> => {
    const known = read.get(address) ?? readText(address);
    read.set(address, known);
    return known;
  };
  return {
    readFile: once,
    readText: async (address) => {
      const file = await once(address);
      return 'text' in file ? file.text : null;
    },
    resolve: (folder, path) => addressOf(isAbsolute(path) ? path : resolve(`${folder}/`, path)),
    nameOf: (address) => {
      const name = relative(cwd, address).split(sep).join('/');
      return name === '' || name.startsWith('../../../') ? address : name;
    },
  };
}

async function readText(address: string): Promise<ConfigText> {
  try {
    const bytes = await readFile(address);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { missing: true };
    if (code === 'EACCES') return { error: 'check its permissions' };
    if (code === 'EISDIR') return { error: 'it is a folder' };
    return { error: error instanceof TypeError ? 'it is not valid UTF-8' : message };
  }
}

/** The folder of the nearest repository, or the working folder: ignore files above it say nothing. */
export async function ignoreTop(cwd: string): Promise<string> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const git = await readText(`${folder}/.git`);
    if (!('missing' in git)) return addressOf(folder);
    if (folder === dirname(folder)) return addressOf(cwd);
  }
}
