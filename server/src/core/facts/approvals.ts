import type { Article, Block } from '../article/model.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { indicesWithin } from './in-span.ts';
import { sentences } from './sentences.ts';
import type { ApprovalClaimFact, IndicationRef, UnjudgedDose } from './types.ts';

const AGENCY =
  'FDA|U\\.?S\\.? Food and Drug Administration|Food and Drug Administration|EMA|European Medicines Agency|MHRA';
const CLAIM = new RegExp(
  `\\b(${AGENCY})[- ](?:approved|approval|licen[cs]ed)\\b|\\b(?:approved|licen[cs]ed) by (?:the )?(${AGENCY})\\b`,
  'g',
);
/** Words before the claim, in the same sentence, that turn it into its opposite. */
const NEGATION =
  /\b(?:not|no|non|without|lacks?|lacking|never|neither|nor|isn't|aren't|off-label|unlicensed)\b[^.;]{0,40}$/i;

/** Statements that an agency has approved something, with the doses and drugs of the same sentence. */
export function readApprovals(
  article: Article,
  doses: readonly UnjudgedDose[],
  index: FormularyIndex,
): ApprovalClaimFact[] {
  return article.blocks.filter((b) => b.region === 'body').flatMap((block) => ofBlock(block, doses, index));
}

function ofBlock(block: Block, doses: readonly UnjudgedDose[], index: FormularyIndex): ApprovalClaimFact[] {
  const { text } = block.view;
  if (!/approv|licen[cs]ed/i.test(text)) return [];
  return sentences(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const around = block.view.sourceSpan(sentence.start, sentence.end);
    const own = indicesWithin(doses, around);
    return [...words.matchAll(CLAIM)].map((match) => ({
      span: block.view.sourceSpan(sentence.start + match.index, sentence.start + match.index + match[0].length),
      jurisdiction: jurisdictionOf(match[1] ?? match[2] ?? ''),
      negated: NEGATION.test(words.slice(0, match.index)),
      drugs: drugsOf(own, doses),
      doses: own,
      indication: indicationIn(words, own, doses, index),
    }));
  });
}

const jurisdictionOf = (agency: string): ApprovalClaimFact['jurisdiction'] =>
  /^E/.test(agency) ? 'EU' : agency === 'MHRA' ? 'UK' : 'US';

function drugsOf(own: readonly number[], doses: readonly UnjudgedDose[]): ApprovalClaimFact['drugs'] {
  const seen = new Set<string>();
  return own.flatMap((i) => doses[i]?.drugs ?? []).filter((drug) => !seen.has(drug.name) && seen.add(drug.name));
}

function indicationIn(
  words: string,
  own: readonly number[],
  doses: readonly UnjudgedDose[],
  index: FormularyIndex,
): IndicationRef | null {
  const named = index.indications.find(words)[0];
  if (named !== undefined) return { id: named.id, text: named.text, from: 'sentence' };
  return own.map((i) => doses[i]?.indication ?? null).find((indication) => indication !== null) ?? null;
}
