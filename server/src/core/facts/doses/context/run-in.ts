/** Words at the head of a paragraph, or of a line in it, that say what the rest is about: "**Gout.** Rest helps. Then …". */
import type { Article, Block } from '../../../article/model.ts';
import type { Span } from '../../../text/span.ts';

const MOST = 40;
/** A longer paragraph without marks is a page whose layout was lost. */
const PARAGRAPH = 600;

/** "Gout: rest comes first." */
const COLON = /^[^.:;!?\n]{2,60}:(?=\s)/;
/** In bold with a mark or the end of the line behind it; the title of a box. */
const BOLD =
  /(?:^|\n|<br ?\/?>|[.;] )[ \t>]{0,8}(?:\*\*|__)([^*_\n]{2,60})(?:[:.](?:\*\*|__)|(?:\*\*|__)(?::| [–—-] |[ \\]{0,2}\n|<br))/g;
const BOX = /^(?:!!!|\?\?\?\+?) [a-z -]{1,20} "([^"\n]{2,60})"|^\[![A-Za-z]{2,12}\][+-]? ([^\n]{2,60})\n/;

/** Words that say which part of dosing follows, not what it is for. */
const LABEL =
  /^(?:dos|route|max|start|initial|maintenance|loading|adult|child|paediatric|pediatric|drug|treatment|management|medic|pharmac|first|second|third)/i;
const DENIED =
  /\b(?:no|not|non|without|avoid|except|caution|contraindicat\w*|adverse|side effects?|risks?|if|when|causes?|complications?|history|monitor\w*|screening|differential|exclude\w*|rule out|suspected|comorbid\w*|interactions?|symptoms?|signs?|diagnos[ei]s)\b/i;

/** The nearest before a place in the text of the block; null where it denies something. */
export function runInLead(article: Article, block: Block, at: number): Span | null {
  const leads = leadsOf(article, block);
  for (let i = leads.length - 1; i >= 0; i -= 1) {
    const lead = leads[i];
    if (lead === undefined || lead.end > at) continue;
    const words = block.view.text.slice(lead.start, lead.end);
    if (DENIED.test(words)) return null;
    if (!LABEL.test(words)) return lead;
  }
  return null;
}

/** Every dose of a block asks. */
const LEADS = new WeakMap<Block, readonly Span[]>();

function leadsOf(article: Article, block: Block): readonly Span[] {
  const known = LEADS.get(block);
  if (known !== undefined) return known;
  const { text } = block.view;
  const raw = article.text.slice(block.span.start, block.span.end);
  const colon = text.length <= PARAGRAPH && /^[^<\n][^\n]*:/.test(raw) ? COLON.exec(text)?.[0] : undefined;
  const found: Span[] = colon === undefined ? [] : [{ start: 0, end: colon.length }];
  for (const words of marked(raw)) {
    const from = found.at(-1)?.end ?? 0;
    const start = text.indexOf(words, from);
    if (start >= 0) found.push({ start, end: start + words.length });
  }
  LEADS.set(block, found);
  return found;
}

function marked(raw: string): string[] {
  const box = BOX.exec(raw);
  const title = box?.[1] ?? box?.[2];
  const found = title === undefined ? [] : [title];
  for (const match of raw.matchAll(BOLD)) {
    if (found.length >= MOST) break;
    if (match[1] !== undefined) found.push(match[1]);
  }
  return found;
}
