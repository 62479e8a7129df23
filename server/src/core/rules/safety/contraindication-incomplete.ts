import { type LabelNote, labelNotes, labelOf, noteEvidence } from '../label-notes.ts';
import type { ArticleRule } from '../rule.ts';

const SHOWN = 3;

/** Reports a list of contraindications that leaves out some of those on the label. */
export const safetyContraindicationIncomplete: ArticleRule = {
  id: 'safety/contraindication-incomplete',
  scope: 'article',
  summary: 'The contraindications of a drug are listed, and some that its label names are not in the article.',
  rationale:
    'Who finds a list takes it for complete. Reported once a list under a heading or label "Contraindications" of one drug that names at least one of the label; allergy to the drug itself is left out of account, and whatever the article has any word of counts as named.',
  needs: ['article', 'cautions', 'contraindicationLists'],
  defaultSeverity: 'info',
  messages: {
    missing:
      'The contraindications of {drug} here leave out what the {label} names: {missing} (draft entry). Add it, or say that the list is not complete.',
  },
  examples: {
    bad: [
      {
        title: 'A short list',
        markdown: '# Lisinopril\n\nGive 10 mg once daily.\n\n## Contraindications\n\n- Angioedema in the past',
        reports: 'Contraindications',
      },
    ],
    good: [
      {
        title: 'All are named',
        markdown:
          '# Lisinopril\n\nGive 10 mg once daily.\n\n## Contraindications\n\n- Angioedema in the past\n- Aliskiren in diabetes\n- Sacubitril within 36 hours',
      },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, context) {
    if (!/^en\b/i.test(facts.article.language)) return;
    const told = new Set<string>();
    for (const { drug: id, span } of facts.contraindicationLists) {
      const drug = context.formulary.drug(id);
      if (drug === undefined || told.has(id)) continue;
      told.add(id);
      const notes = labelNotes(facts, drug, 'contraindication', context).filter((note) => !isAllergy(note));
      const missing = notes.filter(({ said }) => !said);
      const [first] = missing;
      if (first === undefined || missing.length === notes.length) continue;
      const more = missing.length > SHOWN ? `; and ${missing.length - SHOWN} more` : '';
      const words = missing.slice(0, SHOWN).map(({ note }) => note.note);
      const data = { drug: drug.genericName, label: labelOf(first), missing: `${words.join('; ')}${more}` };
      yield { messageId: 'missing', data, span, subject: id, evidence: noteEvidence(first, drug) };
    }
  },
};

/** Allergy to the drug itself: it goes without saying. */
const isAllergy = ({ note: { note } }: LabelNote): boolean => /^(?:known )?(?:hyper)?sensitivity|^allerg/i.test(note);
