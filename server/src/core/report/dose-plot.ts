import type { VerdictKind } from '../formulary/verdict.ts';
import { numberWords } from '../judge/dose-words.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import type { DoseGroup, DoseRow } from './dose-groups.ts';

type Tone = 'alarm' | 'warn' | 'note' | 'open' | 'ok';

const TONES: Readonly<Record<VerdictKind, Tone>> = {
  implausible: 'alarm',
  'above-ceiling': 'alarm',
  'above-label-maximum': 'alarm',
  'off-label-unsupported': 'alarm',
  'off-label-supported-uncited': 'warn',
  'label-conflict': 'warn',
  'above-no-benefit': 'warn',
  'above-recommended': 'warn',
  'below-usual': 'warn',
  'off-label-supported-cited': 'note',
  'not-checked': 'open',
  'within-label': 'ok',
};

/** A mark beside the colour, for those who do not see it. */
const MARKS: Readonly<Record<Tone, string>> = { alarm: '✕', warn: '!', note: 'i', open: '?', ok: '✓' };

export const toneOf = (kind: VerdictKind): { readonly tone: Tone; readonly mark: string } => ({
  tone: TONES[kind],
  mark: MARKS[TONES[kind]],
});

const WIDTH = 720;
const LEFT = 30;
const RIGHT = 170;
const ROW = 22;
const TOP = 8;
const TICKS = 5;

/** Ranges of one drug on one linear scale from zero, a line a row; an open end is an arrow, a single amount a dot. */
export function dosePlot(group: DoseGroup, id: string): string {
  const most = Math.max(...group.rows.map(({ mark }) => mark.high ?? mark.low ?? 0));
  const step = niceStep(most / TICKS);
  const last = step * Math.max(1, Math.ceil(most / step - 1e-9));
  const at = (value: number): number => Math.round((LEFT + (value / last) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const bottom = TOP + group.rows.length * ROW;
  const ticks = Array.from({ length: Math.round(last / step) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
  const grid = ticks.map(
    (value) =>
      `<line class="grid" x1="${at(value)}" x2="${at(value)}" y1="${TOP}" y2="${bottom}"/><text class="tick" x="${at(value)}" y="${bottom + 16}">${numberWords(value)}</text>`,
  );
  const rows = group.rows.map((row, index) => plotRow(row, TOP + index * ROW + ROW / 2, at, last));
  return `<svg role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${bottom + 24}"><title id="${id}">${escapeMarkup(`Doses of ${group.title}; the table below holds the same`)}</title>${grid.join('')}${rows.join('')}</svg>`;
}

function plotRow({ mark, words, count }: DoseRow, y: number, at: (value: number) => number, last: number): string {
  const { tone, mark: sign } = toneOf(mark.verdict);
  const low = at(mark.low ?? 0);
  const high = at(mark.high ?? last);
  const isPoint = mark.low !== null && mark.low === mark.high;
  const shape = isPoint
    ? `<circle class="dot" cx="${low}" cy="${y}" r="5"/>`
    : `<line class="range" x1="${low}" x2="${high}" y1="${y}" y2="${y}"/>${end(low, y, mark.low === null, -1)}${end(high, y, mark.high === null, 1)}`;
  const times = count > 1 ? ` ×${count}` : '';
  return `<g class="${tone}"><text class="sign" x="12" y="${y + 4}">${sign}</text>${shape}<text x="${WIDTH - RIGHT + 14}" y="${y + 4}">${escapeMarkup(words + times)}</text></g>`;
}

/** A bar for an end that the text states, an arrow for one that it leaves open. */
const end = (x: number, y: number, isOpen: boolean, side: 1 | -1): string =>
  isOpen
    ? `<path class="arrow" d="M${x - side * 7} ${y - 5}L${x} ${y}L${x - side * 7} ${y + 5}"/>`
    : `<line class="range" x1="${x}" x2="${x}" y1="${y - 5}" y2="${y + 5}"/>`;

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}
