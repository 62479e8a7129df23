import { relative, sep } from 'node:path';
import { BibliographyReader, type ConfigText } from '../core/index.ts';
import { machineFiles } from './config-files.ts';
import { filesOf } from './git.ts';
import { decode } from './read-input.ts';

/** Reads bibliography files as they stood in a commit; those outside of the repository as they are. */
export function bibliographiesAt(commit: string, root: string, cwd: string): BibliographyReader {
  const now = machineFiles(cwd);
  const known = new Map<string, Promise<ConfigText>>();
  const read = async (address: string): Promise<ConfigText> => {
    const path = relative(root, address).split(sep).join('/');
    if (path.startsWith('../')) return now.readFile(address);
    const [bytes] = await filesOf(commit, [path], root);
    if (bytes == null) return { missing: true };
    const input = decode(bytes);
    return 'text' in input ? { text: input.text } : { error: input.unreadable.words };
  };
  const readFile = (address: string): Promise<ConfigText> => {
    const found = known.get(address) ?? read(address);
    known.set(address, found);
    return found;
  };
  return new BibliographyReader({ ...now, readFile });
}
