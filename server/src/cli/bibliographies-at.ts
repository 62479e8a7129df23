import { BibliographyReader } from '../core/index.ts';
import { filesAt } from './files-at.ts';
import { treeOf } from './git.ts';

/** Reads bibliography files as they stood in a commit; those outside of the repository as they are. */
export async function bibliographiesAt(commit: string, root: string, cwd: string): Promise<BibliographyReader> {
  return new BibliographyReader(filesAt(await treeOf(commit, root), cwd));
}
