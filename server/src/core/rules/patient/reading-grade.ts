import { isEnglish } from '../governance.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a section for patients that reads like a textbook: advice that is not understood is not followed. */
export const patientReadingGrade: ArticleRule = {
  id: 'patient/reading-grade',
  scope: 'article',
  summary: 'A section for patients reads above the school grade that is aimed at.',
  rationale:
    'Health information is usually asked to read at school grade 6 to 8. Two formulas are used, Flesch-Kincaid (length of ' +
    'sentences and words) and SMOG (words of three syllables or more); a section is reported where both are above the ' +
    'aim (option `grade`, 8). Citations and doses are left out, and the name of a drug counts as one familiar word. ' +
    'Sections of less than 40 words or 3 sentences are too short to be graded.',
  needs: ['article', 'clinical', 'patientText'],
  defaultSeverity: 'info',
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        grade: { description: 'Highest school grade that is not reported.', type: 'number', minimum: 1, default: 8 },
      },
    },
    defaults: { grade: 8 },
  },
  messages: {
    hard: 'This section reads at school grade {grade} (Flesch-Kincaid {fleschKincaid}, SMOG {smog}); aim at {aim} or below. Shorten its sentences and use plainer words.',
  },
  examples: {
    bad: [
      {
        title: 'Long sentences of long words',
        markdown:
          '---\naudience: patient\n---\n\n# Gout\n\n## Treatment\n\nThe inflammatory manifestations characteristic of crystal deposition necessitate pharmacological intervention, particularly considering the considerable discomfort experienced. Individualised therapeutic strategies incorporating dietary modification are generally recommended for practically everybody affected by recurrences. Continuous physiological monitoring facilitates identification of potentially deleterious complications.',
        reports: '## Treatment',
      },
    ],
    good: [
      {
        title: 'Short sentences of short words',
        markdown:
          '---\naudience: patient\n---\n\n# Gout\n\n## Treatment\n\nGout makes a joint hot, red and sore. It often starts at night. Rest the joint and put ice on it. Drink water. Ask your doctor or nurse which pain pill is right for you. The pain should ease in a few days. Call us if it does not get better.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://cdc.gov/ccindex/widget.html'],
  *check(facts, { options }) {
    if (!facts.clinical.clinical || !isEnglish(facts)) return;
    const aim = typeof options.grade === 'number' ? options.grade : 8;
    for (const { title, span, words, sentences, fleschKincaid, smog } of facts.patientText?.grades ?? []) {
      const isLong = words >= 40 && sentences >= 3;
      if (!isLong || Math.min(fleschKincaid, smog) <= aim) continue;
      yield {
        messageId: 'hard',
        data: {
          grade: String(Math.round((fleschKincaid + smog) / 2)),
          fleschKincaid: fleschKincaid.toFixed(1),
          smog: smog.toFixed(1),
          aim: String(aim),
        },
        span,
        subject: title.toLowerCase(),
      };
    }
  },
};
