import type { PhraseKind } from '../../facts/prose/types.ts';
import { phraseProblem } from '../phrase-problems.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports what a text generator left behind: words to its user, echoes of its prompt, its marks and its blanks. */
export const textAiResidue: ArticleRule = {
  id: 'text/ai-residue',
  scope: 'article',
  summary: 'The text holds words that a text generator said to its user, or a blank that nobody filled.',
  rationale:
    'Such words show that a passage was pasted without being read, so its doses and sources were not read either. Reported are words that no author writes to a reader: an assistant that speaks of itself, echoes of the prompt or of its search results, citation marks of such tools, unfilled blanks. Code and suppression comments are left alone.',
  needs: ['prose'],
  defaultSeverity: 'error',
  messages: {
    'assistant-voice':
      '"{words}" is what a text generator says to its user. Remove it, and read the whole passage against its sources.',
    'prompt-echo':
      '"{words}" speaks of the prompt, which the reader cannot see. Remove it, and read the whole passage against its sources.',
    'tool-marker':
      '"{words}" is a mark of a text generator, not a citation. Replace it by the source that it stood for.',
    placeholder: '"{words}" is a blank that nobody filled. Write what belongs here, or remove it.',
  },
  examples: {
    bad: [
      {
        title: 'An echo of the prompt',
        markdown: '# Gout\n\nStart colchicine 0.6 mg once daily, as noted in the example answer.',
        reports: 'as noted in the example answer',
      },
      {
        title: 'An unfilled blank',
        markdown: '# Gout\n\nStart [insert drug name] within a day.',
        reports: '[insert drug name]',
      },
    ],
    good: [
      {
        title: 'An article about such tools',
        markdown: '# Chatbots in the clinic\n\nA large language model cannot examine a patient.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://doi.org/10.7759/cureus.39238'],
  *check({ prose }) {
    for (const phrase of prose.phrases) if (KINDS.has(phrase.kind)) yield phraseProblem(phrase, phrase.kind);
  },
};

const KINDS: ReadonlySet<PhraseKind> = new Set(['assistant-voice', 'prompt-echo', 'tool-marker', 'placeholder']);
