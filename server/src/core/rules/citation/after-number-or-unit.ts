import type { ArticleRule } from '../rule.ts';

/** Reports a bare citation number right after a number or unit: "600 mg/day 4" can be read as part of the dose. */
export const citationAfterNumberOrUnit: ArticleRule = {
  id: 'citation/after-number-or-unit',
  scope: 'article',
  summary: 'A citation number stands right after a number or a unit.',
  rationale:
    'A bare or raised number behind an amount can be read as part of it: "10 cm 2" is an area to the eye, and ' +
    '"600 mg/day 4" a fourth dose. AMA style forbids it. Numbers in brackets or parentheses cannot be misread and ' +
    'are left alone, and so are raised ones behind the stop after a unit that has no powers ("300 mg.²").',
  needs: ['citations'],
  defaultSeverity: 'warning',
  messages: {
    behind:
      'Citation {labels} stands right after "{behind}" and can be read as part of it. Move the citation behind a word, or put it in brackets.',
  },
  examples: {
    bad: [
      {
        title: 'Behind a dose',
        markdown:
          '# Neuropathy\n\nPregabalin may be raised to 600 mg/day 1, 2\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.\n2. Roy B. Pregabalin. BMJ 2020.',
        reports: '1, 2',
      },
    ],
    good: [
      {
        title: 'In brackets',
        markdown:
          '# Neuropathy\n\nPregabalin may be raised to 600 mg/day [1, 2].\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.\n2. Roy B. Pregabalin. BMJ 2020.',
      },
      {
        title: 'Behind a word',
        markdown:
          '# Neuropathy\n\nUp to 600 mg/day of pregabalin may be given 1, 2\n\n## References\n\n1. Lee A. Neuropathy. BMJ 2019.\n2. Roy B. Pregabalin. BMJ 2020.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://infoguides.rit.edu/c.php?g=726149&p=9432053'],
  *check({ citations }) {
    for (const citation of citations) {
      const { behind, numbers, span, style } = citation;
      if (behind === null || (style !== 'bare' && style !== 'superscript')) continue;
      const labels = numbers.join(', ');
      yield { messageId: 'behind', data: { labels, behind }, span, subject: `${behind} ${labels}` };
    }
  },
};
