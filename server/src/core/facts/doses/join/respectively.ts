/** Which drug each dose of a list belongs to, where the sentence says "respectively". */
import { partitionPoint } from '../../../text/partition-point.ts';
import type { Draft } from '../assemble/draft.ts';
import type { Tokens } from '../tokens/token.ts';
import type { DrugGroup, NamedDrug } from './drug-groups.ts';

type Listed = (readonly NamedDrug[] | null)[];

/** "amitriptyline and duloxetine, 75 mg and 120 mg respectively"; null for a dose that the list is not about. */
export function respectively(tokens: Tokens, groups: readonly DrugGroup[], drafts: readonly Draft[]): Listed | null {
  const said = tokens.findIndex((token) => token.word === 'respectively');
  if (said < 0) return null;
  const whole = groups.find((one) => one.drugs.length === drafts.length && drafts.length > 1);
  if (whole !== undefined) return drafts.map((_, nth) => nthOf(whole, nth));
  return lastListed(groups, drafts, said);
}

const nthOf = ({ drugs }: DrugGroup, nth: number): readonly NamedDrug[] => drugs.slice(nth, nth + 1);

/** "A 100 mg and B 40 mg, raised to 400 mg and 160 mg respectively": two doses behind the last two names. */
function lastPair(groups: readonly DrugGroup[], drafts: readonly Draft[], end: number): Listed | null {
  const at = partitionPoint(groups.length, (nth) => (groups[nth]?.first ?? 0) < (drafts[end - 1]?.first ?? 0)) - 1;
  const [a, b] = [groups[at - 1], groups[at]];
  const behind = drafts.slice(0, end).filter(({ first }) => first >= (b?.next ?? 0));
  // One of them stands beside the last name itself.
  if (a?.drugs.length !== 1 || b === undefined || behind.length !== 3) return null;
  return drafts.map((_, nth) => (nth === end - 2 ? nthOf(a, 0) : nth === end - 1 ? nthOf(b, 0) : null));
}

/** "A 5 mg; the limits of A and B are 300 mg and 600 mg, respectively": as many doses before the word as the last list has names. */
function lastListed(groups: readonly DrugGroup[], drafts: readonly Draft[], said: number): Listed | null {
  const end = partitionPoint(drafts.length, (nth) => (drafts[nth]?.first ?? 0) < said);
  const last = drafts[end - 1]?.first ?? 0;
  const group = groups[partitionPoint(groups.length, (at) => (groups[at]?.first ?? 0) < last) - 1];
  const from = end - (group?.drugs.length ?? 0);
  if (group?.drugs.length === 1) return lastPair(groups, drafts, end);
  if (group === undefined || group.drugs.length < 2 || (drafts[from]?.first ?? -1) < group.next) return null;
  return drafts.map((_, nth) => (nth < from || nth >= end ? null : nthOf(group, nth - from)));
}
