import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Bibliography, type Finding, reduceCorpus } from '../core/index.ts';
import type { Settings } from '../protocol/requests.ts';
import { type ArticleState, analyse, failureFinding, NOT_OPEN } from './article-state.ts';
import { type View, viewOf } from './convert.ts';
import type { Environments } from './environments.ts';
import { shortNames } from './uri-paths.ts';

/**
 * The articles that the server knows: open documents, and files of the workspace that were read for findings across
 * articles. Each is analysed once for a version and an environment; the newest version always wins.
 */
export class Workspace {
  private readonly states = new Map<string, ArticleState>();
  /** What the settings ask for beyond findings. */
  wishes: Settings = {};
  private readonly corpus = new Map<string, readonly Finding[]>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly environments: Environments,
    /** Called after an analysis, with the other open articles whose findings it changed. */
    private readonly onAnalysed: (state: ArticleState, changed: readonly string[]) => void,
  ) {}

  /** The state of an open document in its newest version; null when it is not open. */
  async current(uri: string): Promise<ArticleState | null> {
    const env = await this.environments.for(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const known = this.states.get(uri);
    if (known !== undefined && known.env === env && known.view.version === document.version) {
      return known;
    }
    const view = viewOf(uri, document.version, document.getText());
    const bibliography = await this.bibliographyFor(uri, view.text, env);
    // While files were read, another request may have analysed this version or a newer one.
    const newest = this.states.get(uri);
    if (newest !== undefined && newest.env === env && newest.view.version >= view.version) return newest;
    return this.take(view, env, bibliography);
  }

  /** Reads a file of the workspace that is not open, for findings across articles. */
  async learn(uri: string, text: string): Promise<void> {
    const env = await this.environments.for(uri);
    const bibliography = await this.bibliographyFor(uri, text, env);
    if (!this.isOpen(uri)) this.take(viewOf(uri, NOT_OPEN, text), env, bibliography);
  }

  /** The bibliography files that a text at an address leads to. */
  bibliographyFor(uri: string, text: string, env: ArticleState['env']): Promise<Bibliography | null> {
    return this.environments.bibliographyFor(uri, text, env);
  }

  forget(uri: string): void {
    if (this.states.delete(uri)) this.reduce();
  }

  /** All findings of a state: its own and those across articles, but for those that a baseline accepts. */
  findings(state: ArticleState): readonly Finding[] {
    const all = [...state.findings, ...(this.corpus.get(state.view.uri) ?? [])];
    return state.env.accepted?.without(state.view.uri, all) ?? all;
  }

  /** What was analysed last, be it current or not. */
  stateAt(uri: string): ArticleState | undefined {
    return this.states.get(uri);
  }

  /** Every article that was analysed: open ones, and clinical ones of the workspace. */
  known(): Iterable<ArticleState> {
    return this.states.values();
  }

  viewAt(uri: string): View | undefined {
    return this.states.get(uri)?.view;
  }

  isOpen(uri: string): boolean {
    return this.documents.get(uri) !== undefined;
  }

  openUris(): readonly string[] {
    return this.documents.keys();
  }

  private take(view: View, env: ArticleState['env'], bibliography: Bibliography | null): ArticleState {
    const state = analyse(view, env, bibliography);
    // Of what is not open only clinical articles matter, and only to one another.
    if (view.version === NOT_OPEN && !state.analysis.facts.clinical.clinical) this.states.delete(view.uri);
    else this.states.set(view.uri, state);
    const changed = this.reduce().filter((uri) => uri !== view.uri && this.isOpen(uri));
    this.onAnalysed(state, changed);
    return state;
  }

  /** Runs the rules across articles over the stored facts; the result names the articles whose findings changed. */
  private reduce(): readonly string[] {
    const fresh = new Map<string, readonly Finding[]>();
    const names = shortNames([...this.states.keys()], this.environments.folders);
    const states = [...this.states.values()].filter(({ analysis }) => analysis.facts.clinical.clinical);
    for (const [uri, findings] of reduced(states, names)) fresh.set(uri, findings);
    const uris = new Set([...this.corpus.keys(), ...fresh.keys()]);
    const changed = [...uris].filter((uri) => JSON.stringify(this.corpus.get(uri)) !== JSON.stringify(fresh.get(uri)));
    this.corpus.clear();
    for (const [uri, findings] of fresh) this.corpus.set(uri, findings);
    return changed;
  }
}

/** The core calls articles by names that a reader knows; what comes back is in addresses again. */
function reduced(
  states: readonly ArticleState[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Finding[]> {
  const nameOf = (uri: string): string => names.get(uri) ?? uri;
  const uris = new Map(states.map(({ view }) => [nameOf(view.uri), view.uri]));
  const articles = states.map(({ view, env, analysis }) => ({ path: nameOf(view.uri), env, facts: analysis.facts }));
  const [first] = states;
  if (first === undefined) return new Map();
  try {
    return new Map(
      [...reduceCorpus(articles, first.env)].map(([name, { findings }]) => [
        uris.get(name) ?? name,
        findings.map((finding) => withAddresses(finding, uris)),
      ]),
    );
  } catch (error) {
    return new Map(states.map(({ view }) => [view.uri, [failureFinding('rules across articles', error)]]));
  }
}

function withAddresses(finding: Finding, uris: ReadonlyMap<string, string>): Finding {
  if (finding.related === undefined) return finding;
  const related = finding.related.map((one) => ({
    ...one,
    ...(one.path !== undefined && { path: uris.get(one.path) ?? one.path }),
  }));
  return { ...finding, related };
}
