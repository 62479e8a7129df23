import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import type { FormularyIndex } from '../formulary/formulary-index.ts';
import { ofWords } from '../text/of-words.ts';
import type { Sentence } from '../text/sentences.ts';
import { sentencesWith } from '../text/signs/sentences-with.ts';
import { allMatches, Sign } from '../text/signs/sign.ts';
import { indicesWithin } from './in-span.ts';
import type { ApprovalClaimFact, IndicationRef, UnjudgedDose } from './types.ts';

const AGENCY = '(?:U\\.?S\\.? )?FDA|(?:U\\.?S\\.? )?Food and Drug Administration|EMA|European Medicines Agency|MHRA';
const AGENCIES = `(?:${AGENCY})(?:(?:,|/| and| or|, and) (?:the )?(?:${AGENCY})){0,2}`;
const CLAIM = new Sign(
  new RegExp(
    `\\b(${AGENCIES})[- ](?:has |have )?(?:approved|approval|licen[cs]ed)\\b|\\b(?:approved|licen[cs]ed) by (?:both )?(?:the )?(${AGENCIES})(?![\\w-])`,
    'g',
  ),
);
/** Words before the claim, in the same clause, that turn it into its opposite or put it off. */
const NEGATION =
  /\b(?:not|no|non|none|without|lacks?|lacking|never|neither|nor|\p{L}{2,6}n't|off-label|unlicensed|awaiting|await|pending|seeking|before|prior to)\b[^.;]{0,40}$/iu;
const DENIED_AFTER =
  /^\s(?:is|was|has|have|are|were)\s(?:still |currently |been )?(?:not|never|lacking|pending|withdrawn|revoked|awaited)\b/i;
/** Where a sentence turns to something else: the claim is about its own side. */
const TURN =
  /;|,?\s(?:whereas|while|but|although|though|however|unlike|in contrast)\b|^unlike\b|(?<=^unlike [^,]{1,120}),/gi;

/** Statements that an agency has approved something, with the doses and drugs of the same clause. */
export function readApprovals(
  article: Article,
  doses: readonly UnjudgedDose[],
  index: FormularyIndex,
): ApprovalClaimFact[] {
  return blocksFor(article, claiming)
    .filter((b) => b.region === 'body')
    .flatMap((block) => ofBlock(block, doses, index));
}

const claiming = ofWords((said) => sentencesWith(said, CLAIM));

function ofBlock(block: Block, doses: readonly UnjudgedDose[], index: FormularyIndex): ApprovalClaimFact[] {
  const { text } = block.view;
  return claiming(block.view).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return allMatches(words, CLAIM.pattern).flatMap((match) => {
      const end = match.index + match[0].length;
      const own = about(block, sentence, clauseAround(words, match.index), doses, index);
      const claim = {
        span: block.view.sourceSpan(sentence.start + match.index, sentence.start + end),
        negated: NEGATION.test(words.slice(0, match.index)) || DENIED_AFTER.test(words.slice(end)),
        drugs: own.drugs,
        doses: own.doses,
        indication: indicationIn(words, own.doses, doses, index),
      };
      return jurisdictionsOf(match[1] ?? match[2] ?? '').map((jurisdiction) => ({ ...claim, jurisdiction }));
    });
  });
}

/** The part of the sentence between the turns around an offset. */
function clauseAround(words: string, offset: number): Sentence {
  const turns = [...words.matchAll(TURN)].map((turn) => turn.index);
  return {
    start: turns.filter((at) => at < offset).pop() ?? 0,
    end: turns.find((at) => at >= offset) ?? words.length,
  };
}

/** Doses and drugs of the clause; of the whole sentence where the clause names no drug. */
function about(
  block: Block,
  sentence: Sentence,
  clause: Sentence,
  doses: readonly UnjudgedDose[],
  index: FormularyIndex,
): Pick<ApprovalClaimFact, 'drugs' | 'doses'> {
  const at = (part: Sentence): Pick<ApprovalClaimFact, 'drugs' | 'doses'> => {
    const [start, end] = [sentence.start + part.start, sentence.start + part.end];
    const own = indicesWithin(doses, block.view.sourceSpan(start, end));
    return { doses: own, drugs: drugsOf(block, start, end, own, doses, index) };
  };
  const near = at(clause);
  return near.drugs.length > 0 ? near : at({ start: 0, end: sentence.end - sentence.start });
}

function jurisdictionsOf(agencies: string): ApprovalClaimFact['jurisdiction'][] {
  const found: ApprovalClaimFact['jurisdiction'][] = [];
  if (/FDA|Food and Drug/.test(agencies)) found.push('US');
  if (/EMA|European/.test(agencies)) found.push('EU');
  if (/MHRA/.test(agencies)) found.push('UK');
  return found;
}

/** The drugs named there, then those that a dose there has from elsewhere (a heading, the item around it). */
function drugsOf(
  block: Block,
  start: number,
  end: number,
  own: readonly number[],
  doses: readonly UnjudgedDose[],
  index: FormularyIndex,
): ApprovalClaimFact['drugs'] {
  const named = index.lexicon.find(block.view.text.slice(start, end)).map(({ id, name, text, kind, ...at }) => {
    const span = block.view.sourceSpan(start + at.start, start + at.end);
    return { id, name, text, kind, inherited: false as const, span };
  });
  const seen = new Set<string>();
  return [...named, ...own.flatMap((i) => doses[i]?.drugs ?? [])].filter(
    (drug) => !seen.has(drug.name) && seen.add(drug.name),
  );
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
