import type { ArticleRule } from '../rule.ts';
import { verdictProblems } from '../verdict-problems.ts';

/** Reports a dose beyond what a label gives, and says which kind of limit it passes and who supports it. */
export const doseAboveLabelMax: ArticleRule = {
  id: 'dose/above-label-max',
  scope: 'article',
  summary: 'A dose is above what a label gives for its use.',
  rationale:
    '"Too high" is not one verdict. A ceiling that nobody may pass and a stated maximum are errors; a dose that a ' +
    "guideline gives is a warning until the guideline is cited and a note afterwards; a dose within one country's label " +
    "and above another's, above the point where more brings no benefit, or above a recommendation is a warning. The " +
    'message names the kind of limit, the jurisdiction and the source. One finding for each drug, dose and dimension.',
  needs: ['article', 'doses'],
  defaultSeverity: 'error',
  messages: {
    aboveCeiling: '{explanation}',
    aboveLabelMaximum: '{explanation}',
    offLabelUnsupported: '{explanation}',
    guidelineNotCited: '{explanation}',
    guidelineCited: '{explanation}',
    labelConflict: '{explanation}',
    aboveNoBenefit: '{explanation}',
    aboveRecommended: '{explanation}',
  },
  examples: {
    bad: [
      {
        title: 'Above the ceiling',
        markdown: '# Diabetic peripheral neuropathy\n\nIncrease pregabalin to a maintenance dose of 900 mg daily.',
        reports: '900 mg daily',
      },
      {
        title: 'Within one label and above another',
        markdown: '# Diabetic peripheral neuropathy\n\nIncrease pregabalin to 225 mg twice daily.',
        reports: '225 mg twice daily',
      },
    ],
    good: [
      {
        title: 'Equal to the maximum',
        markdown: '# Diabetic peripheral neuropathy\n\nThe maintenance dose of pregabalin is 300 mg daily.',
      },
      {
        title: 'A quoted trial arm is no advice',
        markdown:
          '# Diabetic peripheral neuropathy\n\nIn the trial, patients were randomised to pregabalin 900 mg daily or placebo.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/', 'https://www.ema.europa.eu/en/medicines'],
  check: (facts, { formulary }) => verdictProblems('dose/above-label-max', facts, formulary),
};
