import type { ArticleRule } from '../rule.ts';

/** Reports steps whose numbers skip or repeat: a step may have been lost. */
export const algorithmNumberingGap: ArticleRule = {
  id: 'algorithm/numbering-gap',
  scope: 'article',
  summary: 'The numbers of the steps skip or repeat.',
  rationale:
    'A skipped number shows that a step was lost or moved, and a page shows other numbers than the text, so that "go to step 4" leads elsewhere. Lists numbered with ones throughout are numbered by the page and left alone.',
  needs: ['algorithms', 'numberSlips'],
  defaultSeverity: 'warning',
  messages: { found: 'Step {number} follows step {before}. Check that no step is missing, and number them in order.' },
  examples: {
    bad: [
      {
        title: 'A lost step',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n4. Refer to a clinic',
        reports: 'Refer to a clinic',
      },
    ],
    good: [
      {
        title: 'In order',
        markdown:
          '# Neuropathic pain in adults\n\n## Treatment algorithm\n\n1. Start duloxetine 60 mg once daily\n2. Switch to pregabalin\n3. Refer to a clinic',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://sk.sagepub.com/ency/edvol/embed/medical/chpt/clinical-algorithms-practice-guidelines'],
  *check({ algorithms, numberSlips }) {
    for (const { steps } of algorithms) {
      if (new Set(steps.map((step) => step.number)).size < 2) continue;
      for (const [i, { number, titleSpan }] of steps.entries()) {
        const before = steps[i - 1]?.number ?? null;
        if (i === 0 || number === null || before === null || Number(number) === Number(before) + 1) continue;
        yield { messageId: 'found', data: { number, before }, span: titleSpan, subject: number };
      }
    }
    for (const { number, before, span } of numberSlips)
      yield { messageId: 'found', data: { number, before }, span, subject: number };
  },
};
