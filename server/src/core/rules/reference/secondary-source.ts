import { isListOfSources } from '../cited-references.ts';
import { filedReferences } from '../filed-references.ts';
import type { ArticleRule } from '../rule.ts';
import { digestWords, isTypedGuideline } from '../source-kinds.ts';

/** Reports a digest or an encyclopaedia in the reference list: it is nobody's evidence and may be wrong or old. */
export const referenceSecondarySource: ArticleRule = {
  id: 'reference/secondary-source',
  scope: 'article',
  summary: 'A digest, summary or encyclopaedia is cited in place of the source.',
  rationale:
    'A digest repeats what a guideline or a study says, often with a delay and without its limits. Cite the document ' +
    'itself. An entry is taken for a digest by the name of its publisher or by words such as "summaries of clinical ' +
    'guidelines".',
  needs: ['references'],
  defaultSeverity: 'warning',
  messages: {
    digest: 'Entry {label} is a digest ("{words}"), not the source. Cite the guideline or study that it draws on.',
    guideline: 'Entry {label} is listed as a guideline but is a digest ("{words}"). Cite the guideline itself.',
  },
  examples: {
    bad: [
      {
        title: 'An encyclopaedia',
        markdown:
          '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Gout. Wikipedia; 2024. https://en.wikipedia.org/wiki/Gout',
        reports: '1. Gout. Wikipedia; 2024. https://en.wikipedia.org/wiki/Gout',
      },
    ],
    good: [
      {
        title: 'A journal',
        markdown: '# Gout\n\nRest the joint [1].\n\n## References\n\n1. Lee A. Gout in adults. BMJ 2019.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.icmje.org/recommendations/browse/manuscript-preparation/preparing-for-submission.html'],
  *check(facts) {
    const listed = isListOfSources(facts.references) ? facts.references : [];
    for (const entry of [...listed, ...filedReferences(facts)]) {
      const words = digestWords(entry);
      if (words === null) continue;
      const data = { label: entry.key ?? String(entry.position), words };
      const messageId = isTypedGuideline(entry) ? 'guideline' : 'digest';
      yield { messageId, data, span: entry.span, subject: words.toLowerCase() };
    }
  },
};
