import type { ArticleRule } from '../rule.ts';

/** Reports a title whose population hangs on a word that the article never defines, such as "refractory". */
export const wordingUndefinedTerm: ArticleRule = {
  id: 'wording/undefined-term',
  scope: 'article',
  summary: 'A word of the title that decides who is treated is never defined.',
  rationale:
    '"Refractory" or "resistant" can mean one failed drug or four. When such a word stands in the title, everything in the article depends on it. A definition, criteria or a threshold anywhere in the article is enough.',
  needs: ['article', 'prose'],
  defaultSeverity: 'info',
  messages: {
    found:
      'The title is about "{term}" disease or patients, and the article never defines the word. Define it: which treatments, for how long, with what result.',
  },
  examples: {
    bad: [
      {
        title: 'An undefined population',
        markdown: '# Refractory migraine\n\nOffer a nerve block.',
        reports: '# Refractory migraine',
      },
    ],
    good: [
      {
        title: 'A definition',
        markdown:
          '# Refractory migraine\n\nMigraine is refractory when four drugs have failed; this is defined by consensus.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['http://www.right-statement.org/right-statement/checklist'],
  *check({ article, prose }) {
    const { title, titleSpan, language } = article;
    if (title === null || titleSpan === null || !/^en\b/i.test(language)) return;
    const term = TERM.exec(title)?.[0]?.toLowerCase();
    if (term === undefined) return;
    const isDefined = prose.phrases.some(
      ({ kind, text }) => kind === 'definition' && text.toLowerCase().includes(term),
    );
    if (!isDefined) yield { messageId: 'found', data: { term }, span: titleSpan, subject: term };
  },
};

const TERM = /\b(?:(?:treatment-|drug-)?(?:refractory|resistant)|intractable|difficult-to-treat|hard-to-treat)\b/i;
