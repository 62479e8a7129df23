import { blocksFor } from '../article/blocks-for.ts';
import type { Article } from '../article/model.ts';
import { ofWords } from '../text/of-words.ts';
import { Sign } from '../text/signs/sign.ts';
import type { PublisherFact } from './types.ts';

const KEYS = ['publisher', 'organization', 'organisation', 'site', 'site_name'] as const;
/** "Example Health assumes no liability": who speaks in the disclaimer publishes the article. */
const SPEAKER = new Sign(
  /(?:^|[.!?]\s)(?:The\s)?(\p{Lu}[\p{L}\d.&'’-]{1,30}(?:\s(?:of|for|and|the|\p{Lu}[\p{L}\d.&'’-]{0,30})){0,6})\s(?:assumes?|accepts?|disclaims?|takes?|bears?|is not|are not|cannot be|shall not be)\s(?:any |all |no )?(?:liab|responsib|held)/gu,
);
/** Words that open such a sentence without naming anybody. */
const NOBODY =
  /^(?:We|Our|This|These|It|They|Neither|Author|Authors|Users?|Readers?|Publishers?|Editors?|Contributors?)\b/;

/** Who publishes the article: front matter first, then whoever disclaims liability. */
export function readPublishers(article: Article): PublisherFact[] {
  const front = KEYS.flatMap((key): PublisherFact[] => {
    const name = article.frontMatter?.data[key];
    const span = article.frontMatter?.spans[key] ?? article.frontMatter?.span;
    return typeof name === 'string' && name.trim() !== '' && span !== undefined ? [{ name: name.trim(), span }] : [];
  });
  const spoken = blocksFor(article, speakers)
    .filter((block) => block.region === 'disclaimer')
    .flatMap(({ view }) =>
      speakers(view).map(({ name, start }) => ({ name, span: view.sourceSpan(start, start + name.length) })),
    );
  return [...front, ...spoken];
}

interface Speaker {
  readonly name: string;
  readonly start: number;
}

const speakers = ofWords(({ text, signs }): readonly Speaker[] =>
  SPEAKER.all(text, signs).flatMap((match): Speaker[] => {
    const name = match[1] ?? '';
    return NOBODY.test(name) ? [] : [{ name, start: match.index + match[0].indexOf(name) }];
  }),
);
