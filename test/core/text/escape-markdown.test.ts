import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, webLink } from '../../../server/src/core/text/escape-markdown.ts';

/** What a Markdown reader makes of it: kinds of nodes, and the text. */
function read(markdown: string): { kinds: string[]; text: string } {
  const kinds: string[] = [];
  let text = '';
  const visit = (node: { type: string; value?: string; children?: unknown[] }): void => {
    kinds.push(node.type);
    text += node.value ?? '';
    for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0]);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { kinds, text };
}

const TEXTS = [
  '![x](http://e.example/x.png)',
  '[x](command:evil) [y][z] [^1]',
  '<img src=x onerror=alert(1)> <!-- -->',
  '**bold** _em_ `code` ~~gone~~ \\*',
  '# heading',
  '1. item',
  '1) item',
  '- item',
  '+ item',
  '=== under',
  '> quote',
  '| a | b |',
  'pain <4/10 & CrCl >30 &lt; &#60;',
  '--- {x} $(icon) !',
];

describe('escapeMarkdown', () => {
  it.each(TEXTS)('keeps %s as words', (text) => {
    for (const prefix of ['', '- ', 'x ']) {
      const { kinds, text: words } = read(prefix + escapeMarkdown(text));
      const structure = prefix === '- ' ? ['root', 'list', 'listItem', 'paragraph'] : ['root', 'paragraph'];
      expect(kinds.filter((kind) => kind !== 'link' && kind !== 'text')).toEqual(structure);
      expect(words).toBe((prefix === 'x ' ? 'x ' : '') + text);
    }
  });

  it('leaves plain words as they are', () => {
    expect(escapeMarkdown('5 mg (oral), 2.5–10 mg/day!')).toBe('5 mg (oral), 2.5–10 mg/day!');
  });
});

describe('webLink', () => {
  it.each([
    ['https://a.example/x', '[t](https://a.example/x)'],
    ['javascript:alert(1)', 't'],
    ['command:x', 't'],
    ['https://a.example/x) [y', 't'],
    ['', 't'],
  ])('%s', (url, link) => expect(webLink('t', url)).toBe(link));
});
