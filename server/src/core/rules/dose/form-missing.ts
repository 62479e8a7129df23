import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import type { DoseRule } from '../../formulary/model.ts';
import { DAY } from '../../judge/window.ts';
import { isAbove } from '../../units/decimal.ts';
import { advisedDoses, knownDrugs } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import type { ArticleRule, RuleContext } from '../rule.ts';
import { amountIn, highestSingle, isUsual, ofUse, rulesFor } from '../usual-amounts.ts';

/** Reports a dose that is taken as often as only the prolonged-release product is, without naming that product. */
export const doseFormMissing: ArticleRule = {
  id: 'dose/form-missing',
  scope: 'article',
  summary: 'A dose is given once a day as the prolonged-release product is, but the product is not named.',
  rationale:
    'Plain tablets of the same amount release it at once. Reported where the formulary has plain and prolonged-release ' +
    'products, the amount is more than any plain one gives at once for the use, it is a usual day of the other, and the ' +
    'article never names a release or form of the drug. Starting and bedtime doses and steps are left alone.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: {
    missing:
      '{dose}: once a day is how the prolonged-release product is taken; the plain one is divided. Name the product that is meant.',
  },
  examples: {
    bad: [
      {
        title: 'Plain or prolonged release?',
        markdown: '# Chronic pain\n\nThe maintenance dose of tramadol is 200 mg once daily.',
        reports: '200 mg once daily',
      },
    ],
    good: [
      {
        title: 'The product is named',
        markdown: '# Chronic pain\n\nThe maintenance dose of tramadol ER is 200 mg once daily.',
      },
    ],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list'],
  *check(facts, context) {
    const named = namedProducts(facts);
    for (const dose of advisedDoses(facts)) {
      if (!isOnceDaily(dose) || dose.patient !== null) continue;
      const sure = { ...dose, drugs: dose.drugs.filter(({ confidence }) => confidence !== 'low') };
      for (const drug of knownDrugs(sure, context.formulary)) {
        if (named.has(drug.id) || !isOnlyProlonged(dose, drug, context)) continue;
        yield {
          messageId: 'missing',
          data: { dose: describeDose(dose) },
          span: dose.span,
          subject: doseSubject(dose, drug.id),
        };
      }
    }
  },
};

const namedProducts = ({ doses }: ArticleFacts): ReadonlySet<string> =>
  new Set(
    doses
      .filter((dose) => dose.release !== null || (dose.form !== null && /release|er\b|xr\b|sr\b/i.test(dose.form)))
      .flatMap((dose) => dose.drugs.flatMap((drug) => drug.id ?? [])),
  );

const isOnceDaily = ({ frequency, phase, asNeeded }: DoseFact): boolean =>
  frequency !== null &&
  frequency.max === 1 &&
  frequency.period === 1 &&
  frequency.periodUnit === 'd' &&
  frequency.when === undefined &&
  !asNeeded &&
  ['unspecified', 'maintenance', 'target'].includes(phase);

/** More at once than any plain product gives for the use, and a usual day of the prolonged-release one. */
function isOnlyProlonged(dose: DoseFact, drug: IndexedDrug, context: RuleContext): boolean {
  const releases = new Set(drug.products.map((product) => product.release));
  if (!releases.has('IR') || !releases.has('ER')) return false;
  const rules = ofUse(rulesFor(dose, drug, context), dose, context).filter((rule) => rule.doseType !== 'initial');
  const plain = rules.filter((rule) => isOf(rule, 'IR'));
  const prolonged = rules.filter((rule) => isOf(rule, 'ER') && (rule.frequency?.min ?? 1) === 1);
  return (
    plain.length > 0 &&
    plain.every((rule) => isAboveSingle(dose, rule)) &&
    prolonged.some((rule) => isUsual(dose, rule, DAY))
  );
}

const isOf = (rule: DoseRule, release: string): boolean => rule.release?.includes(release) === true;

function isAboveSingle(dose: DoseFact, rule: DoseRule): boolean {
  const single = highestSingle(rule);
  const amount = single === null ? null : amountIn(dose.high ?? dose.low, dose, single.unit);
  return single !== null && amount !== null && isAbove(amount, single.value);
}
