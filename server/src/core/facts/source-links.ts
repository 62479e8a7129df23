import { blocksFor } from '../article/blocks-for.ts';
import type { Article, Block } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import type { Mark } from '../text/text-view.ts';
import type { SourceLink } from './types.ts';

const ADDRESS = /^(?:https?:\/\/|www\.|doi:)/i;

/** Links of the text that lead out of the article, inline or by a label that is defined elsewhere, in document order. */
export function readSourceLinks(article: Article): SourceLink[] {
  const defined = new Map(article.definitions.map(({ label, url }) => [label.toLowerCase(), url]));
  return blocksFor(article, holdsLink)
    .filter(mayCite)
    .flatMap(({ view }) =>
      view.marks.flatMap((mark): SourceLink[] => {
        const url = mark.kind === 'link' ? addressOf(mark, defined) : null;
        return url === null ? [] : [{ span: view.sourceSpan(mark.start, mark.end), url }];
      }),
    );
}

const holdsLink = ofWords(({ marks }) => marks.some(({ kind }) => kind === 'link'));

const mayCite = ({ footnote, region }: Block): boolean => footnote === null && region === 'body';

function addressOf({ target }: Mark, defined: ReadonlyMap<string, string>): string | null {
  const url = target?.startsWith('#') === true ? defined.get(target.slice(1).toLowerCase()) : target;
  return url != null && ADDRESS.test(url) ? url : null;
}
