import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { sentencesWith } from '../text/signs/sentences-with.ts';
import { Sign } from '../text/signs/sign.ts';
import { countWords } from './citations/candidate.ts';
import { namesItsSource } from './citations/named-sources.ts';
import type { SupportOf } from './support.ts';
import type { ClaimFact } from './types.ts';

/** A result in figures: what was measured, with its size. */
const STATISTIC = new Sign(
  /\b(?:NNTs?|NNHs?|number needed to (?:treat|harm)|relative risk|(?:odds|hazard|risk|rate) ratio|confidence interval|95 ?% CI|p ?[<=] ?0?\.\d)\b|\b(?:reduc|increas|lower|rais|improv|decreas|fell|rose|cut)\w{0,5}\b[^.;]{1,60}\bby (?:about |approximately |around |some |up to )?\d[\d.–-]{0,8} ?(?:%|per ?cent)|\b\d[\d.–-]{0,8} ?(?:%|per ?cent) of (?:patients|people|adults|children|women|men|participants|cases|those)\b/i,
);
/** Words that call on evidence. */
const EVIDENCE = new Sign(
  /\b(?:(?:randomi[sz]ed|controlled|clinical|cohort|observational|recent|several|large|two|three) (?:\w{3,14} ){0,2}(?:trials?|stud(?:y|ies))|meta-analys[ei]s|systematic reviews?)\b[^.;]{0,80}\b(?:show|shows|showed|shown|found|finds|demonstrate[sd]?|suggest(?:s|ed)?|confirm(?:s|ed)?|report(?:s|ed)?|concluded?)\b/i,
);
/** "cut the weekly dose by 10–20%" tells what to do. */
const CHANGE =
  /\b(?:reduc|increas|lower|rais|decreas|cut)\w{0,3} (?:the |each |its |their )?(?:[\w-]{2,14} ){0,3}?(?:doses?|dosage|rate|infusion|opioid|insulin) (?:[\w-]{2,14} ){0,4}?by\b/i;
/** What an article says of what is not known, or asks, needs no source. */
const UNKNOWN =
  /\b(?:no|few|lack of|insufficient|limited|more) (?:\w{3,14} ){0,2}(?:evidence|trials?|stud(?:y|ies)|data|research)\b|\?\s{0,3}$/i;
const MIN_WORDS = 5;

/** Sentences that state a result or call on evidence, with the citations that support them. */
export function readClaims(article: Article, supportOf: SupportOf): ClaimFact[] {
  return blocksFor(article, statements)
    .filter((block) => isProse(block) && !isStandard(article, block))
    .flatMap((block) => ofBlock(block, supportOf));
}

const isProse = (block: Block): boolean =>
  block.region === 'body' && block.kind !== 'heading' && block.footnote === null;

/** "Audit standard: within 60 minutes in 100% of patients" is what a house wants of itself. */
function isStandard({ blocks, sections }: Article, { section }: Block): boolean {
  const heading = blocks[sections[section]?.heading ?? -1]?.view.text;
  return heading !== undefined && STANDARD.test(heading);
}
const STANDARD =
  /\b(?:audits?|auditable|standards?|indicators?|KPIs?|quality measures?|targets?|monitoring compliance)\b/i;

function ofBlock(block: Block, supportOf: SupportOf): ClaimFact[] {
  return statements(block.view).map(({ start, end, kind, named }) => {
    const span = block.view.sourceSpan(start, end);
    const { citations: support, sourced } = supportOf({ span, block: block.index });
    return { span, kind, block: block.span, support, sourced, named };
  });
}

type Statement = Pick<ClaimFact, 'kind' | 'named'> & { readonly start: number; readonly end: number };

const statements = ofWords((said): readonly Statement[] =>
  sentencesWith(said, STATISTIC, EVIDENCE).flatMap((sentence) => {
    const text = said.text.slice(sentence.start, sentence.end);
    const kind = STATISTIC.pattern.test(text) ? 'statistic' : EVIDENCE.pattern.test(text) ? 'evidence' : null;
    if (kind === null || UNKNOWN.test(text) || CHANGE.test(text) || countWords(text, MIN_WORDS) < MIN_WORDS) return [];
    const start = sentence.start + text.length - text.trimStart().length;
    return [{ kind, start, end: sentence.start + text.trimEnd().length, named: namesItsSource(said.text, sentence) }];
  }),
);
