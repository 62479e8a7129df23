import type { Article, Block } from '../../article/model.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { indicesWithin } from '../in-span.ts';
import { type Sentence, sentences } from '../sentences.ts';
import type { DrugMention } from '../types.ts';
import type { StanceFact } from './types.ts';

const LINE = /\b(first|second|third|1st|2nd|3rd)[- ]line\b/gi;
const AGAINST =
  /\b(?:should (?:generally |usually )?(?:not be (?:used|given|offered|prescribed)|be avoided)|(?:is|are) (?:generally )?not recommended|(?:do not|don['’]t|never) (?:offer|use|give|prescribe|recommend)|(?:we )?recommend(?:s|ed)? against|avoid)\b/i;
const FOR =
  /\b(?:(?:is|are) (?:strongly |generally )?(?:recommended|preferred)|we (?:strongly )?(?:recommend|suggest)|(?:treatment|therapeutic|other) options?\b[^.;:]{0,60}\binclude|drugs? of (?:first )?choice|(?:first|second|third|1st|2nd|3rd)[- ]line)\b/i;
/** Words that tie a statement to some patients, times or partners: it is not about the drug as such. */
const TIED =
  /\b(?:if|unless|when|during|while|until|before|after|except|only|without|patients? with|people with|those with|adults with|children with|in (?:patients|people|pregnan\w{1,3}|children|older|elderly|renal|hepatic|severe)|pregnan\w{1,3}|breast-?feeding|combin(?:e|ed|ation)|with other|concomitant|alone|long[- ]term (?!efficacy|evidence|data|safety|outcomes?|benefits?)|routine(?:ly)?|contraindicat\w{1,4}|allerg\w{1,4}|instead|rather than|high[- ]dose|doses?|empiric\w{0,4})\b/i;

/** What sentences say of a drug as a treatment: advised, advised against, and in which line. */
export function readStances(article: Article, drugs: readonly DrugMention[], index: FormularyIndex): StanceFact[] {
  const wider = conditionsAbove(article, index);
  return article.blocks
    .filter(({ region, kind, footnote, quoted }) => {
      return region === 'body' && kind === 'paragraph' && footnote === null && !quoted;
    })
    .flatMap((block) =>
      sentences(block.view.text).flatMap((sentence) => ofSentence(block, sentence, drugs, wider(block), index)),
    );
}

/** The condition that headings, or at last the title, name: one, or none. */
function conditionsAbove(article: Article, { indications }: FormularyIndex): (block: Block) => string | null {
  const only = (text: string): string | null => {
    const ids = [...new Set(indications.find(text).flatMap((it) => (it.weak === true ? [] : [it.id])))];
    return ids.length === 1 ? (ids[0] ?? null) : null;
  };
  const title = only(article.title?.text ?? '');
  const bySection: (string | null)[] = [];
  for (const section of article.sections) {
    bySection.push(only(section.title) ?? (section.parent === null ? title : (bySection[section.parent] ?? title)));
  }
  return ({ section }) => bySection[section] ?? title;
}

function ofSentence(
  { view }: Block,
  { start, end }: Sentence,
  drugs: readonly DrugMention[],
  wider: string | null,
  { indications }: FormularyIndex,
): StanceFact[] {
  const words = view.text.slice(start, end);
  const against = AGAINST.test(words);
  if (TIED.test(words) || (!against && !FOR.test(words))) return [];
  const named = [...new Set(indications.find(words).flatMap((it) => (it.weak === true ? [] : [it.id])))];
  // "neuropathic pain in diabetic neuropathy" is about the narrower of the two.
  const own = named.find((id) => named.every((other) => indications.covers(other, id))) ?? null;
  if ((named.length > 0 && own === null) || (against && FOR.test(words.replace(AGAINST, '')))) return [];
  const sentence = view.sourceSpan(start, end);
  const line = lineOf(words);
  if (line === 'several') return [];
  return indicesWithin(drugs, sentence).flatMap((i) => {
    const drug = drugs[i];
    if (drug === undefined) return [];
    return {
      span: drug.span,
      drug: drug.id ?? drug.name,
      name: drug.name,
      kind: drug.kind,
      stance: against ? ('against' as const) : ('for' as const),
      line,
      condition: own ?? wider,
      sentence,
    };
  });
}

function lineOf(words: string): StanceFact['line'] | 'several' {
  const lines = new Set([...words.matchAll(LINE)].map((match) => NUMBER[(match[1] ?? '').charAt(0).toLowerCase()]));
  if (lines.size > 1) return 'several';
  return [...lines][0] ?? null;
}

const NUMBER: Readonly<Record<string, 1 | 2 | 3>> = { f: 1, s: 2, t: 3, '1': 1, '2': 2, '3': 3 };
