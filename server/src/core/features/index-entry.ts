import type { ArticleFacts, DrugMention } from '../facts/types.ts';
import type { Span } from '../text/span.ts';
import type { Translate } from '../text/translate.ts';
import { type FoundSymbol, searchSymbols } from './dose-symbols.ts';
import { drugKey } from './drug-uses.ts';
import { dosesByDrug, type OverviewNode } from './overview.ts';

/** What an editor asks of an article that is not open: small plain JSON that stands for its facts and its text. */
export interface IndexEntry {
  readonly symbols: readonly FoundSymbol[];
  readonly drugs: readonly OverviewNode[];
  /** Where each drug is named. */
  readonly mentions: Readonly<Record<string, readonly Span[]>>;
}

export function indexEntry(facts: ArticleFacts, text: string, t: Translate): IndexEntry {
  const mentions: Record<string, Span[]> = {};
  for (const mention of facts.drugs) {
    const key = drugKey(mention);
    if (!Object.hasOwn(mentions, key)) mentions[key] = [];
    mentions[key]?.push(mention.span);
  }
  return { symbols: searchSymbols(facts, text), drugs: dosesByDrug(facts, t), mentions };
}

export const mentionsIn = ({ mentions }: IndexEntry, drug: Pick<DrugMention, 'id' | 'name'>): readonly Span[] =>
  Object.hasOwn(mentions, drugKey(drug)) ? (mentions[drugKey(drug)] ?? []) : [];
