import { INTENDED_USE } from '../config/intended-use.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { english, type Translate } from '../text/translate.ts';
import { CHIP_LEAD, CHIP_PAD, type Chip, MARK_ROOM, type PlacedChip } from './chips.ts';
import type { Diagram, Place } from './diagram.ts';
import {
  type Arrow,
  type Box,
  DECISION_TIP,
  type Lane,
  type Layout,
  LINK_RADIUS,
  type Line,
  layoutDiagram,
  SIZES,
  WIDTH,
} from './layout.ts';
import { DRAWING_CSS, PLAIN_COLOURS } from './style.ts';
import { LEGEND } from './verdict-mark.ts';

/** Diagrams → one SVG: a picture of the ladder, complete in itself and without scripts, links or inline styles. */

/** A file of its own, with its style sheet; several diagrams stand below one another. */
export function renderAlgorithmSvg(diagrams: readonly Diagram[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing(diagrams, english, `<style>${DRAWING_CSS}</style>`)}\n`;
}

/** For a page that already has the style sheet and says the same in text: hidden from screen readers. */
export function renderDrawing(diagrams: readonly Diagram[], t: Translate): string {
  return drawing(diagrams, t, '', ' aria-hidden="true" focusable="false"');
}

function drawing(diagrams: readonly Diagram[], t: Translate, head: string, attributes = ' role="img"'): string {
  const parts: string[] = [];
  let height = 0;
  for (const diagram of diagrams) {
    const layout = layoutDiagram(diagram, t(INTENDED_USE), legendOf(diagram, t), t);
    parts.push(`<g transform="translate(0 ${px(height)})">${body(layout, diagram, t)}</g>`);
    height += layout.height;
  }
  const title = escapeMarkup(diagrams.map((diagram) => `${diagram.title}. ${diagram.status.text}`).join(' · '));
  const size = `width="${WIDTH}" height="${px(height)}" viewBox="0 0 ${WIDTH} ${px(height)}"`;
  const page = `<rect class="page" width="${WIDTH}" height="${px(height)}" fill="${PLAIN_COLOURS.bg}"/>`;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" class="clinlint" ${size}${attributes} font-family="sans-serif">`;
  return `${root}<title>${title}</title>${head}${page}${parts.join('')}</svg>`;
}

function legendOf(diagram: Diagram, t: Translate): readonly Chip[] {
  const used = new Set(diagram.nodes.flatMap((node) => node.doses.map((dose) => dose.tone)));
  return LEGEND.filter((entry) => used.has(entry.tone)).map(({ tone, mark, words }) => ({
    mark,
    tone,
    text: t(words),
    tip: null,
    place: null,
  }));
}

function body(layout: Layout, diagram: Diagram, t: Translate): string {
  const tone = diagram.status.approved ? 'ok' : 'alarm';
  const colour = PLAIN_COLOURS[tone];
  const band = `<rect class="band ${tone}" x="16" y="16" width="${WIDTH - 32}" height="${px(layout.ribbon.height)}" fill="none" stroke="${colour}"/>`;
  return [
    band,
    ...layout.ribbon.lines.map(line),
    edgeRibbon(layout, diagram, tone, t),
    ...layout.lanes.map(lane),
    ...layout.arrows.map(arrow),
    ...layout.boxes.map(box),
    ...layout.footer.legend.map(chip),
    ...layout.footer.lines.map(line),
  ].join('');
}

/** The status again and again along the edge, so that a cropped picture still shows it. */
function edgeRibbon(layout: Layout, diagram: Diagram, tone: 'ok' | 'alarm', t: Translate): string {
  const text = diagram.status.approved ? t('APPROVED AS STATED') : t('NOT APPROVED');
  const step = 220;
  const from = layout.ribbon.height + 40;
  const marks: string[] = [];
  for (let y = from; y + 150 < layout.height || y === from; y += step) {
    const place = `transform="translate(${WIDTH - 34} ${px(y)}) rotate(90)"`;
    marks.push(
      `<text class="edge-ribbon ${tone}-text" font-size="12" fill="${PLAIN_COLOURS[tone]}" ${place}>${text}</text>`,
    );
  }
  return marks.join('');
}

function box(placed: Box): string {
  const target =
    placed.node === null ? '' : ` class="step" id="step-${escapeMarkup(placed.node.id)}"${targetOf(placed.node.place)}`;
  const content = [shape(placed), badge(placed), ...placed.lines.map(line), ...placed.chips.map(chip)];
  return `<g${target}>${content.join('')}</g>`;
}

function shape({ shape: kind, x, y, width, height }: Box): string {
  const paint = `class="shape" fill="${PLAIN_COLOURS.bg}" stroke="${PLAIN_COLOURS.fg}"`;
  if (kind === 'decision') {
    const tip = DECISION_TIP;
    const right = x + width;
    const points = [
      [x + tip, y],
      [right - tip, y],
      [right, y + height / 2],
      [right - tip, y + height],
      [x + tip, y + height],
      [x, y + height / 2],
    ];
    return `<polygon ${paint} points="${points.map(([a, b]) => `${px(a ?? 0)},${px(b ?? 0)}`).join(' ')}"/>`;
  }
  const radius = kind === 'action' ? 0 : kind === 'state' ? 14 : Math.min(height / 2, LINK_RADIUS);
  return `<rect ${paint} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(radius)}"/>`;
}

function badge({ badge: placed }: Box): string {
  if (placed === null) return '';
  const disc = `<rect class="badge" x="${px(placed.x - placed.radius)}" y="${px(placed.y - 12)}" width="${px(placed.radius * 2)}" height="24" rx="12" fill="${PLAIN_COLOURS.fg}"/>`;
  const number = `<text class="badge-text" font-size="12" text-anchor="middle" x="${px(placed.x)}" y="${px(placed.y + 4)}" fill="${PLAIN_COLOURS.bg}">${escapeMarkup(placed.text)}</text>`;
  return disc + number;
}

function chip(placed: PlacedChip): string {
  const { x, y, width, height, mark, tone, lines } = placed;
  const stroke = tone === 'plain' || tone === 'open' ? PLAIN_COLOURS.line : PLAIN_COLOURS[tone];
  const frame = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="6" fill="${PLAIN_COLOURS.bg}" stroke="${stroke}"/>`;
  const left = x + CHIP_PAD;
  const sign =
    mark === ''
      ? ''
      : `<text class="mark" font-size="12" x="${px(left)}" y="${px(y + 15)}">${escapeMarkup(mark)}</text>`;
  const indent = mark === '' ? left : left + MARK_ROOM;
  const words = lines.map(
    (text, index) =>
      `<text font-size="12" x="${px(indent)}" y="${px(y + 15 + index * CHIP_LEAD)}">${escapeMarkup(text)}</text>`,
  );
  const tip = placed.tip === null ? '' : `<title>${escapeMarkup(placed.tip)}</title>`;
  return `<g class="chip ${tone}"${placed.place === null ? '' : targetOf(placed.place)}>${tip}${frame}${sign}${words.join('')}</g>`;
}

function arrow({ x, top, bottom, lines }: Arrow): string {
  const shaft = `<path class="path" d="M${px(x)} ${px(top)}V${px(bottom - 7)}" fill="none" stroke="${PLAIN_COLOURS.line}"/>`;
  const head = `<path class="head" d="M${px(x - 5)} ${px(bottom - 8)}h10l-5 8z" fill="${PLAIN_COLOURS.line}"/>`;
  return shaft + head + lines.map(line).join('');
}

function lane({ x, from, to }: Lane): string {
  const way = `M${px(from.x)} ${px(from.y)}H${px(x)}V${px(to.y)}H${px(to.x - 7)}`;
  const run = `<path class="path" d="${way}" fill="none" stroke="${PLAIN_COLOURS.line}"/>`;
  return `${run}<path class="head" d="M${px(to.x - 8)} ${px(to.y - 5)}v10l8-5z" fill="${PLAIN_COLOURS.line}"/>`;
}

function line({ x, y, text, style }: Line): string {
  const weight = style === 'title' || style === 'ribbon' ? ' font-weight="600"' : '';
  return `<text class="${style}" font-size="${SIZES[style]}"${weight} x="${px(x)}" y="${px(y)}">${escapeMarkup(text)}</text>`;
}

const targetOf = (place: Place): string => ` data-start="${place.start}" data-line="${place.line}"`;

const px = (value: number): string => `${Math.round(value * 10) / 10}`;
