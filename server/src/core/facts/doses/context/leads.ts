/** Lines that head what follows without being headings: a line in bold alone, a line with a colon before a list or table. */
import type { Article, Block } from '../../../article/model.ts';

/** "For mild pneumonia in adults", without the colon. */
const FOR = /^[*_]{0,3}for (?![^\n]{0,100}\b(?:see|refer|consult|use|reduce|halve)\b)\p{L}[^.!?;]{2,100}$/iu;

/** How far above a dose a line is still looked for: a large table has many cells. */
const REACH = 300;

/** A longer paragraph speaks of many things; its last words alone lead what follows. */
const LEAD = 400;

/** "Table 2. Drugs for fibromyalgia". */
const CAPTION = /^[*_]{0,3}(?:table|box|exhibit) {1,2}[\dA-Z][\dA-Z.-]{0,5}(?:[.:]| [–—-])/i;

/** Nearest first: the line with a colon, or the caption, right before the list or table of a block, then the line in bold above it. */
export function leadsAbove(article: Article, block: Block): readonly Block[] {
  const known = LEADS.get(block);
  if (known !== undefined) return known;
  const found = lookAbove(article, block);
  LEADS.set(block, found);
  return found;
}

/** Several readers ask for each dose of a block. */
const LEADS = new WeakMap<Block, readonly Block[]>();

function lookAbove(article: Article, block: Block): readonly Block[] {
  const places: Block[] = [];
  let mayIntroduce = block.item !== null || block.cell !== null;
  for (let index = block.index - 1; index >= 0 && index >= block.index - REACH; index -= 1) {
    const place = article.blocks[index];
    if (place === undefined || place.kind === 'heading' || place.section !== block.section) break;
    if (place.kind !== 'paragraph' || place.item !== null) continue;
    const text = article.text.slice(place.span.start, place.span.end).trim();
    if (isBoldLine(text)) return [...places, place];
    if (mayIntroduce && text.length <= LEAD && (text.endsWith(':') || CAPTION.test(text) || FOR.test(text)))
      places.push(place);
    mayIntroduce = false;
  }
  return places;
}

/** "**Status epilepticus**", "**SVT management:**", "__Children__:" — a title in all but its marks. */
function isBoldLine(text: string): boolean {
  if (text.length > 90) return false;
  const inner = /^(?:\*\*([^*]+)\*\*|__([^_]+)__):?$/.exec(text);
  return inner !== null && !/[.!?]$/.test((inner[1] ?? inner[2] ?? '').trim());
}
