import { dosesByDrug, oncePerDrug } from '../advised-doses.ts';
import { needsTaper } from '../medicine-names.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug that must not be stopped at once in an article that never speaks of stopping it. */
export const doseTaperMissing: ArticleRule = {
  id: 'dose/taper-missing',
  scope: 'article',
  summary: 'A drug that must be withdrawn gradually is dosed, and the article never speaks of withdrawal.',
  rationale:
    'Gabapentinoids, opioids, benzodiazepines, corticosteroids, serotonergic antidepressants, baclofen and clonidine ' +
    'cause withdrawal when they are stopped at once. Reported once a drug, and not for courses of stated length. Off ' +
    'by default: an article on starting a drug need not speak of stopping it.',
  needs: ['doses', 'topics'],
  defaultSeverity: 'off',
  messages: {
    missing: '{drug} must not be stopped at once, and the article does not speak of withdrawal. Say how it is tapered.',
  },
  examples: {
    bad: [
      { title: 'Nothing on stopping', markdown: 'Give pregabalin 150 mg twice daily.', reports: '150 mg twice daily' },
    ],
    good: [
      { title: 'Stopped gradually', markdown: 'Give pregabalin 150 mg twice daily. Taper it over at least a week.' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts) {
    if (speaksOf(facts, 'tapering')) return;
    for (const [drug, doses] of dosesByDrug(facts)) {
      const kept = doses.filter((dose) => dose.daily !== null && dose.duration === null && dose.count === null);
      const problem = needsTaper(drug.name) ? oncePerDrug('missing', drug, kept) : null;
      if (problem !== null) yield problem;
    }
  },
};
