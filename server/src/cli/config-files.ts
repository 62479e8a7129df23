import { readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ConfigHost, ConfigText } from '../core/index.ts';
import { type Input, readInput } from './read-input.ts';

/** A path of this machine as the core writes it: absolute, with `/`. */
export const addressOf = (path: string): string => resolve(path).split(sep).join('/').replace(/\/$/, '');

/** Where configuration, formularies and bibliographies are read; each file is read once in a run. */
export interface Files extends ConfigHost {
  readonly readText: (address: string) => Promise<string | null>;
  /** For who looks closer at what cannot be read. */
  readonly readInput: (address: string) => Promise<Input>;
  /** True for a file that was looked for, be it there or not. */
  readonly asked: (address: string) => boolean;
}

/** Files of this machine. `cwd` is what names in messages are relative to. */
export function machineFiles(cwd: string): Files {
  const folders = new Folders();
  const source = {
    readFile: async (address: string): Promise<ConfigText> =>
      (await folders.mayHold(address)) ? readText(address) : { missing: true },
    readInput,
  };
  return remembering(source, cwd);
}

/** Asks for each file once, and knows which were asked for. */
export function remembering(
  source: { readonly readFile: (address: string) => Promise<ConfigText>; readonly readInput: Files['readInput'] },
  cwd: string,
): Files {
  const read = new Map<string, Promise<ConfigText>>();
  const inputs = new Set<string>();
  const once = (address: string): Promise<ConfigText> => {
    const known = read.get(address) ?? source.readFile(address);
    read.set(address, known);
    return known;
  };
  return {
    readFile: once,
    readText: async (address) => {
      const file = await once(address);
      return 'text' in file ? file.text : null;
    },
    readInput: (address) => {
      inputs.add(address);
      return source.readInput(address);
    },
    asked: (address) => read.has(address) || inputs.has(address),
    resolve: (folder, path) => addressOf(isAbsolute(path) ? path : resolve(`${folder}/`, path)),
    nameOf: (address) => {
      const name = relative(cwd, address).split(sep).join('/');
      return name === '' || name.startsWith('../../../') ? address : name;
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Most files that are looked for are nowhere: every folder may hold a configuration, an ignore file, a page of
 * disclaimer. One listing of a folder answers for all of them. Null for a folder that may not be listed.
 */
class Folders {
  private readonly known = new Map<string, Promise<ReadonlySet<string> | null>>();

  /** Where case does not count the file may be there under another spelling: whoever opens it finds out. */
  async mayHold(address: string): Promise<boolean> {
    const names = await this.namesIn(address.slice(0, Math.max(0, address.lastIndexOf('/'))));
    return names === null || names.has(nameIn(address));
  }

  private namesIn(folder: string): Promise<ReadonlySet<string> | null> {
    const found = this.known.get(folder) ?? this.list(folder);
    this.known.set(folder, found);
    return found;
  }

  private async list(folder: string): Promise<ReadonlySet<string> | null> {
    const above = await this.known.get(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    if (above?.has(nameIn(folder)) === false) return NOTHING;
    try {
      return new Set((await readdir(`${folder}/`)).map((name) => name.normalize('NFC').toLowerCase()));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR' ? NOTHING : null;
    }
  }
}

const nameIn = (address: string): string =>
  address
    .slice(address.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();

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
