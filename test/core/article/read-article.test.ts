import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../server/src/core/article/model.ts';
import { readArticle } from '../../../server/src/core/article/read-article.ts';
import { fc } from '../../harness/fast-check.ts';

const texts = (article: Article, kind: Block['kind'] = 'paragraph'): string[] =>
  article.blocks.filter((b) => b.kind === kind).map((b) => b.view.text.trim());
const source = (article: Article, span: { start: number; end: number }): string =>
  article.text.slice(span.start, span.end);

describe('Markdown', () => {
  test.each([
    ['emphasis marks vanish', 'Give **5 mg** *now*', 'Give 5 mg now'],
    ['entities are decoded', 'Below &lt; 5&nbsp;mg &amp; &micro;g', 'Below < 5 mg & µg'],
    ['escapes are decoded', '5 \\* 10', '5 * 10'],
    ['soft breaks are spaces', '60\nmg', '60 mg'],
    ['indents of continued lines are dropped', '- take 60\n  mg', 'take 60 mg'],
    ['quotation marks of continued lines are dropped', '> take 60\n> mg', 'take 60 mg'],
    ['code is one object', 'see `5 mg` here', 'see \uFFFC here'],
    ['comments are one space', 'a<!-- 5 mg -->b', 'a b'],
    ['bare addresses are objects', 'see https://example.org/500mg now', 'see \uFFFC now'],
    ['link text stays, its target does not', 'the [label](http://x/500mg) says', 'the label says'],
    ['MDX comments are masked', 'a {/* 5 mg */} b', 'a   b'],
  ])('%s', (_, markdown, text) => expect(texts(readArticle(markdown))).toEqual([text]));

  test.each([
    ['superscript in HTML', 'works<sup>1,2</sup>', 'superscript', '1,2'],
    ['footnote', 'works[^a]\n\n[^a]: note', 'footnote-reference', '\uFFFC'],
    ['link', 'works [1](#ref-1)', 'link', '1'],
  ])('marks a %s', (_, markdown, kind, text) => {
    const view = readArticle(markdown).blocks[0]?.view;
    const mark = view?.marks.find((m) => m.kind === kind);
    expect(view?.text.slice(mark?.start, mark?.end)).toBe(text);
  });

  test('sections nest by level and end at the next heading of the same level', () => {
    const article = readArticle('# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n');
    expect(article.sections.map((s) => [s.title, s.depth, s.parent])).toEqual([
      ['', 0, null],
      ['A', 1, 0],
      ['B', 2, 1],
      ['C', 3, 2],
      ['D', 2, 1],
    ]);
    const b = article.sections[2];
    expect(b && source(article, b.span)).toBe('## B\n\nb\n\n### C\n\nc\n\n');
  });

  test('lists keep nesting and numbers as written', () => {
    const article = readArticle('3. three\n   - inner\n4. four\n');
    expect(article.items.map((i) => [i.number, i.parent, i.depth])).toEqual([
      ['3', null, 0],
      [null, 0, 1],
      ['4', null, 0],
    ]);
  });

  test('tables know header, rows and columns', () => {
    const article = readArticle('| Drug | Dose |\n| --- | --- |\n| A | 5 mg |\n| B | |\n');
    const [table] = article.tables;
    expect(table?.rows.map((row) => row.map((i) => (i === null ? null : article.blocks[i]?.view.text)))).toEqual([
      ['A', '5 mg'],
      ['B', ''],
    ]);
  });

  test.each([
    ['## References', 'references'],
    ['## Key references', 'references'],
    ['## 5. Bibliography', 'references'],
    ['## H. References', 'references'],
    ['## VI) Sources', 'references'],
    ['## Further reading and sources', 'references'],
    ['## Cited literature', 'references'],
    ['## Sources of evidence', 'references'],
    ['## Literaturverzeichnis', 'references'],
    ['## Quellen', 'references'],
    ['## Referencias bibliográficas', 'references'],
    ['## Bibliografía', 'references'],
    ['## Références', 'references'],
    ['## Further reading', 'body'],
    ['## Literature search', 'body'],
    ['## Evidence base', 'body'],
    ['## Professional disclaimer', 'disclaimer'],
    ['## Sources of potassium', 'body'],
    ['## Referral', 'body'],
  ])('%s opens the region %s', (heading, region) => {
    expect(readArticle(`# T\n\n${heading}\n\nText.\n`).blocks.at(-1)?.region).toBe(region);
  });
});

describe('front matter', () => {
  test.each([
    ['snake', 'last_updated: 2025-01-02'],
    ['camel', 'lastUpdated: 2025-01-02'],
    ['kebab', 'last-updated: 2025-01-02'],
  ])('keys in %s case', (_, line) => {
    const { frontMatter } = readArticle(`---\n${line}\n---\n\n# T\n`);
    expect(frontMatter?.data.last_updated).toBeDefined();
  });

  test.each([
    ['broken YAML', '---\ntitle: [a\n---\n\nText'],
    ['a list', '---\n- a\n---\n\nText'],
    ['broken TOML', '+++\ntitle = a b\n+++\n\nText'],
    ['an inline table that does not end', '+++\nby = { name = "a"\n+++\n\nText'],
    ['a key written twice in TOML', '+++\nby = "a"\nby = "b"\n+++\n\nText'],
  ])('%s is said', (_, text) => expect(readArticle(text).frontMatter?.error).toEqual(expect.any(String)));

  test.each([
    ['an inline table', 'by = { name = "A. Roe" }', 'by', { name: 'A. Roe' }],
    ['a list over several lines', 'tags = [\n  "a", # first\n  "b",\n]', 'tags', ['a', 'b']],
    ['a text over several lines', 'note = """\na\nb"""', 'note', 'a\nb'],
    ['a day', 'reviewDue = 2027-12-10', 'review_due', '2027-12-10'],
    ['a moment', 'date = 2027-12-10T08:00:00Z', 'date', '2027-12-10'],
    ['a number too large to be exact', 'id = 12345678901234567890', 'id', '12345678901234567890'],
    ['a table', '[extra]\nlast-updated = 2025-01-02', 'extra', { last_updated: '2025-01-02' }],
  ])('TOML: %s', (_, line, key, value) => {
    const { frontMatter } = readArticle(`+++\n${line}\n+++\n\n# T\n`);
    expect(frontMatter?.error).toBeNull();
    expect(frontMatter?.data[key]).toEqual(value);
  });

  test('the place of a value in TOML is exact', () => {
    const article = readArticle(
      '+++\n# a comment\ntitle = "A"\nreviewStatus = "draft"\n[extra]\nby = "B"\n+++\n\n# T\n',
    );
    const { spans = {} } = article.frontMatter ?? {};
    expect(
      Object.entries(spans)
        .map(([key, span]) => `${key}: ${source(article, span)}`)
        .sort(),
    ).toEqual(['review_status: "draft"', 'title: "A"']);
  });

  test('the place of a value is exact', () => {
    const article = readArticle('---\ntitle: "A & B"\nstatus: draft\n---\n\n# T\n');
    const span = article.frontMatter?.spans.status;
    expect(span && source(article, span)).toBe('draft');
  });
});

describe('scraped text', () => {
  const TEXT = [
    'What helps against sleepless nights?',
    '',
    'Last updated: May 2, 2024View policy',
    '',
    'Personalize',
    '',
    'First Choices',
    '',
    '  • Sleep hygiene comes first 1',
    '  • A short course of tablets',
    '',
    'Stepwise Plan',
    '',
    '  1. Advise',
    '',
    '    • No screens in bed 2',
    '',
    '  2. Treat',
    '',
    'References',
    '',
    'Guideline',
    '',
    'Sleep in Adults',
    '',
    'Society of Rest, 2023',
  ].join('\n');

  test('headings, bullets, numbers and furniture are told apart', () => {
    const article = readArticle(TEXT);
    expect(article.form).toBe('plain');
    expect(texts(article, 'heading')).toEqual([
      'What helps against sleepless nights?',
      'First Choices',
      'Stepwise Plan',
      'References',
    ]);
    expect(article.items.map((i) => [i.number, i.parent])).toEqual([
      [null, null],
      [null, null],
      ['1', null],
      [null, 2],
      ['2', null],
    ]);
    expect(article.blocks.filter((b) => b.region === 'furniture').map((b) => b.view.text)).toEqual(['Personalize']);
    expect(article.blocks.filter((b) => b.region === 'header')).toHaveLength(1);
  });

  test('a suppression covers the next bullet and is no text itself', () => {
    const text = 'Sleep\n\n<!-- clinlint-disable-next-line a/b -- agreed by us -->\n  • Melatonin 2 mg\n  • Rest\n';
    const article = readArticle(text);
    expect(texts(article)).toEqual(['Melatonin 2 mg', 'Rest']);
    const covers = article.suppressions[0]?.covers;
    expect(covers && source(article, covers)).toBe('• Melatonin 2 mg');
  });

  test('an item reaches to the end of what is nested in it', () => {
    const article = readArticle(TEXT);
    const item = article.items[2];
    expect(item && source(article, item.span)).toContain('No screens in bed 2');
  });
});

describe('suppressions', () => {
  const covered = (text: string): (string | undefined)[] =>
    readArticle(text).suppressions.map((s) => text.slice(s.covers.start, s.covers.end));

  test.each([
    ['the next paragraph', '<!-- clinlint-disable-next-line a/b -- r -->\n\nOne.\n\nTwo.', ['One.']],
    ['the next list item', '<!-- clinlint-disable-next-line a/b -- r -->\n\n- One\n- Two', ['- One']],
    [
      'the same line',
      'One. <!-- clinlint-disable-line a/b -- r -->\nTwo.',
      ['One. <!-- clinlint-disable-line a/b -- r -->'],
    ],
    [
      'up to enable',
      '<!-- clinlint-disable a/b -- r -->\n\nOne.\n\n<!-- clinlint-enable a/b -->',
      ['\n\nOne.\n\n', '<!-- clinlint-enable a/b -->'],
    ],
    ['MDX', '{/* clinlint-disable-next-line a/b -- r */}\n\nOne.', ['One.']],
  ])('%s', (_, text, expected) => expect(covered(text)).toEqual(expected));

  test('in code they do not count', () =>
    expect(covered('```\n<!-- clinlint-disable-file a/b -- r -->\n```\n')).toEqual([]));

  test.each(['', '-- ', '-- reason', '-- …'])('%j is no reason', (reason) => {
    expect(readArticle(`<!-- clinlint-disable-file a/b ${reason} -->`).suppressions[0]?.reason).toBeNull();
  });

  test('reason, date and name are read', () => {
    const [s] = readArticle(
      '<!-- clinlint-disable-file a/b, c/d -- agreed by us until=2027-01-01 by=Dr. A. Smith -->',
    ).suppressions;
    expect(s).toMatchObject({ rules: ['a/b', 'c/d'], reason: 'agreed by us', until: '2027-01-01', by: 'Dr. A. Smith' });
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '|',
    '\n',
    '\n\n',
    ' ',
    '**',
    '`',
    '<sup>',
    '</sup>',
    '<!--',
    '-->',
    '&lt;',
    '[^1]',
    '[1]: x',
    '---\n',
    '•',
    '5 mg',
    '😀',
    '\\',
    '{/*',
    '\r\n',
    '\u0000',
  );

  test('never throws, and every view offset is inside its block', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const article = readArticle(pieces.join(''));
        for (const block of article.blocks) {
          const at = block.view.sourceSpan(0, block.view.text.length);
          expect(at.start).toBeGreaterThanOrEqual(block.span.start);
          expect(at.end).toBeLessThanOrEqual(block.span.end);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a heading that may stand over sources or over text', () => {
  const last = (text: string): string | undefined => readArticle(`# T\n\n${text}\n`).blocks.at(-1)?.region;
  test.each([
    ['a list of sources', '## Evidence base\n\n1. Roe A, Poe B. Rest for sprains. J Rest. 2019;3:4-5.', 'references'],
    ['a link', '## Where this comes from\n\n- [Sprains](https://example.org/sprains)', 'references'],
    ['text on trials', '## Evidence base\n\nTwo trials of 2019 compared rest with ice.', 'body'],
    ['doses', '## Evidence\n\n- Ibuprofen 400 mg helped (Roe et al. 2019)', 'body'],
    ['another heading', '## Evidence\n\n### Rest\n\nRoe A. Rest. 2019. doi:10.1/x', 'body'],
  ])('%s', (_, text, region) => expect(last(text)).toBe(region));
});

describe('a list of references under a line that is no heading', () => {
  const regions = (text: string): string[] => readArticle(text).blocks.map(({ region }) => region);
  test.each([
    ['bold', '# T\n\nText [1].\n\n**Sources**\n\n1. Roe A. Pain. 2020.', ['body', 'body', 'references', 'references']],
    [
      'plain, right above',
      '# T\n\nText [1].\n\nReferences\n1. Roe A. Pain. 2020.',
      ['body', 'body', 'references', 'references'],
    ],
    [
      'until text goes on',
      '# T\n\n**References**\n\n1. Roe A. 2020.\n\nFor nurses.',
      ['body', 'references', 'references', 'body'],
    ],
    ['one source', '# T\n\nSource:\n\n1. Roe A. 2020.', ['body', 'body', 'body']],
  ])('%s', (_, text, expected) => expect(regions(text)).toEqual(expected));
});
