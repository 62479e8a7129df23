/** "sertraline 50 mg, citalopram 20 mg or fluoxetine 20 mg daily": the timing at the end of a list holds for all of it. */
import type { Element } from '../grammar/element.ts';
import { oneOf } from '../tokens/one-of.ts';
import { behindBracket, type Tokens, wordAt } from '../tokens/token.ts';
import { type Draft, hasTiming } from './draft.ts';

/** Goes backwards, so that each dose learns from the one behind it. */
export function shareTiming(
  tokens: Tokens,
  elements: readonly Element[],
  drafts: readonly Draft[],
  together: boolean,
): void {
  const drugs = new Set<number>();
  for (const element of elements)
    if (element.kind === 'drug') for (let at = element.first; at < element.next; at += 1) drugs.add(at);
  let alternatives = together;
  let all = false;
  for (let i = 1; i < drafts.length; i += 1) {
    const [draft, inner] = [drafts[i - 1], drafts[i]];
    if (draft !== undefined && inner !== undefined) shareIntoBracket(tokens, draft, inner);
  }
  // What a limit in brackets bounds stands beside the next dose.
  const own = drafts.filter(({ bounds }) => bounds === null);
  for (let i = own.length - 2; i >= 0; i -= 1) {
    const draft = own[i];
    const next = own[i + 1];
    if (draft === undefined || next === undefined) continue;
    const forAll: boolean = all || isForAll(tokens, next);
    const joint = jointOf(tokens, drugs, { from: draft.next, to: next.first, all: forAll });
    all = joint !== null && forAll;
    if (joint === 'same' && /^(?:and|or)$/.test(wordAt(tokens, next.first - 1)) && !isOfNext(tokens, drugs, next))
      shareRoute(draft, next);
    alternatives =
      all ||
      joint === 'or' ||
      joint === 'and' ||
      joint === 'same' ||
      (joint === 'list' && alternatives) ||
      (together && joint !== null);
    const takes =
      alternatives &&
      draft.limit === next.limit &&
      !hasTiming(draft) &&
      draft.duration === null &&
      draft.over === null &&
      !draft.bare;
    if (takes && next.count === null && draft.unit !== null && !isByOtherRoute(drugs, draft, next)) {
      draft.frequency = next.frequency;
      draft.per = next.per;
      draft.when = next.when;
      if (all) draft.duration = next.duration;
    }
    if (all) shareRoute(draft, next);
  }
}

/** "A 2 g and 0.5 mL of B IM": the route is that of B. */
const isOfNext = (tokens: Tokens, drugs: ReadonlySet<number>, { amountNext }: Draft): boolean =>
  drugs.has(wordAt(tokens, amountNext) === 'of' ? amountNext + 1 : amountNext);

/** "A 5 mg or B 10 mg, each by mouth for 3 days", "A 5 mg and B 10 mg, both IV". */
const isForAll = (tokens: Tokens, { amountNext }: Draft): boolean =>
  /^(?:each|both|all)$/.test(wordAt(tokens, wordAt(tokens, amountNext) === ',' ? amountNext + 1 : amountNext));

/** "5 mg in the morning and 10 mg at night by mouth". */
function shareRoute(draft: Draft, next: Draft): void {
  if (draft.routes.length > 0 || next.lentRoute || draft.limit || next.limit) return;
  draft.routes = next.routes;
}

/** What stands between two doses: "or", a comma or "and" with names, the same without names, or something else. */
function jointOf(
  tokens: Tokens,
  drugs: ReadonlySet<number>,
  { from, to, all }: { readonly from: number; readonly to: number; readonly all: boolean },
): 'or' | 'and' | 'list' | 'same' | null {
  const begin = pastBracket(tokens, from, to);
  if (to - begin > 8 || to <= begin) return null;
  let word = '';
  let named = false;
  for (let at = begin; at < to; at += 1) {
    if (drugs.has(at)) named = true;
    else if (/^(?:or|and|plus|with|,|\+)$/.test(wordAt(tokens, at)))
      word = wordAt(tokens, at) === ',' ? word : wordAt(tokens, at) === '+' ? 'plus' : wordAt(tokens, at);
    else return null;
  }
  // "100 mg plus 50 mg every 6 hours": one and then the other.
  if (!named && word === 'plus') return null;
  if (word === 'with') return named && all ? 'and' : null;
  if (word === 'or') return named ? 'or' : 'same';
  if (named && (word === 'and' || word === 'plus')) return 'and';
  return named ? 'list' : 'same';
}

/** "A 40 mg by mouth or B 100 mg IV every 6 hours": another drug by another way has its own timing. */
function isByOtherRoute(drugs: ReadonlySet<number>, draft: Draft, next: Draft): boolean {
  if (draft.routes.length === 0 || next.routes.length === 0 || draft.routes[0] === next.routes[0]) return false;
  for (let at = draft.next; at < next.first && at < draft.next + 8; at += 1) if (drugs.has(at)) return true;
  return false;
}

/** "50 mg once daily (25 mg in renal impairment)": as often, unless the bracket says otherwise. */
function shareIntoBracket(tokens: Tokens, draft: Draft, inner: Draft): void {
  const opens = wordAt(tokens, draft.next) === '(' && inner.first === draft.next + 1;
  const forOthers = /^(?:in|if|for|when|where)$/.test(wordAt(tokens, inner.next));
  if (!opens || !forOthers || hasTiming(inner) || inner.limit || inner.basis !== draft.basis) return;
  if (inner.unit !== draft.unit || inner.over !== null) return;
  inner.frequency = draft.frequency;
  inner.per = draft.per;
  inner.when = draft.when;
}

/** Over "(max 300 mg)", "(under 5 years)". */
function pastBracket(tokens: Tokens, from: number, to: number): number {
  if (wordAt(tokens, from) !== '(' || !BOUND.test(wordAt(tokens, from + 1))) return from;
  return behindBracket(tokens, from, Math.min(to, from + 16)) ?? from;
}

const BOUND = oneOf('max maximum up not no capped under over above below if age aged < > ≤ ≥');
