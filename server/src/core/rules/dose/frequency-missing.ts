import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import { advisedDoses, soleDrug } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import { isRepeated } from '../medicine-names.ts';
import { nearTopic } from '../near-topic.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "Gentamicin 5 mg/kg": how much is said, and not how often, of a medicine that is given again and again. */
export const doseFrequencyMissing: ArticleRule = {
  id: 'dose/frequency-missing',
  scope: 'article',
  summary: 'A dose of a medicine that is given repeatedly has neither a frequency nor a period.',
  rationale:
    'Without a frequency the reader cannot know the total of a day. Reported for doses by weight of antibiotics, simple ' +
    'analgesics and drugs whose formulary rules are all repeated: amounts without a weight are too often strengths, ' +
    'examples or intensities. Loading, single, stat and prophylactic doses, infusions, doses as ' +
    'needed, steps, limits, and doses with any word of timing in their paragraph or table row are left alone.',
  needs: ['doses', 'topics'],
  defaultSeverity: 'info',
  messages: { missing: '{dose} has no frequency. Say how often it is given, or that it is given once.' },
  examples: {
    bad: [{ title: 'How much, and not how often', markdown: 'Gentamicin 5 mg/kg', reports: '5 mg/kg' }],
    good: [
      { title: 'Once a day', markdown: 'Gentamicin 5 mg/kg once daily' },
      { title: 'A single dose', markdown: 'Gentamicin 5 mg/kg stat' },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.ncbi.nlm.nih.gov/books/NBK519065/'],
  *check(facts, { formulary, lineAt }) {
    const isTimed = nearTopic(facts, 'timing', lineAt);
    const isSingle = nearTopic(facts, 'single-dose', lineAt);
    const complete = timedDrugs(facts);
    for (const dose of advisedDoses(facts)) {
      const drug = soleDrug(dose);
      if (drug === null || drug.inherited !== false || !isUntimed(dose) || isTimed(dose) || isSingle(dose)) continue;
      if (complete.has(drug.name) || !isRepeated(drug.name, drug.id, formulary)) continue;
      yield { messageId: 'missing', data: { dose: describeDose(dose) }, span: dose.span, subject: doseSubject(dose) };
    }
  },
};

/** Drugs that the article doses with a frequency elsewhere: what lacks one is then often the same regimen again. */
const timedDrugs = ({ doses }: ArticleFacts): ReadonlySet<string> =>
  new Set(
    doses
      .filter((dose) => dose.frequency !== null || (dose.per !== null && dose.per !== 'dose'))
      .flatMap((dose) => dose.drugs.map((drug) => drug.name)),
  );

const isUntimed = (dose: DoseFact): boolean =>
  dose.basis !== null &&
  dose.divided === null &&
  dose.frequency === null &&
  (dose.per === null || dose.per === 'dose') &&
  dose.daily === null &&
  !dose.asNeeded &&
  !dose.freeText &&
  dose.count === null &&
  dose.days === null &&
  dose.over === null &&
  dose.duration === null &&
  dose.openEnd === null &&
  ['unspecified', 'maintenance', 'target'].includes(dose.phase);
