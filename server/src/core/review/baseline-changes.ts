import { type Paired, pairByKey } from './pair.ts';
import type { ClinicalChange } from './types.ts';

/** An entry of a baseline: a finding of an article that is accepted for now. */
export interface AcceptedEntry {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly message: string;
}

export interface BaselineState {
  readonly text: string;
  readonly entries: readonly AcceptedEntry[];
}

/** True where the old state of the article did not have the finding, so that the change accepts its own defect. */
export type CameWithChange = (entry: AcceptedEntry) => boolean | null;

/**
 * Entries that came or went. An entry for a finding that was there before is legal; one for a finding that the same
 * change brings is not. A first baseline is told in one line; a renamed article is no change.
 */
export function baselineChanges(
  before: BaselineState | null,
  after: BaselineState | null,
  cameWithChange: CameWithChange,
): ClinicalChange[] {
  if (before === null || after === null) return whole(before, after);
  const left = compared(before, after);
  return [
    ...left.added.map((entry) => added(entry, after.text, cameWithChange(entry))),
    ...left.removed.map((entry) => removed(entry, before.text)),
  ];
}

/** Entries that are new in the second state: those about which `CameWithChange` will be asked. */
export function newEntries(before: BaselineState | null, after: BaselineState | null): readonly AcceptedEntry[] {
  return before === null || after === null ? [] : compared(before, after).added;
}

/** What no entry of the other state accounts for: the same one, one of a renamed article, or one in other words. */
function compared(before: BaselineState, after: BaselineState): Paired<AcceptedEntry> {
  const same = pairByKey(before.entries, after.entries, (it) => `${it.path}\u0000${it.rule}\u0000${it.fingerprint}`);
  const renamed = pairByKey(same.removed, same.added, (it) => `${it.rule}\u0000${it.fingerprint}`);
  return pairByKey(renamed.removed, renamed.added, (it) => `${it.path}\u0000${it.rule}\u0000${it.message}`);
}

function whole(before: BaselineState | null, after: BaselineState | null): ClinicalChange[] {
  const state = after ?? before;
  if (state === null) return [];
  const articles = new Set(state.entries.map((entry) => entry.path)).size;
  const words = `${state.entries.length} findings of ${articles} articles`;
  return [
    {
      kind: 'baseline',
      change: after === null ? 'removed' : 'added',
      about: 'baseline',
      before: after === null ? words : null,
      after: after === null ? null : words,
      level: after === null ? 'info' : 'warning',
      place: { side: after === null ? 'before' : 'after', span: { start: 0, end: 0 } },
    },
  ];
}

const LEGAL = { level: 'info', words: 'it was there before this change' } as const;
const UNKNOWN = {
  level: 'warning',
  words: 'whether it was there before cannot be told from this article alone',
} as const;
const ILLEGAL = { level: 'error', words: 'it came with this change, which may not accept its own defect' } as const;

function added(entry: AcceptedEntry, text: string, came: boolean | null): ClinicalChange {
  const { level, words } = came === null ? UNKNOWN : came ? ILLEGAL : LEGAL;
  return {
    kind: 'baseline',
    change: 'added',
    about: entry.rule,
    before: null,
    after: `${describe(entry)}; ${words}`,
    level,
    place: { side: 'after', span: lineOf(entry, text) },
  };
}

const removed = (entry: AcceptedEntry, text: string): ClinicalChange => ({
  kind: 'baseline',
  change: 'removed',
  about: entry.rule,
  before: describe(entry),
  after: null,
  level: 'info',
  place: { side: 'before', span: lineOf(entry, text) },
});

const describe = ({ path, rule, message }: AcceptedEntry): string =>
  message === undefined ? `${rule} in ${path}` : `“${message}” (${rule} in ${path})`;

function lineOf({ path, fingerprint }: AcceptedEntry, text: string): { start: number; end: number } {
  const quoted = JSON.stringify(path);
  for (let at = text.indexOf(fingerprint); at >= 0; at = text.indexOf(fingerprint, at + 1)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const line = text.slice(start, end < 0 ? text.length : end);
    if (line.includes(quoted)) return { start, end: start + line.length };
  }
  return { start: 0, end: 0 };
}
