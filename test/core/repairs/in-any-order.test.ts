import { describe, expect, it } from 'vitest';
import { analyseArticle, applyEdits } from '../../../server/src/core/index.ts';
import { builtInEnvironment } from '../../harness/environment.ts';

const env = builtInEnvironment();
const RULES = [
  'citation/order-of-first-mention',
  'reference/duplicate',
  'reference/unused',
  'citation/group-format',
] as const;

const TEXT = `# Gout

Rest [4]. Ice [7,1,3]. Water [1, 2, 3, 4].

Salt is of no use [6][2].

## References

1. Lee A. Gout in adults. BMJ 2019.
2. Diaz B. Rest for joints. Lancet 2020.
3. Lee A. Gout in adults. BMJ 2019.
4. Cole C. Ice and pain. JAMA 2021.
5. Amin D. Salt and water. BMJ 2022.
6. Diaz B. Rest for joints. Lancet 2020.
7. Eve E. Heat and cold. BMJ 2023.
`;
const MENDED = `# Gout

Rest [1]. Ice [2,3]. Water [1,2,4].

Salt is of no use [4].

## References

1. Cole C. Ice and pain. JAMA 2021.
2. Lee A. Gout in adults. BMJ 2019.
3. Eve E. Heat and cold. BMJ 2023.
4. Diaz B. Rest for joints. Lancet 2020.
`;

/** Takes the offered repairs one by one, those of the first rule first, until none is left. */
function mend(text: string, order: readonly string[]): string {
  let now = text;
  for (let step = 0; step < 20; step++) {
    const { findings } = analyseArticle(now, env, { clinical: true });
    const next = order
      .flatMap((rule) => findings.filter((one) => one.rule === rule))
      .flatMap((one) => one.fixes ?? [])[0];
    if (next === undefined) return now;
    now = applyEdits(now, next.edits);
  }
  throw new Error('the repairs do not end');
}

function* orders(rules: readonly string[]): Generator<readonly string[]> {
  if (rules.length < 2) yield rules;
  for (const first of rules) {
    if (rules.length < 2) return;
    for (const rest of orders(rules.filter((rule) => rule !== first))) yield [first, ...rest];
  }
}

describe('repairs of citations do not work against one another', () => {
  it.each([...orders(RULES)].map((order) => [order.map((rule) => rule.split('/')[1]).join(', '), order] as const))(
    '%s',
    (_title, order) => {
      const mended = mend(TEXT, order);
      const spaced = (text: string): string => text.replace(/,\s/g, ',');
      expect(spaced(mended)).toBe(spaced(MENDED));
      const left = analyseArticle(mended, env, { clinical: true }).findings.map((one) => one.rule);
      expect(left.filter((rule) => (RULES as readonly string[]).includes(rule))).toEqual([]);
    },
  );
});
