import type { Diagram, DiagramNode } from './diagram.ts';

/** Diagrams → Mermaid flowcharts, for wikis and repositories that draw them. Any text is made harmless in labels. */
export function renderAlgorithmMermaid(diagrams: readonly Diagram[]): string {
  return diagrams.map(flowchart).join('\n');
}

function flowchart(diagram: Diagram): string {
  const lines = [
    'flowchart TD',
    `  start([${label([diagram.title, diagram.status.text])}])`,
    ...diagram.nodes.map((node, index) => `  ${shape(node, index)}`),
    ...diagram.links.map((link) => {
      const said = [link.label, link.relation, link.flag].filter((part) => part !== null);
      const from = link.from === null ? 'start' : `s${link.from + 1}`;
      return `  ${from} -->${said.length === 0 ? '' : `|${label(said)}|`} s${link.to + 1}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const SHAPES: Readonly<Record<DiagramNode['kind'], readonly [string, string]>> = {
  state: ['(', ')'],
  decision: ['{{', '}}'],
  action: ['[', ']'],
  link: ['([', '])'],
};

function shape(node: DiagramNode, index: number): string {
  const [open, close] = SHAPES[node.kind];
  const citations = node.citations.map((one) => `[${one.label}]${one.dangling ? ' no such reference' : ''}`).join(' ');
  const rows = [
    `${node.number}. ${node.text}`,
    ...node.doses.map((dose) => `${dose.mark} ${dose.label} – ${dose.words}`),
  ];
  if (citations !== '') rows.push(citations);
  return `s${index + 1}${open}${label(rows)}${close}`;
}

/** What Mermaid, or the HTML inside its labels, could read as markup; numeric entities come out garbled there. */
const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '#': '&num;',
  '`': '&grave;',
  '*': '&ast;',
  _: '&lowbar;',
  '\\': '&bsol;',
};

/** A quoted label of one row or more, in which no word of the article is markup. */
function label(rows: readonly string[]): string {
  return `"${rows.map((row) => oneLine(row).replace(/["<>&#`*_\\]/g, (char) => ENTITIES[char] ?? char)).join('<br/>')}"`;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu, ' ').trim();
