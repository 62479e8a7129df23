import { parse } from 'yaml';
import type { Host } from './host.ts';
import { fileName, foldersUp } from './uri-paths.ts';

/** The configuration that holds for an article: the nearest file on the way up to the workspace folder. */
export interface ConfigFile {
  readonly uri: string;
  readonly name: string;
  /** The parsed content; undefined when it could not be read. */
  readonly value: unknown;
  readonly error: string | null;
}

export const CONFIG_NAMES = ['.clinlintrc.yaml', '.clinlintrc.yml', '.clinlintrc.json', 'package.json'] as const;

export async function findConfigFile(uri: string, roots: readonly string[], host: Host): Promise<ConfigFile | null> {
  for (const folder of foldersUp(uri, roots)) {
    for (const name of CONFIG_NAMES) {
      const found = await readConfigFile(`${folder}/${name}`, host);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Null for a file that is missing, or a package.json that says nothing about us. */
async function readConfigFile(uri: string, host: Host): Promise<ConfigFile | null> {
  const file = await host.readFile(uri);
  if ('missing' in file) return null;
  const name = fileName(uri);
  const isPackage = name === 'package.json';
  if ('error' in file) return isPackage ? null : { uri, name, value: undefined, error: file.error };
  try {
    const value: unknown = name.endsWith('.json') ? JSON.parse(file.text) : parse(file.text);
    if (!isPackage) return { uri, name, value, error: null };
    const own = typeof value === 'object' && value !== null ? (value as { clinlint?: unknown }).clinlint : undefined;
    return own === undefined ? null : { uri, name, value: own, error: null };
  } catch (error) {
    // A broken package.json is the package manager's business.
    return isPackage ? null : { uri, name, value: undefined, error: firstLine(error) };
  }
}

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
