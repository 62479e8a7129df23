import type { ArticleFacts, DoseFact } from '../../facts/types.ts';
import { numberWords } from '../../judge/dose-words.ts';
import { DAY } from '../../judge/window.ts';
import { add, type Decimal, isAbove, toNumber } from '../../units/decimal.ts';
import { advisedDoses, soleDrug } from '../advised-doses.ts';
import { describeDose, doseSubject } from '../dose-words.ts';
import { morphineEquivalents } from '../opioid-equivalents.ts';
import type { ArticleRule, Problem, RuleContext } from '../rule.ts';
import { amountIn, highestBound, rulesFor, withCeilings } from '../usual-amounts.ts';

/** Reports a regular and an as-needed or other release of one drug, or two opioids, that pass a day's limit together. */
export const doseCumulativeMax: ArticleRule = {
  id: 'dose/cumulative-max',
  scope: 'article',
  summary: 'Doses that are given together pass the limit of a day, although each of them does not.',
  rationale:
    'A prolonged-release product with rescue doses is prescribed in one line, and each part looks harmless. Added up are ' +
    'the doses of one paragraph or list item of which one is for regular use and the other as needed or of another release: ' +
    'of one drug against its highest limit, of opioids as milligrams of oral morphine (factors of the CDC guideline of ' +
    '2022, a measure of risk and no rule for changing drugs). Off by default: alternatives are not always told apart.',
  needs: ['doses'],
  defaultSeverity: 'off',
  options: {
    schema: { type: 'object', additionalProperties: false, properties: { morphineMg: { type: 'number', minimum: 1 } } },
    defaults: { morphineMg: 50 },
  },
  messages: {
    sum: '{first} and {second} come to {total} a day together, above the limit of {limit}. Check the sum.',
    morphine:
      '{first} and {second} come to {total} mg of oral morphine a day together, above {limit} mg. Check the sum and say what to watch for.',
  },
  examples: {
    bad: [
      {
        title: 'Regular and rescue doses',
        markdown: 'Give oxycodone ER 10 mg twice daily with oxycodone IR 5 mg every 6 hours as needed.',
        reports: '5 mg every 6 hours as needed',
      },
    ],
    good: [{ title: 'One product', markdown: 'Give oxycodone ER 10 mg twice daily.' }],
  },
  fix: 'none',
  since: '0.1.0',
  references: ['https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm'],
  *check(facts, context) {
    for (const [first, second] of pairs(facts)) {
      const problem = ofOneDrug(first, second, context) ?? ofOpioids(first, second, context);
      if (problem !== null) yield problem;
    }
  },
};

/** Neighbouring doses of a block that complement each other: as needed beside regular, or two releases of one drug. */
function* pairs(facts: ArticleFacts): Iterable<readonly [DoseFact, DoseFact]> {
  let last: DoseFact | null = null;
  for (const dose of advisedDoses(facts)) {
    const before: DoseFact | null = last;
    last = dose;
    if (before === null || before.block.start !== dose.block.start) continue;
    const releases = before.release !== null && dose.release !== null && before.release !== dose.release;
    if (before.asNeeded !== dose.asNeeded || (releases && soleDrug(before)?.name === soleDrug(dose)?.name))
      yield [before, dose];
  }
}

function ofOneDrug(first: DoseFact, second: DoseFact, context: RuleContext): Problem | null {
  const drug = soleDrug(second);
  const known = drug?.id == null || drug.name !== soleDrug(first)?.name ? undefined : context.formulary.drug(drug.id);
  const top = known === undefined ? null : highestBound(rulesFor({ ...second, routes: [] }, known, context), DAY);
  if (known === undefined || top === null) return null;
  const [a, b] = [day(first, top.unit), day(second, top.unit)];
  const limit = withCeilings(top, known, DAY);
  if (a === null || b === null || !isAbove(add(a, b), limit) || isAbove(a, limit) || isAbove(b, limit)) return null;
  const words = (value: Decimal): string => `${numberWords(toNumber(value))} ${top.unit}`;
  return problem('sum', first, second, { total: words(add(a, b)), limit: words(limit) });
}

const day = (dose: DoseFact, unit: string): Decimal | null =>
  dose.daily === null || dose.daily.unit !== dose.unit ? null : amountIn(dose.daily.high ?? dose.daily.low, dose, unit);

function ofOpioids(first: DoseFact, second: DoseFact, { options: { morphineMg } }: RuleContext): Problem | null {
  const limit = typeof morphineMg === 'number' ? morphineMg : 50;
  const [a, b] = [first, second].map((dose) => morphineEquivalents(dose, soleDrug(dose)?.name ?? ''));
  if (a == null || b == null || a + b <= limit || a > limit || b > limit) return null;
  return problem('morphine', first, second, { total: numberWords(a + b), limit: numberWords(limit) });
}

const problem = (
  messageId: string,
  first: DoseFact,
  second: DoseFact,
  data: Readonly<Record<string, string>>,
): Problem => ({
  messageId,
  data: { first: describeDose(first), second: describeDose(second), ...data },
  span: second.span,
  subject: `${doseSubject(first)} + ${doseSubject(second)}`,
  related: [{ span: first.span, message: describeDose(first) }],
});
