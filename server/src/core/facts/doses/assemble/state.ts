/** What is known while the elements of a sentence are joined into doses, from left to right. */
import type { Element } from '../grammar/element.ts';
import type { Tokens } from '../tokens/token.ts';
import type { Draft } from './draft.ts';

/** Words after which nothing more is said about the dose before them. */
export const CLOSING = new Set(
  '; | → then followed thereafter monitor monitored monitoring check checked measure measured reassess review reviewed assess until but while whereas compared versus vs unless because since followed-by repeat-dose recheck obtain draw'.split(
    ' ',
  ),
);

export interface State {
  readonly tokens: Tokens;
  readonly drafts: Draft[];
  open: Draft | null;
  /** The last dose, open or closed. */
  last: Draft | null;
  /** Words since the last piece of the open dose that no grammar took. */
  loose: string[];
  shared: Element[];
  limit: (Element & { kind: 'limit' }) | null;
  /** What `loose` held where the limit began, and the dose that was open there. */
  limitGap: readonly string[];
  limitOpen: Draft | null;
  /** "250 mg tablets, 2 tablets …": the strength of the pieces that are counted next. */
  strength: { readonly value: number; readonly unit: string } | null;
  /** The dose that the open limit bounds. */
  host: Draft | null;
  /** The dose open before a bracket, and the alternative in it: what follows holds for both. */
  outer: Draft | null;
  twin: Draft | null;
  /** Token behind the last name. */
  named: number;
  /** First token of the name that comes right behind the element at hand; -1 where none does. */
  nameBehind: number;
  /** Routes of "IM: A 5 mg, B 10 mg", for the doses that name none. */
  led: Draft['routes'];
  /** Token of the last question mark that leads a figure or word ("?2 tablets"); -9 where there is none. */
  asked: number;
  /** Routes of a dose that "then" or "followed by" continues. */
  carried: Draft['routes'];
}

export const newState = (tokens: Tokens): State => ({
  tokens,
  drafts: [],
  open: null,
  last: null,
  loose: [],
  shared: [],
  limit: null,
  limitGap: [],
  limitOpen: null,
  strength: null,
  host: null,
  outer: null,
  twin: null,
  named: 0,
  nameBehind: -1,
  led: [],
  asked: -9,
  carried: [],
});
