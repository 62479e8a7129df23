import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editFrontMatter } from '../../../server/src/core/features/front-matter-edit.ts';
import { fc } from '../../harness/fast-check.ts';

const set = (yaml: string, ...entries: Parameters<typeof editFrontMatter>[1]): string | null =>
  editFrontMatter(`---\n${yaml}---\n\n# Gout\n`, entries)?.replace(/^---\n|---\n\n# Gout\n$/g, '') ?? null;

describe('an entry of the front matter', () => {
  test.each([
    ['a new key', 'title: Gout # short\n', ['status', 'approved'], 'title: Gout # short\nstatus: approved\n'],
    ['a value beside a comment', 'status: draft  # for now\n', ['status', 'approved'], 'status: approved  # for now\n'],
    ['a quoted value', "status: 'draft'\ntitle: x\n", ['status', 'approved'], 'status: approved\ntitle: x\n'],
    ['a key without a value', 'status:\ntitle: x\n', ['status', 'approved'], 'status: approved\ntitle: x\n'],
    ['a last key without a line end', 'status:   \n', ['status', 'approved'], 'status: approved\n'],
    ['a key in kebab case', 'next-review: 2020\n', ['next_review', '2027-01-01'], 'next-review: 2027-01-01\n'],
    ['new keys spelt as the others', 'lastUpdated: 2020\n', ['approved_by', 'A'], 'lastUpdated: 2020\napprovedBy: A\n'],
    ['a list', 'x: 1\ns:\n  - a # one\n  - b\ny: 2\n', ['s', ['c', 'd: e']], 'x: 1\ns:\n  - c\n  - "d: e"\ny: 2\n'],
    ['a list that goes', 's:\n- a\n- b\n\n# note\ny: 2\n', ['s', null], '\n# note\ny: 2\n'],
    ['a flow list', 's: [a, b] # two\ny: 2\n', ['s', ['c']], 's:\n  - c\ny: 2\n'],
    ['a block of text', 's: |\n  a\n  b\ny: 2\n', ['s', 'c'], 's: c\ny: 2\n'],
    ['what YAML would read as something else', '', ['s', 'yes: no'], 's: "yes: no"\n'],
    ['a number as text', '', ['s', '12'], 's: "12"\n'],
    ['null', '', ['s', 'null'], 's: "null"\n'],
  ] as const)('%s', (_, before, entry, after) => expect(set(before, entry)).toBe(after));

  test.each([
    ['broken YAML', 'a: [\n'],
    ['a mapping in braces', '{ status: draft }\n'],
    ['an anchor', 'status: &s draft\nother: *s\n'],
  ])('is not written into %s', (_, yaml) => expect(set(yaml, ['status', 'approved'])).toBeNull());

  test('keeps CRLF', () => {
    expect(editFrontMatter('---\r\na: 1\r\n---\r\nx\r\n', [['b', ['c']]])).toBe(
      '---\r\na: 1\r\nb:\r\n  - c\r\n---\r\nx\r\n',
    );
  });

  test('makes front matter where there is none', () => {
    expect(
      editFrontMatter('# Gout\n', [
        ['status', 'approved'],
        ['gone', null],
      ]),
    ).toBe('---\nstatus: approved\n---\n\n# Gout\n');
  });

  test('whatever the text, it is read back and nothing else changes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const after = set('title: Gout # short\nstatus: draft\nauthors:\n  - B\n', ['status', value]);
        expect(parse(after ?? '')).toEqual({ title: 'Gout', status: value, authors: ['B'] });
        expect(after?.startsWith('title: Gout # short\n')).toBe(true);
      }),
    );
  });
});
