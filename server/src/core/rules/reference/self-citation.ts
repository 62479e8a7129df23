import type { PublisherFact, ReferenceFact } from '../../facts/types.ts';
import { allReferences } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';
import { isIssuingBody } from '../source-kinds.ts';

/** Reports an entry by the article's own publisher: the article then supports itself. */
export const referenceSelfCitation: ArticleRule = {
  id: 'reference/self-citation',
  scope: 'article',
  summary: 'A reference is published by the publisher of the article.',
  rationale:
    'An overview by the same publisher is not independent support. The publisher is taken from the front matter ' +
    '(`publisher`, `organization`, `site`) or from whoever disclaims liability. A body that issues guidelines may ' +
    'cite its own, which is only noted.',
  needs: ['references', 'publishers'],
  defaultSeverity: 'error',
  messages: {
    self: 'Entry {label} is published by {publisher}, the publisher of this article. Cite the independent source behind it.',
    body: 'Entry {label} is published by {publisher}, as this article is. Make sure that the evidence behind it is cited too.',
  },
  examples: {
    bad: [
      {
        title: 'The publisher’s own overview',
        markdown:
          '---\npublisher: Example Health\n---\n\n# Gout\n\nRest the joint [1].\n\n## References\n\n1. Gout: an overview of treatment. Example Health; 2024.',
        reports: '1. Gout: an overview of treatment. Example Health; 2024.',
      },
    ],
    good: [
      {
        title: 'A source of others',
        markdown:
          '---\npublisher: Example Health\n---\n\n# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://bmcmedinformdecismak.biomedcentral.com/articles/10.1186/s12911-021-01397-x/tables/1'],
  *check(facts) {
    const { publishers } = facts;
    for (const entry of allReferences(facts)) {
      const own = publishers.find((publisher) => isBy(entry, publisher));
      if (own === undefined) continue;
      const data = { label: entry.key ?? String(entry.position), publisher: own.name };
      const related = [{ span: own.span, message: 'Publisher of the article' }];
      const problem = { data, span: entry.span, subject: `self ${own.name}`, related };
      if (isIssuingBody(own.name)) yield { messageId: 'body', severity: 'info', ...problem };
      else yield { messageId: 'self', ...problem };
    }
  },
};

/** The name stands where the publisher stands: in the source, among the authors, or at the end of the entry. */
function isBy(entry: ReferenceFact, { name }: PublisherFact): boolean {
  const wanted = plain(name);
  if (wanted.length < 4) return false;
  const places = [entry.source ?? '', entry.authors ?? '', entry.source === null ? entry.text.slice(-120) : ''];
  return places.some((place) => ` ${plain(place)} `.includes(` ${wanted} `));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
