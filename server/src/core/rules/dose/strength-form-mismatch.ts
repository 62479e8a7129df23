import type { DoseFact } from '../../facts/types.ts';
import type { IndexedDrug } from '../../formulary/formulary-index.ts';
import type { Product } from '../../formulary/model.ts';
import { numberWords } from '../../judge/dose-words.ts';
import { decimalOrNull } from '../../units/decimal.ts';
import { compareAmounts } from '../../units/units.ts';
import { soleDrug } from '../advised-doses.ts';
import { doseSubject } from '../dose-words.ts';
import type { ArticleRule } from '../rule.ts';

/** Reports "gabapentin 600 mg capsules": a strength that is only sold as another form. */
export const doseStrengthFormMismatch: ArticleRule = {
  id: 'dose/strength-form-mismatch',
  scope: 'article',
  summary: 'A strength is named with a form in which it is not sold.',
  rationale:
    'A strength that does not exist in the form named is a wrong strength or a wrong form. Reported only where the ' +
    'formulary lists products of that form, none of this strength, and another form of exactly this strength.',
  needs: ['doses'],
  defaultSeverity: 'warning',
  messages: {
    mismatch: '{drug} {strength} is listed as {sold}, not as {form}. Check the strength and the form.',
  },
  examples: {
    bad: [
      {
        title: 'Sold as tablets',
        markdown: 'Take one gabapentin 600 mg capsule three times daily.',
        reports: '600 mg capsule three times daily',
      },
    ],
    good: [{ title: 'As it is sold', markdown: 'Take one gabapentin 600 mg tablet three times daily.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://dailymed.nlm.nih.gov/dailymed/'],
  *check(facts, { formulary }) {
    for (const dose of facts.doses) {
      const ref = soleDrug(dose);
      const drug = ref?.id == null ? undefined : formulary.drug(ref.id);
      const named = drug === undefined || dose.confidence === 'low' ? null : namedStrength(dose);
      if (drug === undefined || named === null) continue;
      const sold = otherForms(drug, named);
      if (sold.length === 0) continue;
      const strength = `${numberWords(named.value)} ${named.unit}`;
      const data = { drug: drug.genericName, strength, sold: sold.join(' or '), form: named.form };
      yield { messageId: 'mismatch', data, span: dose.span, subject: doseSubject(dose, drug.id) };
    }
  },
};

interface NamedStrength {
  readonly value: number;
  readonly unit: string;
  readonly form: 'tablet' | 'capsule';
}

function namedStrength({ strength, form, unit, low, high }: DoseFact): NamedStrength | null {
  const counted = [unit, form].find((name) => name === 'tablet' || name === 'capsule');
  if (counted !== 'tablet' && counted !== 'capsule') return null;
  if (strength !== null) return strength.per === null ? { ...strength, form: counted } : null;
  return unit !== null && unit !== counted && low !== null && low === high ? { value: low, unit, form: counted } : null;
}

/** The forms that have the strength, where the form named is sold and lacks it. */
function otherForms({ products }: IndexedDrug, { value, unit, form }: NamedStrength): readonly string[] {
  const amount = decimalOrNull(value);
  const isSold = (product: Product): boolean =>
    amount !== null &&
    product.strengths.some((strength) => {
      const own = decimalOrNull(strength.value);
      return own !== null && compareAmounts(amount, unit, own, strength.unit) === 0;
    });
  const own = products.filter((product) => product.form.startsWith(form));
  if (own.length === 0 || own.some(isSold)) return [];
  return [...new Set(products.filter(isSold).map((product) => product.form))];
}
