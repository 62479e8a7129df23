import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  analyseArticle,
  type BaselineState,
  baselineChanges,
  changeJson,
  newEntries,
  Places,
  parseBaseline,
  type ReviewedFile,
  withoutByteOrderMark,
} from '../core/index.ts';
import { USUAL_BASELINE } from './baseline-file.ts';
import { bibliographiesAt } from './bibliographies-at.ts';
import { addressOf } from './config-files.ts';
import type { Environments } from './environment.ts';
import { Failure } from './failure.ts';
import { filesOf } from './git.ts';
import { decode } from './read-input.ts';
import type { Comparison, TwoStates } from './revisions.ts';

/** Which findings a change accepts or no longer accepts, in the baseline that is named, configured or usual. */
export async function reviewBaseline(
  comparison: Comparison,
  states: readonly TwoStates[],
  named: string | undefined,
  environments: Environments,
  cwd: string,
): Promise<ReviewedFile[]> {
  const address = await addressOfBaseline(named, environments, cwd);
  const { before, after } = await bothStates(address, comparison);
  const folder = dirname(address);
  const path = relative(cwd, address).split(sep).join('/');
  const asked = [...new Set(newEntries(before, after).map((entry) => entry.path))];
  const old = await oldFindings(asked, folder, comparison, states, environments, cwd);
  const changes = baselineChanges(before, after, (entry) => {
    if (/^(?:cross|baseline|internal)\//.test(entry.rule)) return null;
    return !(old.get(entry.path)?.has(`${entry.rule} ${entry.fingerprint}`) ?? false);
  });
  const places = [new Places(before?.text ?? ''), new Places(after?.text ?? '')] as const;
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [{ path, change, changes: changes.map((it) => changeJson(it, ...places)) }];
}

async function addressOfBaseline(named: string | undefined, environments: Environments, cwd: string): Promise<string> {
  if (named !== undefined) return addressOf(resolve(cwd, named));
  const { settings } = await environments.settingsOf('article.md');
  return settings.baseline ?? addressOf(resolve(cwd, USUAL_BASELINE));
}

async function bothStates(
  address: string,
  { base, head, root }: Comparison,
): Promise<{ readonly before: BaselineState | null; readonly after: BaselineState | null }> {
  const path = relative(root, address).split(sep).join('/');
  const at = async (commit: string): Promise<BaselineState | null> => {
    const [bytes] = path.startsWith('../') ? [null] : await filesOf(commit, [path], root);
    return bytes == null ? null : stateOf(bytes.toString('utf8'), `${path} at ${commit.slice(0, 12)}`);
  };
  const before = await at(base);
  if (head !== null) return { before, after: await at(head) };
  const text = await readFile(address, 'utf8').catch(() => null);
  return { before, after: text === null ? null : stateOf(text, path) };
}

function stateOf(text: string, name: string): BaselineState {
  const baseline = parseBaseline(text);
  if (typeof baseline === 'string') throw new Failure(`${name}: ${baseline}`);
  return { text, entries: baseline.findings };
}

/** Findings of the old state of articles, by the path that the baseline gives them now. */
async function oldFindings(
  paths: readonly string[],
  folder: string,
  { base, root }: Comparison,
  states: readonly TwoStates[],
  environments: Environments,
  cwd: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const former = new Map(states.map((state) => [state.path, state.formerPath ?? state.path]));
  const local = paths.map((path) => relative(cwd, resolve(folder, path)).split(sep).join('/'));
  const inRoot = local.map((path) =>
    relative(root, resolve(cwd, former.get(path) ?? path))
      .split(sep)
      .join('/'),
  );
  const contents = await filesOf(base, inRoot, root);
  const bibliographies = await bibliographiesAt(base, root, cwd);
  const found = new Map<string, ReadonlySet<string>>();
  for (const [i, bytes] of contents.entries()) {
    const input = bytes === null ? null : decode(bytes);
    if (input === null || !('text' in input)) continue;
    const path = local[i] ?? '';
    const bibliography = await environments.bibliographyFor(path, input.text, bibliographies);
    const text = withoutByteOrderMark(input.text);
    const { findings, suppressed } = analyseArticle(text, await environments.for(path), { bibliography });
    const keys = [...findings, ...suppressed].map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
    found.set(paths[i] ?? '', new Set(keys));
  }
  return found;
}
