import { blocksFor } from '../../article/blocks-for.ts';
import type { Article } from '../../article/model.ts';
import { ofWords } from '../../text/of-words.ts';
import { Sign } from '../../text/signs/sign.ts';
import type { StepReferenceFact } from './types.ts';

const SENT = new Sign(
  /\b(?:go(?: back)? to|proceed to|move (?:on )?to|continue (?:with|to|at)|return to|skip to|see) step (\d{1,2})\b(?! of)/gi,
);

const sent = ofWords(({ text, signs }): readonly RegExpExecArray[] => SENT.all(text, signs));

/** Places that send the reader to a numbered step. */
export function readStepReferences(article: Article): StepReferenceFact[] {
  return blocksFor(article, sent)
    .filter(({ region }) => region === 'body')
    .flatMap(({ view, item }) =>
      sent(view).map((match) => ({
        span: view.sourceSpan(match.index, match.index + match[0].length),
        number: Number(match[1]),
        exists: item === null || stepExists(article, Number(match[1])),
      })),
    );
}

/** A numbered item of that number, or "step 5" said anywhere but where the reader is sent there. */
function stepExists(article: Article, number: number): boolean {
  if (article.items.some((item) => item.number !== null && Number(item.number) === number)) return true;
  const said = new RegExp(`(\\p{L}{1,9} )?\\bstep ${number}\\b`, 'giu');
  return [...article.text.matchAll(said)].some(([, before = '']) => !/^(?:to|with|at|see) $/i.test(before));
}
