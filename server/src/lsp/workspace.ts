import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Bibliography, digest, english, type Finding, type Translate } from '../core/index.ts';
import type { Settings } from '../protocol/requests.ts';
import { acrossArticles } from './across-articles.ts';
import { type ArticleState, analyse } from './article-state.ts';
import { type Positions, viewOf } from './convert.ts';
import type { Environments } from './environments.ts';
import { isEqual } from './is-equal.ts';
import { closedArticle, type KnownArticle, openArticle } from './known-article.ts';

/**
 * The articles that the server knows: open documents, and files of the workspace that were read for findings across
 * articles. An open one is analysed once for a version and an environment; the newest version always wins. Of a file
 * only little is kept.
 */
export class Workspace {
  private readonly states = new Map<string, ArticleState>();
  private readonly closed = new Map<string, KnownArticle>();
  /** What the settings ask for beyond findings. */
  wishes: Settings = {};
  /** Says what stands around findings in the language of the client. */
  t: Translate = english;
  private corpus: ReadonlyMap<string, readonly Finding[]> = new Map();
  /** Files came, changed or went since the rules across articles ran. */
  private stale = false;

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly environments: Environments,
    private readonly tell: {
      readonly analysed: (uri: string) => void;
      /** Findings of these open articles changed because of another one. */
      readonly changed: (uris: readonly string[]) => void;
    },
  ) {}

  /** The state of an open document in its newest version; null when it is not open. */
  async current(uri: string): Promise<ArticleState | null> {
    const env = await this.environments.for(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const known = this.states.get(uri);
    if (known !== undefined && known.env === env && known.view.version === document.version) return known;
    const view = viewOf(uri, document.version, document.getText());
    const bibliography = await this.bibliographyFor(uri, view.text, env);
    // While files were read, another request may have analysed this version or a newer one.
    const newest = this.states.get(uri);
    if (newest !== undefined && newest.env === env && newest.view.version >= view.version) return newest;
    const state = analyse(view, env, bibliography);
    this.closed.delete(uri);
    this.states.set(uri, state);
    const same = !this.stale && newest?.env === env && isSameRecord(newest, state);
    const changed = same ? [] : this.reduce(uri);
    this.tell.analysed(uri);
    if (changed.length > 0) this.tell.changed(changed);
    return state;
  }

  /** Reads a file of the workspace that is not open, for findings across articles: they follow with `settle`. */
  async learn(uri: string, text: string): Promise<void> {
    const env = await this.environments.for(uri);
    const bibliography = await this.bibliographyFor(uri, text, env);
    if (this.isOpen(uri)) return;
    const article = closedArticle(uri, text, env, bibliography, this.t);
    this.forget(uri);
    if (article === null) return;
    this.closed.set(uri, article);
    this.stale = true;
  }

  /** All that the findings of a file are made from: where each part is the same, so are they. */
  async basis(uri: string, text: string): Promise<readonly unknown[]> {
    const env = await this.environments.for(uri);
    const across = digest(JSON.stringify(this.corpus.get(uri) ?? []));
    return [digest(text), env, await this.bibliographyFor(uri, text, env), across];
  }

  /** A file of the workspace as it is now, for its findings; nothing of it is kept. */
  async read(uri: string, text: string): Promise<ArticleState> {
    const env = await this.environments.for(uri);
    return analyse(viewOf(uri, 0, text), env, await this.bibliographyFor(uri, text, env), true);
  }

  /** The bibliography files that a text at an address leads to. */
  bibliographyFor(uri: string, text: string, env: ArticleState['env']): Promise<Bibliography | null> {
    return this.environments.bibliographyFor(uri, text, env);
  }

  /** Findings across articles follow with `settle`. */
  forget(uri: string): void {
    const wasOpen = this.states.delete(uri);
    const wasClosed = this.closed.delete(uri);
    if (wasOpen || wasClosed) this.stale = true;
  }

  /** Brings findings across articles up to date after files were read. */
  settle(): void {
    if (!this.stale) return;
    const changed = this.reduce(null);
    if (changed.length > 0) this.tell.changed(changed);
  }

  /** All findings of a state: its own and those across articles, but for those that a baseline accepts. */
  findings(state: ArticleState): readonly Finding[] {
    const all = [...state.findings, ...(this.corpus.get(state.view.uri) ?? [])];
    return state.env.accepted?.without(state.view.uri, all) ?? all;
  }

  /** Findings across articles that stand in one of them. */
  conflicts(uri: string): readonly Finding[] {
    const all = this.corpus.get(uri) ?? [];
    const env = this.states.get(uri)?.env ?? this.closed.get(uri)?.env;
    return env?.accepted?.without(uri, all) ?? all;
  }

  /** What was analysed last of an open document, be it current or not. */
  stateAt(uri: string): ArticleState | undefined {
    return this.states.get(uri);
  }

  /** Every article that was analysed: open ones, and clinical ones of the workspace. */
  *known(): Iterable<KnownArticle> {
    for (const state of this.states.values()) yield openArticle(state, this.t);
    yield* this.closed.values();
  }

  positionsAt(uri: string): Positions | undefined {
    return this.states.get(uri)?.view ?? this.closed.get(uri)?.at;
  }

  isOpen(uri: string): boolean {
    return this.documents.get(uri) !== undefined;
  }

  openUris(): readonly string[] {
    return this.documents.keys();
  }

  /** Runs the rules across articles; the result names the open articles, but for one, whose findings changed. */
  private reduce(current: string | null): readonly string[] {
    const before = this.corpus;
    const clinical = [...this.known()].filter((article) => article.clinical);
    this.corpus = acrossArticles(clinical, this.environments.folders);
    this.stale = false;
    const seen = (uri: string, all: typeof before): string => JSON.stringify(all.get(uri) ?? []);
    return [...this.states.keys()].filter(
      (uri) => uri !== current && this.isOpen(uri) && seen(uri, before) !== seen(uri, this.corpus),
    );
  }
}

/** The rules across articles would find the same again. */
const isSameRecord = (before: ArticleState, after: ArticleState): boolean =>
  before.analysis.facts.clinical.clinical === after.analysis.facts.clinical.clinical &&
  isEqual(before.analysis.corpus, after.analysis.corpus);
