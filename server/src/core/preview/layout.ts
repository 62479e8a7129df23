import type { Translate } from '../text/translate.ts';
import { estimateWidth, wrapText } from '../text/wrap-text.ts';
import { type Chip, flowChips, type PlacedChip } from './chips.ts';
import type { Diagram, DiagramLink, DiagramNode } from './diagram.ts';

/**
 * Places a diagram as a ladder: boxes below one another, an arrow with its condition between neighbours, and a lane on
 * the left for every path that skips or returns. Every text is wrapped before its box is sized, so nothing overlaps.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly ribbon: { readonly lines: readonly Line[]; readonly height: number };
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly lanes: readonly Lane[];
  readonly footer: { readonly legend: readonly PlacedChip[]; readonly lines: readonly Line[] };
}
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: 'title' | 'text' | 'small' | 'flag' | 'ribbon';
}
export interface Box {
  /** Null for the title box. */
  readonly node: DiagramNode | null;
  readonly shape: DiagramNode['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly badge: { readonly x: number; readonly y: number; readonly radius: number; readonly text: string } | null;
  readonly lines: readonly Line[];
  readonly chips: readonly PlacedChip[];
}
export interface Arrow {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
}
export interface Lane {
  readonly x: number;
  /** Where it leaves and where it arrives: x on the outline of the box, and y. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export const WIDTH = 720;
const MARGIN = 16;
/** Room on the right for the repeated status text. */
const RIBBON_EDGE = 30;
const LANE = 16;
const MOST_LANES = 8;
const PAD = 14;
/** How far the points of a hexagon stand out, and the rounding of a link's oval. */
export const DECISION_TIP = 12;
export const LINK_RADIUS = 26;
export const SIZES = { title: 15, text: 13, small: 12, flag: 12, ribbon: 13 } as const;
/** Bold letters are wider than the estimate. */
const BOLD = 1.1;
const LEADS = { title: 20, text: 18, small: 16, flag: 16, ribbon: 18 } as const;

export function layoutDiagram(diagram: Diagram, notice: string, legend: readonly Chip[], t: Translate): Layout {
  const skips = diagram.links.filter(isSkip).slice(0, MOST_LANES);
  const frame = { x: MARGIN + skips.length * LANE, right: WIDTH - MARGIN - RIBBON_EDGE };
  const ribbonLines = stack(diagram.status.text, 'ribbon', MARGIN + 10, MARGIN + 6, WIDTH - 2 * MARGIN - 20);
  const ribbon = { lines: ribbonLines.lines, height: ribbonLines.bottom - MARGIN + 6 };
  const { boxes, arrows, bottom } = ladder(diagram, frame, MARGIN + ribbon.height + 14, t);
  const chips = flowChips(legend, MARGIN, bottom + 20, frame.right - MARGIN);
  const end = stack(notice, 'small', MARGIN, chips.bottom + 8, frame.right - MARGIN);
  const footer = { legend: chips.placed, lines: end.lines };
  return { width: WIDTH, height: end.bottom + MARGIN, ribbon, boxes, arrows, lanes: lanesOf(skips, boxes), footer };
}

/** True for a path that does not lead from one step to the next below it. */
const isSkip = (link: DiagramLink): boolean => link.from !== null && link.to !== link.from + 1;

interface Frame {
  readonly x: number;
  readonly right: number;
}

function ladder(diagram: Diagram, frame: Frame, top: number, t: Translate) {
  const boxes: Box[] = [titleBox(diagram, frame, top)];
  const arrows: Arrow[] = [];
  let bottom = top + (boxes[0]?.height ?? 0);
  diagram.nodes.forEach((node, index) => {
    const arrow = arrowTo(diagram, index, frame, bottom);
    if (arrow.arrow !== null) arrows.push(arrow.arrow);
    const box = nodeBox(node, index, diagram, frame, arrow.bottom, t);
    boxes.push(box);
    bottom = box.y + box.height;
  });
  return { boxes, arrows, bottom };
}

function titleBox(diagram: Diagram, frame: Frame, top: number): Box {
  const x = frame.x + PAD + 6;
  const room = frame.right - x - PAD - 6;
  const title = stack(diagram.title, 'title', x, top + PAD, room);
  const end = diagram.subtitle === null ? title : stack(diagram.subtitle, 'small', x, title.bottom + 2, room);
  const lines = end === title ? title.lines : [...title.lines, ...end.lines];
  const size = { x: frame.x, y: top, width: frame.right - frame.x, height: end.bottom + PAD - top };
  return { node: null, shape: 'state', ...size, badge: null, lines, chips: [] };
}

function arrowTo(diagram: Diagram, to: number, frame: Frame, top: number): { arrow: Arrow | null; bottom: number } {
  const link = diagram.links.find((one) => one.to === to && !isSkip(one));
  if (link === undefined) return { arrow: null, bottom: top + 26 };
  const x = frame.x + 60;
  let y = top + 9;
  const lines: Line[] = [];
  for (const [text, style] of [
    [link.label, 'text'],
    [link.relation, 'small'],
    [link.flag, 'flag'],
  ] as const) {
    if (text === null) continue;
    const part = stack(style === 'flag' ? `⚑ ${text}` : text, style, x + 14, y, frame.right - x - 14);
    lines.push(...part.lines);
    y = part.bottom;
  }
  const bottom = Math.max(top + 34, y + 13);
  return { arrow: { x, top, bottom, lines }, bottom };
}

const INSETS: Readonly<Record<DiagramNode['kind'], number>> = { action: 0, state: 4, decision: 14, link: 14 };

function nodeBox(node: DiagramNode, index: number, diagram: Diagram, frame: Frame, top: number, t: Translate): Box {
  const inset = INSETS[node.kind];
  const left = frame.x + PAD + inset;
  const room = frame.right - PAD - inset - left;
  const badge = badgeOf(node, left, top);
  const indent = badge.radius * 2 + 10;
  const head = stack(node.text, 'title', left + indent, top + PAD, room - indent);
  const lines: Line[] = [...head.lines];
  let y = Math.max(head.bottom, top + PAD + badge.radius * 2) + 4;
  const doses = flowChips(node.doses.map(doseToChip), left, y, room);
  if (node.doses.length > 0) y = doses.bottom + 6;
  for (const detail of [...node.details, ...exitsOf(diagram, index, t)]) {
    const part = stack(detail, 'text', left + 14, y, room - 14);
    lines.push({ x: left, y: part.lines[0]?.y ?? y, text: '•', style: 'text' }, ...part.lines);
    y = part.bottom + 2;
  }
  const citations = flowChips(
    node.citations.map((citation) => citationToChip(citation, t)),
    left,
    y + 2,
    room,
  );
  if (node.citations.length > 0) y = citations.bottom + 2;
  const size = { x: frame.x, y: top, width: frame.right - frame.x, height: y + PAD - 4 - top };
  return { node, shape: node.kind, ...size, badge, lines, chips: [...doses.placed, ...citations.placed] };
}

function badgeOf(node: DiagramNode, left: number, top: number) {
  const text = node.number.length > 6 ? `${node.number.slice(0, 5)}…` : node.number;
  const radius = Math.max(12, estimateWidth(text, SIZES.small) / 2 + 4);
  return { x: left + radius, y: top + PAD + 9, radius, text };
}

/** Paths that leave the ladder are said in words in the box they leave; the lane shows where they lead. */
function exitsOf(diagram: Diagram, from: number, t: Translate): readonly string[] {
  return diagram.links
    .filter((link) => link.from === from && isSkip(link))
    .map((link) => {
      const said = [link.label, link.relation, link.flag].filter((part) => part !== null).join('; ');
      const step = t('→ step {0}', diagram.nodes[link.to]?.number ?? link.to + 1);
      return said === '' ? step : `${step}: ${said}`;
    });
}

const doseToChip = (dose: DiagramNode['doses'][number]): Chip => ({
  mark: dose.mark,
  tone: dose.tone,
  text: `${dose.label} – ${dose.words}`,
  tip: dose.limit,
  place: dose.place,
});

const citationToChip = (citation: DiagramNode['citations'][number], t: Translate): Chip => ({
  mark: citation.dangling ? '✕' : '',
  tone: citation.dangling ? 'alarm' : 'plain',
  text: citation.dangling ? `[${citation.label}] ${t('no such reference')}` : `[${citation.label}]`,
  tip: citation.entry,
  place: citation.place,
});

function lanesOf(skips: readonly DiagramLink[], boxes: readonly Box[]): readonly Lane[] {
  return skips.flatMap((link, index) => {
    const from = boxes[(link.from ?? -1) + 1];
    const to = boxes[link.to + 1];
    if (from === undefined || to === undefined) return [];
    // Leaving low and arriving high, each lane on its own height, so that two lines never lie on one another.
    const shift = 6 * (index + 1);
    const leave = from.y + from.height - Math.min(shift + 6, from.height / 2);
    const arrive = to.y + Math.min(shift + 6, to.height / 2);
    const x = MARGIN + index * LANE + 4;
    return [{ x, from: { x: outline(from, leave), y: leave }, to: { x: outline(to, arrive), y: arrive } }];
  });
}

/** x of the left outline of a box at height `y`. */
function outline(box: Box, y: number): number {
  const half = box.height / 2;
  const off = Math.min(1, Math.abs(y - box.y - half) / half);
  if (box.shape === 'decision') return box.x + DECISION_TIP * off;
  return box.shape === 'link' ? box.x + Math.min(half, LINK_RADIUS) * (1 - Math.sqrt(1 - off * off)) : box.x;
}

/** Wraps a text and stacks its lines below `top`; `bottom` is where the next thing may begin. */
function stack(text: string, style: Line['style'], x: number, top: number, width: number) {
  const lead = LEADS[style];
  const weight = style === 'title' || style === 'ribbon' ? BOLD : 1;
  const wrapped = wrapText(text, Math.max(width, 40), SIZES[style] * weight);
  const lines = wrapped.map((line, index): Line => ({ x, y: top + index * lead + lead * 0.75, text: line, style }));
  return { lines, bottom: top + wrapped.length * lead };
}
