/** Paths in addresses (`file:///a/b.md`), handled as text: the server also runs where there is no file system. */

/** The folder of an address, without a slash at the end; null for one without folders (`untitled:Untitled-1`). */
export function folderOf(uri: string): string | null {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)?$/i.exec(uri);
  if (match === null) return null;
  const [, origin = '', path = ''] = match;
  const cut = path.lastIndexOf('/');
  return cut < 0 ? null : origin + path.slice(0, cut);
}

/** The workspace folder that holds an address; null outside of all of them. */
export function rootOf(uri: string, roots: readonly string[]): string | null {
  return roots.map(trimmed).find((one) => uri === one || uri.startsWith(`${one}/`)) ?? null;
}

/** The address of a path that is absolute, an address itself, or relative to `folder`. */
export function resolvePath(folder: string, path: string): string {
  const plain = path.replace(/\\/g, '/');
  if (/^[a-z]:\//i.test(plain)) return `file:///${encoded(plain)}`;
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return path;
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(folder)?.[0] ?? '';
  const parts = plain.startsWith('/') ? [] : folder.slice(origin.length).split('/');
  for (const part of encoded(plain).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${origin}/${parts.filter((part) => part !== '').join('/')}`;
}

/** The readable path from a folder to an address of the same origin, with `..` where it lies outside. */
export function relativePath(folder: string, uri: string): string {
  const [from, to] = [folder.split('/'), uri.split('/')];
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same).map(readable)].join('/');
}

/** The last part of an address, readable; for messages. */
export const fileName = (uri: string): string => readable(uri.slice(uri.lastIndexOf('/') + 1));

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A folder without a slash at the end. */
export const trimmed = (root: string): string => root.replace(/\/+$/, '');

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/').replace(/%3A/gi, ':');

/** A short name for each address, for messages: its path below its workspace folder, or its last part; never two alike. */
export function shortNames(uris: readonly string[], roots: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const named = uris.map((uri) => [uri, shortName(uri, roots)] as const);
  for (const [, name] of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(named.map(([uri, name]) => [uri, counts.get(name) === 1 ? name : uri]));
}

function shortName(uri: string, roots: readonly string[]): string {
  const root = roots.map(trimmed).find((one) => uri.startsWith(`${one}/`));
  return root === undefined ? fileName(uri) : readable(uri.slice(root.length + 1));
}

/** The readable path of an address below a folder; null outside of it. */
export const pathBelow = (folder: string, uri: string): string | null =>
  uri.startsWith(`${folder}/`) ? readable(uri.slice(folder.length + 1)) : null;
