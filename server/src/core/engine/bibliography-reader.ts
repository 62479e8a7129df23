import { readFrontMatter } from '../article/front-matter.ts';
import type { ConfigHost } from '../config/load-config.ts';
import {
  type Bibliography,
  type BibliographyFile,
  brokenFile,
  parseBibliography,
} from '../facts/bibliography/parse-bibliography.ts';

const BESIDE = ['references.bib', 'references.json', 'references.yaml'] as const;

/** True where an article may lead to a bibliography file: only then is one looked for. */
export const mayCiteFile = (text: string): boolean => text.includes('@') || /^bibliography:/m.test(frontMatter(text));

/**
 * Reads the bibliography files of articles through the host: those that the front matter names, then those of the
 * configuration, and where neither names one, the usual file beside the article. Each text is parsed once.
 */
export class BibliographyReader {
  private readonly parsed = new Map<string, { readonly text: string; readonly file: BibliographyFile }>();

  private readonly addresses = new Set<string>();

  constructor(private readonly host: ConfigHost) {}

  /** True for a file that was looked for, be it there or not. */
  asked(address: string): boolean {
    return this.addresses.has(address);
  }

  /** `folder` is the article's; null for a text that stands in no folder. Null = there is no file. */
  async for(text: string, folder: string | null, configured: readonly string[]): Promise<Bibliography | null> {
    if (!mayCiteFile(text)) return null;
    const own = folder === null ? [] : namedIn(text).map((path) => this.host.resolve(folder, path));
    const named = [...new Set([...own, ...configured])];
    const inArticle = ownEntries(text);
    const files: BibliographyFile[] = inArticle === null ? [] : [inArticle];
    for (const address of named) files.push((await this.read(address)) ?? this.missing(address));
    if (named.length === 0 && folder !== null) files.push(...(await this.beside(folder)));
    return files.length === 0 ? null : { files, named: own.length > 0 };
  }

  private async beside(folder: string): Promise<readonly BibliographyFile[]> {
    for (const name of BESIDE) {
      const file = await this.read(this.host.resolve(folder, name));
      // Other things are called references.json, too.
      if (file !== null && (name === 'references.bib' || file.entries.size > 0)) return [file];
    }
    return [];
  }

  private missing(address: string): BibliographyFile {
    return brokenFile(address, this.host.nameOf(address), 'does not exist; check the path');
  }

  private async read(address: string): Promise<BibliographyFile | null> {
    this.addresses.add(address);
    const found = await this.host.readFile(address);
    if ('missing' in found) return null;
    if ('error' in found) return brokenFile(address, this.host.nameOf(address), found.error);
    const known = this.parsed.get(address);
    if (known?.text === found.text) return known.file;
    const file = parseBibliography(found.text, address, this.host.nameOf(address));
    this.parsed.set(address, { text: found.text, file });
    return file;
  }
}

/** Entries in the front matter itself, as Pandoc reads them; they have no address but the article's. */
function ownEntries(text: string): BibliographyFile | null {
  const yaml = frontMatter(text);
  if (!/^references:/m.test(yaml)) return null;
  const file = parseBibliography(yaml, 'front-matter.yaml', 'front matter');
  if (file.entries.size === 0) return null;
  // The fence above it is a line, too.
  const entries = [...file.entries].map(
    ([key, entry]) => [key, { ...entry, address: '', line: entry.line + 1 }] as const,
  );
  return { ...file, address: '', entries: new Map(entries), problems: [] };
}

/** The YAML between the first two fences; empty where the text does not begin with one. */
function frontMatter(text: string): string {
  const start = /^\uFEFF?---[ \t]{0,20}\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return '';
  const end = /^(?:---|\.\.\.)[ \t]{0,20}$/m.exec(text.slice(start, start + 100_000))?.index;
  return end === undefined ? '' : text.slice(start, start + end);
}

function namedIn(text: string): readonly string[] {
  const yaml = frontMatter(text);
  if (!/^bibliography:/m.test(yaml)) return [];
  const { data } = readFrontMatter(yaml, 0, { start: 0, end: yaml.length });
  const value: unknown = data.bibliography;
  return (Array.isArray(value) ? value : [value]).filter(
    (path): path is string => typeof path === 'string' && path.trim() !== '' && !/^https?:/i.test(path),
  );
}
