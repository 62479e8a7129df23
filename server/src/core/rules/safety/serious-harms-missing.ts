import { dosesByDrug } from '../advised-doses.ts';
import { labelNotes, noteEvidence } from '../label-notes.ts';
import { speaksOf } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports an article that doses drugs with boxed warnings and has no word on harm at all. */
export const safetySeriousHarmsMissing: ArticleRule = {
  id: 'safety/serious-harms-missing',
  scope: 'article',
  summary: 'An article doses drugs whose labels have boxed warnings, and names no harm at all.',
  rationale:
    'A reader who learns the dose and not the danger has half of what is needed. Reported once, in articles for professionals, where a drug with a boxed warning is dosed and no word of harm, risk, caution, monitoring or contraindication stands anywhere.',
  needs: ['article', 'doses', 'cautions', 'topics'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The article gives doses of {drugs}, whose labels carry boxed warnings, and names no harm of any drug. Say what to look out for.',
  },
  examples: {
    bad: [
      {
        title: 'Doses alone',
        markdown: 'Give lisinopril 10 mg once daily.',
        reports: '10 mg once daily',
      },
    ],
    good: [
      {
        title: 'A word of what may go wrong',
        markdown: 'Give lisinopril 10 mg once daily. Side effects: cough, angioedema.',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://www.fda.gov/media/74382/download'],
  *check(facts, context) {
    if (facts.article.audience === 'patient' || speaksOf(facts, 'harm') || speaksOf(facts, 'opioid-caution')) return;
    const warned = dosesByDrug(facts).flatMap(([ref, doses]) => {
      const drug = ref.id === null ? undefined : context.formulary.drug(ref.id);
      const notes = drug === undefined ? [] : labelNotes(facts, drug, 'boxed-warning', context);
      const [note] = notes.some(({ said }) => said) ? [] : notes;
      return drug === undefined || note === undefined ? [] : [{ ref, doses, evidence: noteEvidence(note, drug) }];
    });
    const span = warned[0]?.doses[0]?.span;
    if (span === undefined) return;
    const drugs = warned.map(({ ref }) => ref.name).join(', ');
    const evidence = warned.flatMap((one) => one.evidence);
    yield { messageId: 'missing', data: { drugs }, span, subject: 'harms', ofArticle: true, evidence };
  },
};
