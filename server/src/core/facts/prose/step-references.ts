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
    .flatMap(({ view }) =>
      sent(view).map((match) => ({
        span: view.sourceSpan(match.index, match.index + match[0].length),
        number: Number(match[1]),
      })),
    );
}
