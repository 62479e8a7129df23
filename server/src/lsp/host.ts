import type { Translations } from '../core/index.ts';

/** What the server needs from the world it runs in: a Node process, a web worker, or a test. */
export interface Host {
  /** The built-in data as text, bundled with the server. */
  readonly builtIn: { readonly formulary: string; readonly digest: string; readonly names: string };
  /** Texts in the language of the person at the client, by their English; empty where there are none. */
  translations(locale: string): Translations;
  /** Today's date, YYYY-MM-DD. */
  today(): string;
  readFile(uri: string): Promise<FileText>;
  /** Markdown files of the workspace, at most `limit`; none where the host cannot tell. */
  listArticles(roots: readonly string[], limit: number): Promise<readonly string[]>;
  /** Runs `work` after `ms` milliseconds; the result cancels it. */
  schedule(work: () => void, ms: number): () => void;
  /** Nobody has typed for a moment: what has to be done at some time does not disturb now. */
  paused(): void;
}

export type FileText = { readonly text: string } | { readonly missing: true } | { readonly error: string };
