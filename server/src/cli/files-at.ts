import { relative, sep } from 'node:path';
import type { ConfigText } from '../core/index.ts';
import { type Files, machineFiles, remembering } from './config-files.ts';
import type { Tree } from './git.ts';
import { decode, type Input } from './read-input.ts';

const MISSING: Input = {
  unreadable: { messageId: 'notRead', data: { reason: 'does not exist' }, words: 'does not exist there' },
};

/** Files as they stood in a commit; those outside of the repository as they are. */
export function filesAt(tree: Tree, cwd: string): Files {
  const now = machineFiles(cwd);
  /** Null for what is not the repository's to say. */
  const pathOf = (address: string): string | null => {
    const path = relative(tree.root, address).split(sep).join('/');
    return path === '.git' || path.startsWith('../') ? null : path;
  };
  const readInput = async (address: string): Promise<Input> => {
    const path = pathOf(address);
    if (path === null) return now.readInput(address);
    const [bytes] = tree.blobs.has(path) ? await tree.contents([path]) : [];
    return bytes == null ? MISSING : decode(bytes);
  };
  const readFile = async (address: string): Promise<ConfigText> => {
    const path = pathOf(address);
    if (path === null) return now.readFile(address);
    if (!tree.blobs.has(path)) return { missing: true };
    const input = await readInput(address);
    // As everywhere, a mark at the beginning is no part of the text.
    return 'text' in input ? { text: input.text.replace(/^\uFEFF/, '') } : { error: input.unreadable.words };
  };
  return remembering({ readFile, readInput }, cwd);
}
