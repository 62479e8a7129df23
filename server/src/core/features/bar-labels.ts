/** Words at the left of each bar of a picture of ranges. */
import type { Route } from '../facts/types.ts';
import { routeWords } from '../judge/dose-words.ts';
import type { RangeBar } from './range-bars.ts';

const APART: readonly ((bar: RangeBar) => string)[] = [
  ({ patients }) => patients ?? 'adults',
  ({ route }) => routeWords([route as Route]) || route,
  ({ release }) => release.join('/'),
  ({ type }) => type,
  ({ status }) => (status === 'off-label' ? 'guideline' : 'label'),
];

export interface BarLabel {
  readonly label: string;
  /** Of bars that would be called the same, what tells this one apart; else empty. */
  readonly apart: string;
}

/** Bars that would be called the same are told apart by what differs between them: patients, route, release, kind. */
export function barLabels(bars: readonly RangeBar[], labelOf: (bar: RangeBar) => string): readonly BarLabel[] {
  return bars.map((bar) => {
    const label = labelOf(bar);
    const same = bars.filter((other) => labelOf(other) === label);
    const differing = APART.filter((say) => new Set(same.map(say)).size > 1).map((say) => say(bar));
    return { label, apart: differing.filter((words) => words !== '').join(', ') };
  });
}
