import { blocksFor } from '../../article/blocks-for.ts';
import type { Article, Block } from '../../article/model.ts';
import type { FormularyIndex } from '../../formulary/formulary-index.ts';
import { ofWords } from '../../text/of-words.ts';
import type { Sentence } from '../../text/sentences.ts';
import { sentencesWith } from '../../text/signs/sentences-with.ts';
import { allMatches, Sign } from '../../text/signs/sign.ts';
import { indicesWithin } from '../in-span.ts';
import type { DrugMention } from '../types.ts';
import type { StanceFact } from './types.ts';

const ORDINAL = '(first|second|third|1st|2nd|3rd)[- ]line';
/** "A and B are first-line drugs": the drugs stand before the verb. */
const IS_LINE = new RegExp(String.raw`\b(?:is|are|remains?)\b(?: [^.;:]{0,60})? ${ORDINAL}\b`, 'i');
/** "First-line therapy includes A and B", "First-line: A": the drugs stand behind it. */
const LINE_IS = new RegExp(String.raw`\b${ORDINAL}\b[^.;:()]{0,80}?(?:\b(?:is|are|includes?|comprises?)\b|:)`, 'i');
const LINES = new Sign(new RegExp(ORDINAL, 'gi'));
const AGAINST = new Sign(
  /\b(?:should (?:generally |usually )?(?:not be (?:used|given|offered|prescribed)|be avoided)|(?:is|are) (?:generally )?not recommended|(?:do not|don['’]t|never) (?:offer|use|give|prescribe|recommend)|(?:we )?recommend(?:s|ed)? against|avoid)\b/i,
);
const FOR = new Sign(
  /\b(?:(?:is|are) (?:strongly |generally )?(?:recommended|preferred)|we (?:strongly )?(?:recommend|suggest)|(?:treatment|therapeutic|other) options?\b[^.;:]{0,60}\binclude|drugs? of (?:first )?choice)\b/i,
);
/** Words that tie a statement to some patients, times or partners: it is not about the drug as such. */
const TIED =
  /\b(?:if|unless|when|during|while|until|before|after|except|only|without|patients? with|people with|those with|adults with|children with|in (?:patients|people|pregnan\w{1,3}|children|older|elderly|renal|hepatic|severe)|pregnan\w{1,3}|breast-?feeding|combin(?:e|ed|ation)|with other|concomitant|alone|long[- ]term (?!efficacy|evidence|data|safety|outcomes?|benefits?)|routine(?:ly)?|contraindicat\w{1,4}|allerg\w{1,4}|instead|rather than|high[- ]dose|doses?|(?:as|with) monotherapy|monotherapy (?:is|should)|empiric\w{0,4})\b/i;

/** What sentences say of a drug as a treatment: advised, advised against, and in which line. */
export function readStances(article: Article, drugs: readonly DrugMention[], index: FormularyIndex): StanceFact[] {
  const wider = conditionsAbove(article, index);
  return blocksFor(article, claims)
    .filter(({ region, kind, footnote, quoted, span }) => {
      const isProse = region === 'body' && kind === 'paragraph' && footnote === null && !quoted;
      return isProse && !article.text.slice(span.start, span.end).includes('</');
    })
    .flatMap((block) =>
      claims(block.view).flatMap((claim) => ofClaim(article, block, claim, drugs, wider(block), index)),
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

/** A longer sentence says several things; a regimen ("A + B") says nothing of each of its drugs. */
const LONGEST = 400;
const REGIMEN = /^\s?[+/]|[+/]\s?$/;

const isPart = (text: string, { start, end }: DrugMention['span']): boolean =>
  REGIMEN.test(text.slice(end, end + 2)) || REGIMEN.test(text.slice(Math.max(0, start - 2), start));

interface Stated extends Sentence {
  readonly said: Claim;
}

const claims = ofWords((said): readonly Stated[] =>
  sentencesWith(said, LINES, AGAINST, FOR).flatMap(({ start, end }) => {
    const words = said.text.slice(start, end);
    const claim = words.length > LONGEST || TIED.test(words) ? null : claimOf(words);
    return claim === null ? [] : [{ start, end, said: claim }];
  }),
);

function ofClaim(
  article: Article,
  { view }: Block,
  { start, end, said }: Stated,
  drugs: readonly DrugMention[],
  wider: string | null,
  { indications }: FormularyIndex,
): StanceFact[] {
  const words = view.text.slice(start, end);
  const named = [...new Set(indications.find(words).flatMap((it) => (it.weak === true ? [] : [it.id])))];
  if (said.stance === 'against' && isTiedBehind(words, indications)) return [];
  // "neuropathic pain in diabetic neuropathy" is about the narrower of the two.
  const own = named.find((id) => named.every((other) => indications.covers(other, id))) ?? null;
  if (named.length > 0 && own === null) return [];
  const about = view.sourceSpan(start + said.from, start + said.to);
  return indicesWithin(drugs, about).flatMap((i) => {
    const drug = drugs[i];
    if (drug === undefined || isPart(article.text, drug.span)) return [];
    const { span, id, name } = drug;
    const { stance, line } = said;
    return { span, drug: id ?? name, name, stance, line, condition: own ?? wider };
  });
}

/** "Avoid it at term", "… in G6PD deficiency": against it there, unless what follows is the condition that is treated. */
function isTiedBehind(words: string, indications: FormularyIndex['indications']): boolean {
  for (const { index, 0: word } of words.matchAll(/\b(?:in|at|near|with|within|below|above|from|by) (?=\S)/gi)) {
    const behind = words.slice(index + word.length, index + word.length + 60);
    if (!indications.find(behind).some(({ start }) => start <= 12)) return true;
  }
  return false;
}

interface Claim {
  readonly stance: StanceFact['stance'];
  readonly line: StanceFact['line'];
  /** The part of the sentence whose drugs it is about. */
  readonly from: number;
  readonly to: number;
}

function claimOf(words: string): Claim | null {
  if (AGAINST.pattern.test(words)) {
    const mixed = FOR.pattern.test(words.replace(AGAINST.pattern, '')) || words.search(LINES.pattern) >= 0;
    return mixed ? null : { stance: 'against', line: null, from: 0, to: words.length };
  }
  const lines = new Set(
    allMatches(words, LINES.pattern).map((match) => NUMBER[(match[1] ?? '').charAt(0).toLowerCase()]),
  );
  if (lines.size > 1) return null;
  const line = [...lines][0] ?? null;
  const is = IS_LINE.exec(words);
  if (is !== null) return { stance: 'for', line, from: 0, to: is.index };
  const has = LINE_IS.exec(words);
  if (has !== null) return { stance: 'for', line, from: has.index + has[0].length, to: words.length };
  return FOR.pattern.test(words) ? { stance: 'for', line: null, from: 0, to: words.length } : null;
}

const NUMBER: Readonly<Record<string, 1 | 2 | 3>> = { f: 1, s: 2, t: 3, '1': 1, '2': 2, '3': 3 };
