import { describe, expect, it } from 'vitest';
import { barLabels } from '../../../server/src/core/features/bar-labels.ts';
import type { RangeBar } from '../../../server/src/core/features/range-bars.ts';

const bar = (more: Partial<RangeBar>): RangeBar => ({
  ...{ rule: 'r', label: 'seizures', jurisdiction: 'US', status: 'on-label', route: 'oral', release: ['IR'] },
  ...{ type: 'maintenance', low: 1, high: 2, limits: [], patients: null },
  ...more,
});
const labels = (...bars: RangeBar[]): readonly string[] =>
  barLabels(bars, ({ jurisdiction, label }) => `${jurisdiction} ${label}`).map(({ label, apart }) =>
    apart === '' ? label : `${label}, ${apart}`,
  );

describe('labels of bars', () => {
  it.each<[string, Partial<RangeBar>, readonly string[]]>([
    ['patients', { patients: '4 to 17 years' }, ['US seizures, adults', 'US seizures, 4 to 17 years']],
    ['route', { route: 'intravenous' }, ['US seizures, by mouth', 'US seizures, intravenously']],
    ['release', { release: ['ER'] }, ['US seizures, IR', 'US seizures, ER']],
    ['kind', { type: 'single' }, ['US seizures, maintenance', 'US seizures, single']],
    ['source', { status: 'off-label' }, ['US seizures, label', 'US seizures, guideline']],
  ])('that would be the same differ by %s', (_, more, expected) => {
    expect(labels(bar({}), bar(more))).toEqual(expected);
  });

  it('that differ already say nothing more', () => {
    expect(labels(bar({}), bar({ jurisdiction: 'EU', patients: '4 to 17 years' }))).toEqual([
      'US seizures',
      'EU seizures',
    ]);
  });

  it('name only what differs among those that are the same', () => {
    expect(labels(bar({ patients: 'a' }), bar({ patients: 'b' }), bar({ label: 'pain', route: 'topical' }))).toEqual([
      'US seizures, a',
      'US seizures, b',
      'US pain',
    ]);
  });
});
