import type { CorpusDose, CorpusPlace } from '../facts/corpus-facts.ts';
import { amountWords } from '../judge/dose-words.ts';
import type { CorpusArticle } from './rule.ts';

/** What one article gives of a drug in a day, in milligrams. */
export interface DailyPlace {
  readonly path: string;
  readonly at: CorpusPlace;
  readonly name: string;
  readonly phase: 'start' | 'maintenance';
  /** Id of the condition. */
  readonly use: string;
  readonly low: number;
  readonly high: number;
}

/** Daily amounts that can be compared, grouped by drug, use, route and release; adults without a condition of their own. */
export function dailyPlaces(articles: Iterable<CorpusArticle>): Iterable<readonly DailyPlace[]> {
  const groups = new Map<string, DailyPlace[]>();
  for (const { path, facts } of articles) {
    for (const dose of facts.doses) {
      const place = placeOf(path, dose);
      if (place === null) continue;
      const key = [place.name, place.use, dose.route ?? '', dose.release ?? ''].join('|');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  }
  return groups.values();
}

function placeOf(path: string, { alone, population, phase, milligrams, drug, use, at }: CorpusDose): DailyPlace | null {
  if (!alone || population !== '' || phase === 'loading' || milligrams === null) return null;
  return { path, at, name: drug.name, phase, use: use.id, ...milligrams };
}

/** "450 mg a day". */
export const dailyWords = ({ low, high }: DailyPlace): string => amountWords({ low, high, unit: 'mg', per: 'day' });
