import { amountWords } from '../judge/dose-words.ts';
import type { DoseMark } from './dose-marks.ts';

/** Doses that can stand on one scale: one drug, one kind of unit, one period. */
export interface DoseGroup {
  readonly title: string;
  readonly rows: readonly DoseRow[];
}

/** Equal doses with equal verdicts, wherever they stand. */
export interface DoseRow {
  readonly mark: DoseMark;
  readonly words: string;
  /** How often, and the first places of them. */
  readonly count: number;
  readonly places: readonly string[];
}

const PLACES_SHOWN = 3;

/** Collects the doses of a corpus by drug; what it keeps grows with the distinct doses, not with the articles. */
export class DoseGroups {
  private readonly groups = new Map<string, Map<string, { mark: DoseMark; count: number; places: string[] }>>();

  add(path: string, marks: readonly DoseMark[]): void {
    for (const mark of marks) {
      const scale = JSON.stringify([mark.drug, mark.unit, mark.basis, mark.per]);
      const rows = this.groups.get(scale) ?? new Map();
      this.groups.set(scale, rows);
      const key = JSON.stringify([mark.low, mark.high, mark.phase, mark.use, mark.verdict, mark.reason]);
      const row = rows.get(key) ?? { mark, count: 0, places: [] };
      rows.set(key, row);
      row.count += 1;
      if (row.places.length < PLACES_SHOWN) row.places.push(`${path}:${mark.line}`);
    }
  }

  /** In alphabetical order, the lowest doses first. */
  list(): readonly DoseGroup[] {
    return [...this.groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, rows]) => {
        const sorted = [...rows.values()].sort((a, b) => byAmount(a.mark, b.mark));
        const shown = sorted.map((row) => ({ ...row, words: wordsOf(row.mark) }));
        return { title: titleOf(shown[0]?.mark), rows: shown };
      });
  }
}

const byAmount = (a: DoseMark, b: DoseMark): number =>
  (a.high ?? a.low ?? 0) - (b.high ?? b.low ?? 0) || (a.low ?? 0) - (b.low ?? 0) || (a.phase < b.phase ? -1 : 1);

const wordsOf = ({ low, high, unit, basis, per }: DoseMark): string => {
  const small = unit === 'mg' && (high ?? low ?? 1) < 0.1;
  const scaled = (value: number | null): number | null => (value === null || !small ? value : rounded(value * 1000));
  return amountWords({ low: scaled(low), high: scaled(high), unit: small ? 'mcg' : unit, per }, basis);
};

/** Binary fractions leave a tail. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function titleOf(mark: DoseMark | undefined): string {
  if (mark === undefined) return '';
  const per = mark.per === 'dose' ? 'a dose' : `a ${mark.per}`;
  const basis = mark.basis === null ? '' : `/${mark.basis === 'm2' ? 'm²' : mark.basis}`;
  return `${mark.drug}, ${mark.unit}${basis} ${per}`;
}
