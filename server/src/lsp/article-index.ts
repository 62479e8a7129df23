import { IgnoreRules } from '../core/index.ts';
import type { Host } from './host.ts';
import { rootOf } from './uri-paths.ts';
import type { Workspace } from './workspace.ts';

/**
 * Reads the articles of the workspace that are not open, one at a time and only between other work, so that findings
 * across articles see them. What cannot be read is left out: it has no findings of its own here.
 */
export class ArticleIndex {
  private readonly queue = new Set<string>();
  private readonly ignored = new Map<string, IgnoreRules>();
  private cancel: (() => void) | null = null;
  private steps = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly host: Host,
    private readonly roots: () => readonly string[],
    /** Called when articles that were read have been compared. */
    private readonly onSettled: () => void,
  ) {}

  async start(roots: readonly string[]): Promise<void> {
    for (const uri of await this.host.listArticles(roots, MOST)) this.queue.add(uri);
    this.next(START_DELAY);
  }

  /** The files of the workspace that a run over its folders would lint. */
  async list(): Promise<readonly string[]> {
    const uris: string[] = [];
    for (const uri of await this.host.listArticles(this.roots(), MOST)) if (!(await this.ignores(uri))) uris.push(uri);
    return uris;
  }

  /** Reads a file again: it was saved, closed or changed outside. */
  again(uri: string): void {
    this.queue.add(uri);
    this.next(STEP_DELAY);
  }

  private next(delay: number): void {
    if (this.cancel !== null || this.queue.size === 0) return;
    this.cancel = this.host.schedule(() => void this.step(), delay);
  }

  private async step(): Promise<void> {
    const [uri] = this.queue;
    if (uri !== undefined) {
      this.queue.delete(uri);
      await this.read(uri).catch(() => this.workspace.forget(uri));
    }
    this.cancel = null;
    this.steps += 1;
    if (this.queue.size === 0 || this.steps % SETTLED_EVERY === 0) {
      this.workspace.settle();
      this.onSettled();
    }
    this.next(STEP_DELAY);
  }

  /** Ignore files changed: they are read anew. */
  forgetIgnored(): void {
    this.ignored.clear();
  }

  /** A file that a run over the folder would leave out is left out here too, unless it is open. */
  private async ignores(uri: string): Promise<boolean> {
    const root = rootOf(uri, this.roots());
    if (root === null) return false;
    const rules = this.ignored.get(root) ?? new IgnoreRules(root, (address) => this.text(address));
    this.ignored.set(root, rules);
    return rules.ignores(uri);
  }

  private async text(address: string): Promise<string | null> {
    const file = await this.host.readFile(address);
    return 'text' in file ? file.text : null;
  }

  private async read(uri: string): Promise<void> {
    if (!this.workspace.isOpen(uri) && (await this.ignores(uri))) {
      this.workspace.forget(uri);
      return;
    }
    const file = await this.host.readFile(uri);
    if ('text' in file && file.text.length <= LARGEST) await this.workspace.learn(uri, file.text);
    else if (!this.workspace.isOpen(uri)) this.workspace.forget(uri);
  }

  stop(): void {
    this.queue.clear();
    this.cancel?.();
    this.cancel = null;
  }
}

/** Of a closed article some kilobytes are kept. */
const MOST = 2_000;
/** After so many articles those read so far are compared. */
const SETTLED_EVERY = 100;
/** The largest file that is read in the background, in UTF-16 units. */
const LARGEST = 400_000;
/** Milliseconds: the open article comes first, and typing stays ahead of the background. */
const START_DELAY = 1_000;
const STEP_DELAY = 15;
