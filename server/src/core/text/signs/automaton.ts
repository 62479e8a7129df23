/** Finds many literals in one pass over a text, however many there are (Aho and Corasick). */
import { CLASS_BITS, CLASS_OF, CLASSES } from './fold.ts';

/** What ends at a state: literals by their number, with their lengths. */
export interface Ending {
  readonly literals: readonly number[];
  readonly lengths: readonly number[];
}

export interface Automaton {
  /** Next state by `state << CLASS_BITS | class`. State 0 is the beginning. */
  readonly next: Uint16Array | Uint32Array;
  /** Number of what ends at a state; 0 for nothing. */
  readonly ends: Uint16Array;
  readonly endings: readonly Ending[];
}

/** `literals` are folded. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const trie = trieOf(literals);
  const { states, children, own } = trie;
  const next = states < 0x10000 ? new Uint16Array(states << CLASS_BITS) : new Uint32Array(states << CLASS_BITS);
  const ends = new Uint16Array(states);
  const endings: Ending[] = [{ literals: [], lengths: [] }];
  const fail = new Uint32Array(states);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    // Where the trie does not go on, the longest ending of what was read does.
    if (state !== 0) next.copyWithin(state << CLASS_BITS, back << CLASS_BITS, (back << CLASS_BITS) + CLASSES);
    ends[state] = endingAt(endings, own.get(state), state === 0 ? 0 : (ends[back] ?? 0), literals);
    for (const [character, child] of children.get(state) ?? []) {
      fail[child] = state === 0 ? 0 : (next[(back << CLASS_BITS) | character] ?? 0);
      next[(state << CLASS_BITS) | character] = child;
      queue.push(child);
    }
  }
  return { next, ends, endings };
}

interface Trie {
  readonly states: number;
  readonly children: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly own: ReadonlyMap<number, number>;
}

function trieOf(literals: readonly string[]): Trie {
  const children = new Map<number, Map<number, number>>();
  const own = new Map<number, number>();
  let states = 1;
  literals.forEach((literal, number) => {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const character = CLASS_OF[literal.charCodeAt(at)] ?? 0;
      const row = children.get(state) ?? new Map<number, number>();
      children.set(state, row);
      const child = row.get(character) ?? states++;
      row.set(character, child);
      state = child;
    }
    own.set(state, number);
  });
  return { states, children, own };
}

/** The literal that ends at a state itself, with those that end it. */
function endingAt(endings: Ending[], own: number | undefined, behind: number, literals: readonly string[]): number {
  if (own === undefined) return behind;
  const rest = endings[behind];
  endings.push({
    literals: [own, ...(rest?.literals ?? [])],
    lengths: [literals[own]?.length ?? 0, ...(rest?.lengths ?? [])],
  });
  return endings.length - 1;
}
