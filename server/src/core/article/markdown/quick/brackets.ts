import type { DelimiterType, InlineContext } from '@lezer/markdown';
import { matchAt } from './match-at.ts';
import { unsure } from './unsure.ts';

/** An opening bracket that nothing has closed; `dead` when a link inside it makes it part of no link. */
export interface Bracket {
  readonly from: number;
  readonly image: boolean;
  dead: boolean;
  readonly delimiter: DelimiterType;
}

const RESOURCE = /\([ \t]*((?:[^\s()<>\\\p{Cc}]|\([^\s()<>\\\p{Cc}]*\))*)(?:[ \t]+"[^"\\\n]*")?[ \t]*\)/uy;
const LABEL = /\[[^[\]\\]{0,999}\]/y;

/** What names a definition: blanks and case make no difference. */
export const labelKey = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();

/** A closing bracket ends the last open one: as a link or image, or as nothing but brackets. */
export function closeBracket(cx: InlineContext, pos: number, brackets: Bracket[], labels: ReadonlySet<string>): number {
  const bracket = brackets.pop();
  if (bracket === undefined || bracket.dead) return -1;
  const next = cx.slice(pos + 1, pos + 2);
  if (next === '(') return resource(cx, pos, bracket, brackets);
  if (labels.size === 0) return -1;
  const own = cx.slice(bracket.from + (bracket.image ? 2 : 1), pos);
  if (/[\\[\]]/.test(own) || own.length > 999) return unsure(cx, pos);
  if (next !== '[') return labels.has(labelKey(own)) ? reference(cx, pos, pos + 1, bracket, brackets) : -1;
  const label = matchAt(LABEL, cx, pos + 1)?.[0];
  if (label === undefined) return unsure(cx, pos);
  const named = label === '[]' ? own : label.slice(1, -1);
  return labels.has(labelKey(named)) ? reference(cx, pos, pos + 1 + label.length, bracket, brackets) : -1;
}

function resource(cx: InlineContext, pos: number, bracket: Bracket, brackets: Bracket[]): number {
  const match = matchAt(RESOURCE, cx, pos + 1);
  if (match === null) return unsure(cx, pos);
  const [whole, url = ''] = match;
  const from = pos + 1 + whole.indexOf(url, 1);
  const end = pos + 1 + whole.length;
  return put(cx, bracket.image ? 'Image' : 'Link', pos, end, bracket, brackets, [
    cx.elt('URL', from, from + url.length),
  ]);
}

const reference = (cx: InlineContext, pos: number, end: number, bracket: Bracket, brackets: Bracket[]): number =>
  put(cx, bracket.image ? 'ImageReference' : 'Reference', pos, end, bracket, brackets, []);

/** Puts what stands between the brackets into one element. */
function put(
  cx: InlineContext,
  kind: string,
  pos: number,
  end: number,
  bracket: Bracket,
  brackets: readonly Bracket[],
  more: readonly ReturnType<InlineContext['elt']>[],
): number {
  const index = cx.findOpeningDelimiter(bracket.delimiter);
  if (index === null) return unsure(cx, pos);
  const content = cx.takeContent(index);
  if (!bracket.image) for (const outer of brackets) if (!outer.image) outer.dead = true;
  return cx.addElement(cx.elt(kind, bracket.from, end, [...content, cx.elt('LinkMark', pos, pos + 1), ...more]));
}
