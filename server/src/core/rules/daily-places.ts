import type { DoseFact } from '../facts/types.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { Span } from '../text/span.ts';
import { decimalOrNull, toNumber } from '../units/decimal.ts';
import { convert } from '../units/units.ts';
import { isEnglish } from './governance.ts';
import type { CorpusArticle } from './rule.ts';

/** What one article gives of a drug in a day, in milligrams. */
export interface DailyPlace {
  readonly path: string;
  readonly span: Span;
  readonly name: string;
  readonly phase: 'start' | 'maintenance';
  /** Id of the condition. */
  readonly use: string;
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

/** Daily amounts that can be compared, grouped by drug, use, route and release; adults without a condition of their own. */
export function dailyPlaces(articles: readonly CorpusArticle[]): readonly (readonly DailyPlace[])[] {
  const groups = new Map<string, DailyPlace[]>();
  const sorted = [...articles].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const { path, facts } of sorted.filter((it) => isEnglish(it.facts))) {
    for (const dose of facts.doses) {
      const place = placeOf(path, dose);
      if (place === null) continue;
      const key = [place.name, place.use, dose.route ?? '', dose.release ?? ''].join('|');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  }
  return [...groups.values()];
}

function placeOf(path: string, dose: DoseFact): DailyPlace | null {
  const { role, confidence, patient, daily, indication, drugs, phase, span } = dose;
  const [drug, other] = drugs;
  if (role !== 'recommendation' || confidence === 'low' || patient !== null) return null;
  if (drug === undefined || other !== undefined || drug.kind === 'class' || indication?.id == null) return null;
  if (daily === null || daily.basis !== null) return null;
  const [low, high] = [milligrams(daily.low, daily.unit), milligrams(daily.high, daily.unit)];
  const kind = PHASES[phase];
  if (low === null || high === null || kind === undefined) return null;
  const words = amountWords({ low, high, unit: 'mg', per: 'day' });
  return { path, span, name: drug.name, phase: kind, use: indication.id, low, high, words };
}

const PHASES: Readonly<Partial<Record<DoseFact['phase'], DailyPlace['phase']>>> = {
  start: 'start',
  target: 'maintenance',
  maintenance: 'maintenance',
  unspecified: 'maintenance',
};

function milligrams(value: number | null, unit: string): number | null {
  const exact = value === null ? null : decimalOrNull(value);
  const converted = exact === null ? null : convert(exact, unit, 'mg');
  return converted === null ? null : toNumber(converted);
}
