import type { DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import { DAY, DOSE, RATE } from '../../judge/window.ts';
import { knownDrugs } from '../advised-doses.ts';
import { beyondByWeight, beyondIn } from '../beyond-use.ts';
import type { ArticleRule } from '../rule.ts';
import { rulesFor } from '../usual-amounts.ts';

/** Reports a dose that no verdict judged, but that is many times what the drug is given at for anything. */
export const doseBeyondAnyUse: ArticleRule = {
  id: 'dose/beyond-any-use',
  scope: 'article',
  summary: 'A dose whose use the formulary does not know is many times the highest dose of any use that it knows.',
  rationale:
    'A dose for a use without a rule is not judged, and a misplaced point in it would pass unseen. Reported only where ' +
    'the amount is more than five times the highest limit, range or ceiling of the drug by that route for anything, and ' +
    'usual for one of its uses once it is divided by ten or a thousand; where the uses of a drug differ by class (opioids, ' +
    'methotrexate, insulin), only a thousandfold slip is reported.',
  needs: ['article', 'doses'],
  defaultSeverity: 'warning',
  messages: {
    beyond:
      '{dose} is {times} times the {limit} that is the most for any use in the formulary, and a usual amount if divided by {shift}. Its own use could not be judged: check the number and the unit.',
    byWeight:
      '{dose} is, for a child of 10 kg already, {times} times the {limit} that is the most for any use in the formulary, and a usual amount if divided by 1000. Its own use could not be judged: check the unit.',
  },
  examples: {
    bad: [
      {
        title: 'Milligrams for micrograms, for a use without a rule',
        markdown: '# Postherpetic neuralgia\n\nGive levothyroxine 100 mg daily.',
        reports: '100 mg daily',
      },
    ],
    good: [
      { title: 'Within what it is used at', markdown: '# Postherpetic neuralgia\n\nGive levothyroxine 100 mcg daily.' },
    ],
  },
  fix: 'none',
  since: 'next',
  references: ['https://pubmed.ncbi.nlm.nih.gov/12452740/'],
  *check(facts, context) {
    if (!/^en\b/i.test(facts.article.language)) return;
    for (const dose of facts.doses) {
      if (!['recommendation', 'limit'].includes(dose.role) || dose.confidence === 'low') continue;
      if (dose.drugs.length !== 1) continue;
      for (const drug of knownDrugs(dose, context.formulary)) {
        if (!isUnjudged(dose, drug)) continue;
        const rules = rulesFor(dose, drug, context);
        const found = [DAY, DOSE, RATE].flatMap((window) => beyondIn(window, dose, drug, rules) ?? []);
        if (found.length > 0) yield* found.slice(0, 1);
        else if (dose.basis === 'kg')
          yield* [DAY, DOSE].flatMap((window) => beyondByWeight(window, dose, drug, context)).slice(0, 1);
      }
    }
  },
};

const isUnjudged = ({ verdicts }: DoseFact, { id }: IndexedDrug): boolean =>
  verdicts.every(({ drug, kind }) => drug !== id || kind === 'not-checked');
