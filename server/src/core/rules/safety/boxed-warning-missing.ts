import { dosesByDrug, oncePerDrug } from '../advised-doses.ts';
import { labelNotes, labelOf, noteEvidence } from '../label-notes.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports a drug whose label has a boxed warning of which the article has no word. */
export const safetyBoxedWarningMissing: ArticleRule = {
  id: 'safety/boxed-warning-missing',
  scope: 'article',
  summary: 'A drug is dosed whose label has a boxed warning, and the article has no word of it.',
  rationale:
    'A boxed warning is what an agency wants every prescriber to know before the first dose. Reported once a drug, in articles for professionals, where no word of any of its boxed warnings stands in the article. An article that names no harm at all is reported by safety/serious-harms-missing instead.',
  needs: ['article', 'doses', 'cautions', 'topics'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The {label} of {drug} has a boxed warning that the article does not mention: {warning} (draft entry). Name it, or link to where it stands.',
  },
  examples: {
    bad: [
      {
        title: 'No word of fetal harm',
        markdown: 'Give lisinopril 10 mg once daily and monitor potassium.',
        reports: '10 mg once daily',
      },
    ],
    good: [
      {
        title: 'The warning is named',
        markdown: 'Give lisinopril 10 mg once daily and monitor potassium. Not in pregnancy.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.fda.gov/media/74382/download'],
  *check(facts, context) {
    if (facts.article.audience === 'patient' || !speaksOf(facts, 'harm')) return;
    for (const [ref, doses] of dosesByDrug(facts)) {
      const drug = ref.id === null ? undefined : context.formulary.drug(ref.id);
      if (drug === undefined) continue;
      const notes = labelNotes(facts, drug, 'boxed-warning', context);
      const [first] = notes;
      if (first === undefined || notes.some(({ said }) => said)) continue;
      const problem = oncePerDrug('missing', ref, doses);
      if (problem === null) continue;
      const data = { drug: ref.name, label: labelOf(first), warning: first.note.note };
      yield { ...problem, data, ofArticle: true, evidence: noteEvidence(first, drug) };
    }
  },
};
