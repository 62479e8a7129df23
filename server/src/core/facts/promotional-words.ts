import { blocksFor } from '../article/blocks-for.ts';
import type { Article } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { Sign } from '../text/signs/sign.ts';
import type { Span } from '../text/span.ts';

/** Words of advertising that clinical prose has no use for; "breakthrough pain" and "best practice" are none. */
const WORDS = new Sign(
  /\b(?:world[- ]class|award[- ]winning|industry[- ]leading|market[- ]leading|unrivall?ed|unparalleled|second to none|money[- ]back|risk[- ]free trial|(?:miracle|wonder) (?:cures?|drugs?|pills?|treatments?|remed(?:y|ies))|guarantee[ds]? (?:results?|relief|success|cures?|accuracy|accurate)|(?:results|success|satisfaction) (?:is |are )?guaranteed|trusted by (?:thousands|millions|hundreds|(?:leading |top )?(?:doctors|clinicians|hospitals|institutions))|(?:sign up|subscribe|upgrade|order|buy) (?:now|today)|number one (?:choice|app|tool|platform)|game[- ]chang(?:er|ing)|revolutionary)\b/gi,
);
const DENIED = /\b(?:no|not|never|without|isn['’]t|cannot be|called|so-called)\s(?:an? |the |any )?$/i;

const advertised = ofWords(({ text, signs }): readonly RegExpExecArray[] =>
  WORDS.all(text, signs).filter(({ index }) => !DENIED.test(text.slice(Math.max(0, index - 24), index))),
);

/** Advertising anywhere on the page, also in what is printed around the article: the reader sees both as one. */
export function readPromotionalWords(article: Article): { readonly text: string; readonly span: Span }[] {
  return blocksFor(article, advertised)
    .filter((block) => block.region !== 'references')
    .flatMap(({ view }) =>
      advertised(view).map((match) => ({
        text: match[0],
        span: view.sourceSpan(match.index, match.index + match[0].length),
      })),
    );
}
