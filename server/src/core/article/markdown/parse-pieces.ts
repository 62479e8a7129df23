import type { Root, RootContent } from 'mdast';
import type { Span } from '../../text/span.ts';
import { mayDefine } from './may-define.ts';

/** The tree of one piece of the text; offsets in it count from the piece's start. */
export interface ParsedPiece extends Span {
  readonly nodes: readonly RootContent[];
}

/**
 * Parses the text piece by piece. What a piece defines (`[1]: …`, `[^a]: …`) holds in all of them, so a piece that
 * names a label of another is parsed with that definition written after its end.
 */
export function parsePieces(text: string, spans: readonly Span[], parse: (piece: string) => Root): ParsedPiece[] {
  const pieces = spans.map((span) => ({ ...span, own: text.slice(span.start, span.end) }));
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
