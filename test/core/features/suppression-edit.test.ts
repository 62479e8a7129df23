import { describe, expect, it } from 'vitest';
import { suppressionEdit } from '../../../server/src/core/features/suppression-edit.ts';
import { dose, verdict } from '../preview/sample-facts.ts';

/** The text after the edit; `█` marks where the finding begins. */
function applied(marked: string, { ceiling = false, block = -1 } = {}): string {
  const at = marked.indexOf('█');
  const text = marked.replace('█', '');
  const span = { start: at, end: at + 1 };
  const verdicts = ceiling ? [verdict({ kind: 'above-ceiling' })] : [];
  const doses = block < 0 ? [] : [dose('x', { span, verdicts, block: { start: block, end: text.length } })];
  const edit = suppressionEdit(text, ceiling ? 'dose/above-label-max' : 'r/x', span, { doses });
  return `${text.slice(0, edit.at)}${edit.before}why${edit.after}${text.slice(edit.at)}`;
}

const NEXT = '<!-- clinlint-disable-next-line r/x -- why -->';

const CASES: readonly (readonly [string, string, string])[] = [
  ['a paragraph', 'a\n\nb █c', `a\n\n${NEXT}\nb c`],
  ['the first line', '█a', `${NEXT}\na`],
  ['a later line of a paragraph', 'a\n\nb\nc █d', `a\n\n${NEXT}\nb\nc d`],
  ['a heading', '# a\n## █b', `# a\n${NEXT}\n## b`],
  ['below a heading', '# a\n█b', `# a\n${NEXT}\nb`],
  ['the first item of a list', 'a\n\n- █b\n- c', `a\n\n${NEXT}\n- b\n- c`],
  ['a later item', '- b\n- █c', `- b\n  ${NEXT}\n- c`],
  ['a later item of a loose list', '1. b\n\n   - x\n\n2. █c', `1. b\n\n   - x\n\n   ${NEXT}\n2. c`],
  ['a nested first item', '1. b\n   - █c', `1. b\n   ${NEXT}\n   - c`],
  ['a nested later item', '1. b\n   - c\n   - █d', `1. b\n   - c\n     ${NEXT}\n   - d`],
  ['a quotation', '> a █b', `> ${NEXT}\n> a b`.replace('> > ', '> ')],
  ['CRLF', 'a\r\n\r\nb █c', `a\r\n\r\n${NEXT}\nb c`],
  [
    'a table row',
    '| a | b |\n|---|---|\n| █c | d |',
    '| a | b |\n|---|---|\n| c | d  <!-- clinlint-disable-line r/x -- why --> |',
  ],
  ['front matter', '---\ntitle: █a\n---\nb', '---\ntitle: a\n---\n<!-- clinlint-disable-file r/x -- why -->\nb'],
];

describe('suppressionEdit', () => {
  it.each(CASES)('%s', (_name, marked, expected) => expect(applied(marked)).toBe(expected));

  it('asks for a name where the rule does', () => {
    const comment = '<!-- clinlint-disable-next-line dose/above-label-max -- why by=NAME -->';
    expect(applied('█a', { ceiling: true, block: 0 })).toBe(`${comment}\na`);
  });

  it('stands above the block of a dose, also where a line looks like an item of its own', () => {
    expect(applied('a\n\nb\n      - █5 mg', { block: 3 })).toBe(`a\n\n${NEXT}\nb\n      - 5 mg`);
  });

  it('is total', () => {
    for (const text of ['', '\n', '\r\n\r\n', '|', '---', '---\n', '- ']) {
      const edit = suppressionEdit(text, 'r/x', { start: text.length, end: text.length }, { doses: [] });
      expect(edit.at).toBeLessThanOrEqual(text.length);
    }
  });
});
