import type { Host } from './host.ts';
import type { Workspace } from './workspace.ts';

/**
 * Reads the articles of the workspace that are not open, one at a time and only between other work, so that findings
 * across articles see them. What cannot be read is left out: it has no findings of its own here.
 */
export class ArticleIndex {
  private readonly queue = new Set<string>();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly host: Host,
  ) {}

  async start(roots: readonly string[]): Promise<void> {
    for (const uri of await this.host.listArticles(roots, MOST)) this.queue.add(uri);
    this.next(START_DELAY);
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
    this.next(STEP_DELAY);
  }

  private async read(uri: string): Promise<void> {
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

const MOST = 200;
/** The largest file that is read in the background, in UTF-16 units. */
const LARGEST = 400_000;
/** Milliseconds: the open article comes first, and typing stays ahead of the background. */
const START_DELAY = 1_000;
const STEP_DELAY = 15;
