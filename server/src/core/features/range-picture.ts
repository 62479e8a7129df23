/**
 * Ranges as a small picture: a bar for each rule, a line at each limit, a mark for each dose found. Everything in it is
 * also said in words beside it, so it carries a title and nothing that only colour tells. Without a `theme` of the page
 * it brings its own ground, so that it can be read on any.
 */
import { amountWords, numberWords } from '../judge/dose-words.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { wrapText } from '../text/wrap-text.ts';
import { type BarLabel, barLabels } from './bar-labels.ts';
import { axisEnd, type RangeBar, type RangeScale } from './range-bars.ts';

export interface PictureOptions {
  /** Words at the left of each bar. */
  readonly labelOf: (bar: RangeBar) => string;
  /** Doses found, in the unit of the scale. */
  readonly marks?: readonly { readonly low: number; readonly high: number }[];
  readonly most?: number;
}

const LABEL = 184;
const TRACK = 204;
const ROW = 18;
/** What each further line of a label adds to its row. */
const LINE = 12;
const FONT = 11;
const WIDTH = LABEL + TRACK + 24;

export function rangePicture(scale: RangeScale, options: PictureOptions): string {
  const { labelOf, marks = [], most = scale.bars.length } = options;
  const bars = scale.bars.slice(0, most);
  const end = axisEnd(
    { ...scale, bars },
    marks.map((mark) => mark.high),
  );
  const at = (value: number): number => Number((LABEL + (Math.min(value, end) / end) * TRACK).toFixed(1));
  const labels = barLabels(bars, labelOf).map(linesOf);
  const tops = [6];
  for (const lines of labels) tops.push((tops.at(-1) ?? 0) + rowHeight(lines));
  const rows = bars.map((bar, index) => barRow(bar, labels[index] ?? [], tops[index] ?? 0, at));
  const below = tops.at(-1) ?? 6;
  const found = marks.length === 0 ? '' : markRow(marks, below, at);
  const bottom = below + (marks.length > 0 ? ROW : 0) + 2;
  const height = bottom + 18;
  const title = `Dose ranges${scale.per === 'day' ? ' a day' : ' in one dose'}, ${unitWords(scale)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="${FONT}">` +
    `<title>${escapeMarkup(title)}</title>` +
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="4" fill="#fbfbfa" stroke="#767676"/>` +
    `${rows.join('')}${found}${axis(end, bottom, at, unitWords(scale))}</svg>`
  );
}

const unitWords = ({ unit, basis, per }: RangeScale): string =>
  `${unit}${basis === 'kg' ? '/kg' : basis === 'm2' ? '/m²' : ''}${per === 'day' ? ' a day' : ' in one dose'}`;

type Scale = (value: number) => number;

const rowHeight = (lines: readonly string[]): number => ROW + (lines.length - 1) * LINE;

/** `top` is the upper edge of the row; the bar stands in the middle of its label. */
function barRow(bar: RangeBar, lines: readonly string[], top: number, at: Scale): string {
  const label = lines.map((line, index) => text(4, top + 12 + index * LINE, line)).join('');
  const y = top + ((lines.length - 1) * LINE) / 2;
  const [from, to] = [at(bar.low ?? 0), at(bar.high ?? bar.low ?? 0)];
  const pattern =
    bar.status === 'off-label' ? ' fill="#fbfbfa" stroke="#0a5c9e" stroke-dasharray="3 2"' : ' fill="#0a5c9e"';
  const range =
    bar.low === null && bar.high === null
      ? ''
      : `<rect x="${from}" y="${y + 3}" width="${Math.max(2, Number((to - from).toFixed(1)))}" height="9"${pattern}/>`;
  return `${label}${range}${bar.limits.map((limit) => limitMark(limit, y, at)).join('')}`;
}

/** A maximum is a full line with a foot and a head, any other kind of limit a thin one. */
function limitMark({ kind, value }: RangeBar['limits'][number], y: number, at: Scale): string {
  const x = at(value);
  return kind === 'stated-maximum'
    ? `<path d="M${x - 3} ${y}h6M${x} ${y}v15M${x - 3} ${y + 15}h6" stroke="#a3150d" stroke-width="1.5" fill="none"/>`
    : `<path d="M${x} ${y + 1}v13" stroke="#6b4300" stroke-width="1.5" stroke-dasharray="2 2" fill="none"/>`;
}

function markRow(marks: NonNullable<PictureOptions['marks']>, y: number, at: Scale): string {
  const drawn = marks.map(({ low, high }) => {
    const [from, to] = [at(low), at(high)];
    const span = from === to ? '' : `<path d="M${from} ${y + 8}H${to}" stroke="#1b1b1b"/>`;
    return `${span}<circle cx="${to}" cy="${y + 8}" r="3" fill="none" stroke="#1b1b1b"/>`;
  });
  return text(4, y + 12, 'found in the articles') + drawn.join('');
}

function axis(end: number, y: number, at: Scale, unit: string): string {
  const ticks = [0, end / 2, end].map((value) => {
    const anchor = value === 0 ? 'start' : value === end ? 'end' : 'middle';
    const label = numberWords(Number(value.toPrecision(6)));
    return `<path d="M${at(value)} ${y}v3" stroke="#1b1b1b"/>${text(at(value), y + 14, label, anchor)}`;
  });
  return `<path d="M${LABEL} ${y}h${TRACK}" stroke="#1b1b1b"/>${text(4, y + 14, unit)}${ticks.join('')}`;
}

const text = (x: number, y: number, words: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" fill="#1b1b1b" text-anchor="${anchor}">${escapeMarkup(words)}</text>`;

/** What tells a use apart has lines of its own; what is cut is said in the words beside the picture. */
const linesOf = ({ label, apart }: BarLabel): readonly string[] => [
  ...threeLines(label),
  ...(apart === '' ? [] : threeLines(apart)),
];

const MOST_LINES = 3;

function threeLines(words: string): readonly string[] {
  const lines = wrapText(words, LABEL - 8, FONT);
  return lines
    .slice(0, MOST_LINES)
    .map((line, at) => (at === MOST_LINES - 1 && lines.length > MOST_LINES ? `${line} …` : line));
}

/** The same in words: "150–300 mg a day". */
export function barWords(bar: RangeBar, { unit, basis, per }: RangeScale): string {
  if (bar.low === null && bar.high === null) return '';
  return amountWords({ low: bar.low, high: bar.high, unit, per: per === 'day' ? 'day' : 'dose' }, basis);
}

/** An address that holds the picture itself, safe inside Markdown. */
export const pictureAddress = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
