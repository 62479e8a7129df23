import { advisedDoses, soleDrug } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import { isCombination } from '../medicine-names.ts';
import { nearTopic } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "co-trimoxazole 10 mg/kg": of a combination by weight, the amount of which part? */
export const doseComponentMissing: ArticleRule = {
  id: 'dose/component-missing',
  scope: 'article',
  summary: 'A combination product is dosed by weight without saying which of its substances is meant.',
  rationale:
    'Ten mg/kg of trimethoprim with sulfamethoxazole is sixfold another dose than ten mg/kg of both together. Silent ' +
    'where the component is named with the dose, and where both parts are given ("80/10 mg/kg").',
  needs: ['doses', 'topics'],
  defaultSeverity: 'info',
  messages: { missing: '{dose} does not say which substance the amount is of. Name the component.' },
  examples: {
    bad: [{ title: 'Of which part?', markdown: 'Give co-trimoxazole 10 mg/kg/day.', reports: '10 mg/kg/day' }],
    good: [
      {
        title: 'The component is named',
        markdown: 'Give co-trimoxazole 10 mg/kg/day of the trimethoprim component.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=sulfamethoxazole+trimethoprim'],
  *check(facts, { lineAt }) {
    const isNamed = nearTopic(facts, 'component', lineAt);
    for (const dose of advisedDoses(facts)) {
      const drug = soleDrug(dose);
      if (drug === null || dose.basis !== 'kg' || dose.component !== null || !isCombination(drug.name)) continue;
      if (isNamed(dose) || dose.unit === 'mL') continue;
      yield { messageId: 'missing', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};
