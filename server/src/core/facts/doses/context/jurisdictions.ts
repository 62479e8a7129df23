/** Tells whose label a dose is said to follow: "maximum 300 mg/day (UK)", "US: 200 mg/day; UK: 300 mg/day", "In the UK, 5 mg". */
import type { Jurisdiction } from '../../governance-types.ts';
import type { Draft } from '../assemble/draft.ts';
import { type Token, type Tokens, wordAt } from '../tokens/token.ts';

/** A name of a country, and the tokens that it covers. */
interface Named {
  readonly jurisdiction: Jurisdiction;
  readonly first: number;
  readonly next: number;
}

const NONE: readonly Jurisdiction[] = [];

/** One answer for each dose of the sentence, in order; empty where no country is named for it. */
export function jurisdictionsOf(tokens: Tokens, drafts: readonly Draft[]): readonly (readonly Jurisdiction[])[] {
  const named = namesIn(tokens);
  if (named.length === 0) return drafts.map(() => NONE);
  return drafts.map((draft, nth) => {
    const limit = drafts[nth + 1]?.first ?? tokens.length;
    const behind = named.filter((name) => name.first < limit && isBehind(tokens, draft, name));
    if (behind.length > 0) return all(behind);
    const from = drafts[nth - 1]?.next ?? 0;
    const before = named.filter((name) => name.first >= from && isBefore(tokens, draft, name));
    if (before.length > 0) return all(before);
    return all(named.filter((name) => isLead(tokens, name)));
  });
}

const all = (names: readonly Named[]): readonly Jurisdiction[] => [
  ...new Set(names.map(({ jurisdiction }) => jurisdiction)),
];

/** The next country, at or behind a token of the dose: "(US and EU)", "(UK licence)", "in the US". */
function isBehind(tokens: Tokens, { next, amountNext }: Draft, name: Named): boolean {
  const begin = Math.max(next, amountNext);
  if (name.first < begin || name.first - begin > 7) return false;
  const led = wordAt(tokens, begin);
  if (led !== '(' && led !== '[' && led !== 'in') return false;
  for (let at = begin + 1; at < name.first; at += 1) if (!isPassed(tokens, at)) return false;
  if (led === 'in') return true;
  let end = name.next;
  while (end < name.next + 6 && (isPassed(tokens, end) || OF_COUNTRY.test(wordAt(tokens, end)))) end += 1;
  return /^[)\];.]?$/.test(wordAt(tokens, end));
}

const OF_COUNTRY = /^(?:label|labelling|labeling|licen[cs]e|maximum|max|only|smpc|limit|dose)$/;

/** "US maximum 200 mg", "UK: 300 mg" */
function isBefore(tokens: Tokens, { first }: Draft, name: Named): boolean {
  if (name.next > first || first - name.next > 6) return false;
  if (/^(?:outside|non|the|in|from)$/.test(wordAt(tokens, name.first - 1)) && first > name.next) return false;
  for (let at = name.next; at < first; at += 1)
    if (!isPassed(tokens, at) && !BOUNDS.test(wordAt(tokens, at))) return false;
  return true;
}

/** "In the UK, …" at the head of a sentence. */
const isLead = (tokens: Tokens, { first, next }: Named): boolean =>
  first <= 2 && wordAt(tokens, 0) === 'in' && wordAt(tokens, next) === ',';

const isPassed = (tokens: Tokens, at: number): boolean =>
  countryAt(tokens, at) !== null || /^(?:the|and|&|\/|,|or|states|kingdom|union)$/.test(wordAt(tokens, at));

const BOUNDS = /^(?::|-|\.|max|maximum|daily|dose|label|licensed|recommended|limit|is|of|up|to)$/;

function namesIn(tokens: Tokens): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const jurisdiction = countryAt(tokens, at);
    if (jurisdiction === null) continue;
    const next = /^(?:united|european)$/.test(wordAt(tokens, at)) ? at + 2 : at + 1;
    found.push({ jurisdiction, first: at, next });
  }
  return found;
}

/** In capitals alone: "us" is a word. */
function countryAt(tokens: Tokens, at: number): Jurisdiction | null {
  const token: Token | undefined = tokens[at];
  if (token?.kind !== 'word' || token.word.length > 8) return null;
  if (token.word === 'united') return COUNTRIES.get(`united ${wordAt(tokens, at + 1)}`) ?? null;
  if (token.word === 'european') return wordAt(tokens, at + 1) === 'union' ? 'EU' : null;
  return token.raw.charCodeAt(0) < 91 ? (COUNTRIES.get(token.word) ?? null) : null;
}

const COUNTRIES: ReadonlyMap<string, Jurisdiction> = new Map([
  ['us', 'US'],
  ['usa', 'US'],
  ['fda', 'US'],
  ['united states', 'US'],
  ['uk', 'UK'],
  ['mhra', 'UK'],
  ['united kingdom', 'UK'],
  ['eu', 'EU'],
  ['ema', 'EU'],
  ['europe', 'EU'],
]);
