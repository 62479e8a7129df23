import type { BibliographyEntry } from '../types.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCsl } from './read-csl.ts';

/** Something in a bibliography file that could not be used; `line` counts from 1, null = the whole file. */
export interface BibliographyProblem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** One file, read as far as it can be. */
export interface BibliographyFile {
  /** As a reader knows it. */
  readonly name: string;
  readonly address: string;
  /** By key in lower case: Pandoc keys are compared as written lists compare theirs. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** Lines on which a key stands again, by key in lower case. */
  readonly repeated: ReadonlyMap<string, number>;
  readonly problems: readonly BibliographyProblem[];
}

/** The files of one article, in the order in which they are asked. */
export interface Bibliography {
  /** The front matter of the article names them. */
  readonly named: boolean;
  readonly files: readonly BibliographyFile[];
}

/** An entry before it has its file. */
export type RawEntry = Omit<BibliographyEntry, 'file' | 'address'>;

export interface RawBibliography {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly { readonly line: number | null; readonly message: string }[];
}

/** Text of a BibTeX, CSL-JSON or CSL-YAML file → entries. Pure and total: what cannot be read is a problem. */
export function parseBibliography(text: string, address: string, name: string): BibliographyFile {
  const raw = readAs(address, text.replace(/^\uFEFF/, ''));
  const entries = new Map<string, BibliographyEntry>();
  const repeated = new Map<string, number>();
  for (const entry of raw.entries) {
    const key = entry.key.toLowerCase();
    if (entries.has(key)) repeated.set(key, entry.line);
    else entries.set(key, { ...entry, file: name, address });
  }
  return { name, address, entries, repeated, problems: raw.problems.map((problem) => ({ file: name, ...problem })) };
}

export function brokenFile(address: string, name: string, message: string): BibliographyFile {
  const problems = [{ file: name, line: null, message }];
  return { name, address, entries: new Map(), repeated: new Map(), problems };
}

function readAs(address: string, text: string): RawBibliography {
  try {
    if (/\.ya?ml$/i.test(address)) return readCsl(text, 'yaml');
    return /\.json$/i.test(address) ? readCsl(text, 'json') : readBibtex(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { entries: [], problems: [{ line: null, message: message.slice(0, 200) }] };
  }
}
