import type { Root, RootContent } from 'mdast';
import { type Remember, remembering } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import type { KnownWords, Said, TextView } from '../../text/text-view.ts';
import { mayDefine } from './may-define.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { splitChunks } from './split-chunks.ts';

/** Markdown → tree. A host may give one that remembers what it has parsed; the result must be the same. */
export interface Parse {
  (text: string): Root;
  /** Views of blocks by the content of their nodes, where trees are given again in later readings. */
  readonly views?: KnownViews;
  readonly words?: KnownWords;
}

/** Each view as it was made, with the base that its nodes counted from. */
export type KnownViews = WeakMap<readonly unknown[], { readonly view: TextView; readonly base: number }>;

/** The tree of one piece of the text; offsets in it count from the piece's start. */
export interface ParsedChunk extends Span {
  readonly nodes: readonly RootContent[];
}

/**
 * Parses the text piece by piece. What a piece defines (`[1]: …`, `[^a]: …`) holds in all of them, so a piece that
 * names a label of another is parsed with that definition written after its end.
 */
export function parseChunks(text: string, parse: Parse = parseMarkdown): ParsedChunk[] {
  const pieces = splitChunks(text).map((span) => ({ ...span, own: text.slice(span.start, span.end) }));
  // Only a piece that may define something is parsed before it is known what the others define.
  const first = pieces.map(({ own }) => (pieces.length > 1 && mayDefine(own) ? parse(own).children : null));
  const labels = first.map((nodes) => (nodes === null ? [] : labelsOf(nodes)));
  const all = [...new Set(labels.flat())];
  return pieces.map(({ start, end, own }, i) => {
    const lower = all.length === 0 ? '' : own.toLowerCase();
    const foreign = all.filter((label) => !labels[i]?.includes(label) && lower.includes(`[${label.toLowerCase()}`));
    if (foreign.length === 0) return { start, end, nodes: first[i] ?? parse(own).children };
    const { children } = parse(`${own}\n\n${foreign.map((label) => `[${label}]: x`).join('\n\n')}\n`);
    return { start, end, nodes: children.filter((node) => (node.position?.start.offset ?? 0) < own.length) };
  });
}

/** Labels as written between the brackets; a footnote's with its `^`. */
function labelsOf(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    const nested = 'children' in node ? labelsOf(node.children as RootContent[]) : [];
    if (node.type === 'definition') return [node.label ?? node.identifier];
    return node.type === 'footnoteDefinition' ? [`^${node.label ?? node.identifier}`, ...nested] : nested;
  });
}

/** Asks for the tree of a piece and the words of a block where the host keeps them: for a text that is read again and again. */
export const rememberingParse = (
  trees: Remember<Root> = remembering<Root>().ask,
  words: KnownWords = remembering<Said>().ask,
): Parse => Object.assign(parseThrough(trees), { views: new WeakMap(), words });

/** Parses no piece twice, for a host that reads each text once but in steps. */
export const parseOnce = (): Parse => parseThrough(remembering<Root>().ask);

const parseThrough =
  (trees: Remember<Root>) =>
  (text: string): Root =>
    trees(text, () => parseMarkdown(text));
