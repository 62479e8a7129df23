import { basename, resolve } from 'node:path';
import { type Bibliography, IGNORE_NAMES } from '../core/index.ts';
import { addressOf } from './config-files.ts';
import type { Environment, Environments, Judging } from './environment.ts';
import { Failure } from './failure.ts';
import { filesAt } from './files-at.ts';
import { type ChangedFile, type Tree, treeOf } from './git.ts';
import { complain } from './output.ts';
import { type Comparison, isArticle } from './revisions.ts';

/** What either state of a repository is judged by. */
export interface BothStates {
  readonly before: Judging;
  readonly after: Judging;
  /** Changed files that configuration, formularies, pages of disclaimer or bibliographies were read from, as far as they were. */
  deciding(): readonly string[];
}

/**
 * Each state is judged by the files that stood in it. Null where only articles changed: both are then judged by the same.
 */
export async function statesApart(
  { head, root }: Comparison,
  changes: readonly ChangedFile[],
  environments: Environments,
  { cwd, baseTree }: { readonly cwd: string; readonly baseTree: () => Promise<Tree> },
): Promise<BothStates | null> {
  const paths = [...new Set(changes.flatMap(({ before, after }) => [before, after]))].filter((path) => path !== null);
  const others = paths.filter((path) => !isArticle(path) || IS_DISCLAIMER.test(path)).sort();
  if (head === null && others.length === 0) return null;
  for (const path of others.filter((it) => IGNORES.includes(basename(it))))
    complain(`${path} changed: what is left out of both states is what it names now`);
  const former = environments.over(filesAt(await baseTree(), cwd), true);
  const after = head === null ? environments : environments.over(filesAt(await treeOf(head, root), cwd), false);
  const address = (path: string): string => addressOf(resolve(root, path));
  const asked = (path: string): boolean => former.files.asked(address(path)) || after.files.asked(address(path));
  return { before: new Former(former, after), after, deciding: () => others.filter(asked) };
}

const IGNORES: readonly string[] = IGNORE_NAMES;
const IS_DISCLAIMER = /(?:^|\/)disclaimer\.md$/i;

/** Where an earlier state had a broken configuration or formulary, it is judged by those of now, and that is said. */
class Former implements Judging {
  private readonly told = new Set<string>();

  constructor(
    private readonly former: Environments,
    private readonly current: Judging,
  ) {}

  async for(path: string): Promise<Environment> {
    try {
      return await this.former.for(path);
    } catch (error) {
      this.tell(error);
      return this.current.for(path);
    }
  }

  async bibliographyFor(path: string, text: string): Promise<Bibliography | null> {
    try {
      return await this.former.bibliographyFor(path, text);
    } catch (error) {
      this.tell(error);
      return this.current.bibliographyFor(path, text);
    }
  }

  private tell(error: unknown): void {
    if (!(error instanceof Failure)) throw error;
    if (!this.told.has(error.message))
      complain(`before the change: ${error.message}; what it held is judged by what is there now`);
    this.told.add(error.message);
  }
}
