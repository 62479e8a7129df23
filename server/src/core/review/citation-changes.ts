import { firstFrom } from '../facts/in-span.ts';
import type { Span } from '../text/span.ts';
import { pairByKey, pairByLikeness } from './pair.ts';
import { type CitedSource, citedSources } from './sources.ts';
import type { ClinicalChange, Reviewed } from './types.ts';
import { firstWords, overlap, plainWords, wordSet } from './words.ts';

/** A sentence that cites, without its marks. */
interface Claim {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly sources: readonly CitedSource[];
}

/** A reworded claim is taken for the same from this share of common words on. */
const SAME_CLAIM = 0.6;

/** Claims that cite other sources than before. New numbers for the same sources, or new wording, are no change. */
export function citationChanges(before: Reviewed, after: Reviewed): ClinicalChange[] {
  const old = claimsOf(before);
  const current = claimsOf(after);
  const same = pairByKey(old, current, (claim) => claim.key);
  const like = pairByLikeness(same.removed, same.added, likeness);
  const oldText = plainWords(withoutMarks(before, { start: 0, end: before.text.length }));
  const newText = plainWords(withoutMarks(after, { start: 0, end: after.text.length }));
  return [
    ...[...same.pairs, ...like.pairs].flatMap(([b, a]) => compare(b, a)),
    ...like.removed.filter((claim) => stillStands(claim, newText) || isAdviceIn(claim, after)).map(uncited),
    ...like.added.filter((claim) => stillStands(claim, oldText) || isAdviceIn(claim, before)).map(newlyCited),
  ];
}

function claimsOf(state: Reviewed): Claim[] {
  const sourcesOf = citedSources(state.facts);
  const claims = new Map<string, Claim>();
  for (const citation of state.facts.citations) {
    const id = `${citation.claim.start}-${citation.claim.end}`;
    const known = claims.get(id);
    const text = known?.text ?? withoutMarks(state, citation.claim);
    claims.set(id, {
      span: known?.span ?? citation.claim,
      text,
      key: known?.key ?? plainWords(text),
      words: known?.words ?? wordSet(text),
      sources: [...(known?.sources ?? []), ...sourcesOf(citation)],
    });
  }
  return [...claims.values()].filter((claim) => claim.key !== '');
}

/** The text of a span with every citation mark taken out. */
function withoutMarks({ text, facts }: Reviewed, span: Span): string {
  let at = span.start;
  const pieces: string[] = [];
  for (const mark of marksWithin(facts.citations, span)) {
    pieces.push(text.slice(at, Math.max(at, mark.start)));
    at = Math.max(at, mark.end);
  }
  return [...pieces, text.slice(at, span.end)].join(' ');
}

/** Marks are in document order: found by halving, so that many claims stay cheap. */
function marksWithin(citations: Reviewed['facts']['citations'], span: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstFrom(citations, span.start); i < citations.length; i++) {
    const mark = citations[i]?.span;
    if (mark === undefined || mark.start >= span.end) break;
    found.push(mark);
  }
  return found;
}

function likeness(b: Claim, a: Claim): number {
  const shared = overlap(b.words, a.words);
  return shared >= SAME_CLAIM ? shared : -1;
}

/** A short claim may stand anywhere by chance. */
const stillStands = (claim: Claim, text: string): boolean =>
  claim.words.size >= 4 && ` ${text} `.includes(` ${claim.key} `);

/** The same advice in other words, which cites nothing: "we recommend X [1]" that became "we suggest X". */
function isAdviceIn(claim: Claim, state: Reviewed): boolean {
  return state.facts.recommendations.some(({ span, support }) => {
    if (support.length > 0) return false;
    return overlap(claim.words, wordSet(withoutMarks(state, span))) >= SAME_CLAIM;
  });
}

function compare(b: Claim, a: Claim): ClinicalChange[] {
  const dropped = b.sources.filter((s) => !a.sources.some((other) => sameSource(s, other)));
  const gained = a.sources.filter((s) => !b.sources.some((other) => sameSource(s, other)));
  if (dropped.length === 0 && gained.length === 0) return [];
  const change = gained.length === 0 ? 'removed' : dropped.length === 0 ? 'added' : 'changed';
  return [
    {
      kind: 'citation',
      change,
      about: firstWords(a.text),
      before: labels(dropped),
      after: labels(gained),
      level: gained.length === 0 || gained.some(leadsNowhere) ? 'warning' : 'info',
      place: { side: 'after', span: a.span },
    },
  ];
}

/** A number that has an entry in one state only is taken for the same source: the entry's own change is reported. */
const sameSource = (a: CitedSource, b: CitedSource): boolean =>
  a.identity === b.identity || ((leadsNowhere(a) || leadsNowhere(b)) && numberOf(a.label) === numberOf(b.label));

const leadsNowhere = (source: CitedSource): boolean => source.identity.startsWith('missing ');
const numberOf = (label: string): string => /^\[[^\]]{1,40}\]/.exec(label)?.[0] ?? label;

const labels = (sources: readonly CitedSource[]): string | null =>
  sources.length === 0 ? null : [...new Set(sources.map((s) => s.label))].join('; ');

const uncited = (claim: Claim): ClinicalChange => ({
  kind: 'citation',
  change: 'removed',
  about: firstWords(claim.text),
  before: labels(claim.sources),
  after: null,
  level: 'warning',
  place: { side: 'before', span: claim.span },
});

const newlyCited = (claim: Claim): ClinicalChange => ({
  kind: 'citation',
  change: 'added',
  about: firstWords(claim.text),
  before: null,
  after: labels(claim.sources),
  level: claim.sources.some(leadsNowhere) ? 'warning' : 'info',
  place: { side: 'after', span: claim.span },
});
