import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openContainers } from '../../../server/src/core/article/markdown/containers.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';

const words = (text: string): string[] => readArticle(text).blocks.map((block) => block.view.text);

describe('boxes and tabs of site generators are read as prose', () => {
  test.each<readonly [name: string, text: string, read: readonly string[]]>([
    ['a tab', '=== "Adults"\n\n    Give A.\n\nRest.', ['"Adults"', 'Give A.', 'Rest.']],
    ['a second tab', '=== "A"\n\n    One.\n\n=== "B"\n\n    Two.', ['"A"', 'One.', '"B"', 'Two.']],
    ['a box', '!!! warning "Care"\n\n    Give A.', ['warning "Care"', 'Give A.']],
    ['a list in a box', '!!! note\n    - One\n    - Two', ['note', 'One', 'Two']],
    ['a box that folds', '??? note\n\n    Give A.', ['note', 'Give A.']],
    ['one that is open', '???+ note\n\n    Give A.', ['note', 'Give A.']],
    ['a tab in a box', '!!! note\n\n    === "A"\n\n        One.', ['note', '"A"', 'One.']],
    ['a definition', 'A\n\n:   Give A.\n\n    Rest.', ['A', 'Give A.', 'Rest.']],
    ['a directive', 'Rest.\n\n```{note}\nGive A.\n\n- One\n```\n\nStop.', ['Rest.', 'Give A.', 'One', 'Stop.']],
    ['tildes', '~~~{warning}\nGive A.\n~~~', ['Give A.']],
    ['a directive in another', '````{tab-set}\n```{tab-item} A\nOne.\n```\n````\nTwo.', ['One.', 'Two.']],
  ])('%s', (_, text, read) => expect(words(text)).toEqual(read));

  test.each<readonly [name: string, text: string, read: readonly string[]]>([
    ['code below no box', 'Text.\n\n    Give A.', ['Text.']],
    ['code in a fence', '```\n!!! note\n\n    Give A.\n```', []],
    ['a directive that holds no prose', '```{code-block} python\ndose = 5\n```', []],
    ['a language in braces', '```{python}\ndose = 5\n```', []],
    ['code in a directive', '````{note}\nOne.\n```\n!!! A\n\n    Two.\n```\n````', ['One.']],
    ['a box without content', '!!! note\n\nGive A.', ['!!! note', 'Give A.']],
    ['text that follows at once', '!!! note "A"\n    Give A.', ['!!! note "A" Give A.']],
    ['a heading that is underlined', 'Title\n===\n\nText.', ['Title', 'Text.']],
  ])('%s stays as it is', (_, text, read) => expect(words(text)).toEqual(read));
});

it('moves no character, whatever the text', () => {
  const line = fc.constantFrom(
    '!!! note',
    '???+ tip "x"',
    '=== "A"',
    '```{note}',
    '```',
    '~~~{tip} y',
    '````',
    'text',
    '- a',
    ': a',
    '',
  );
  const indented = fc.tuple(fc.constantFrom('', '    ', '        ', '  '), line).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(indented, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const opened = openContainers(text);
      expect(opened.length).toBe(text.length);
      expect(opened.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''));
    }),
    { numRuns: 2000 },
  );
});
