import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_OVERVIEW,
  DOSES_BY_DRUG,
  REVIEW,
  type ReviewResult,
  type TreeNode,
  type TreeResult,
} from '../../server/src/protocol/requests.ts';
import { ARTICLE, URI } from './articles.ts';
import { type TestClient, until } from './test-client.ts';
import { inMemory } from './transports.ts';

const OTHER = 'memory:///guides/other.md';
const OTHER_TEXT =
  '# Painful diabetic neuropathy at home\n\nPregabalin 300-600 mg/day is given. Duloxetine 60 mg once daily is given.\n';
const THIS_TEXT =
  '# Painful diabetic neuropathy\n\nPregabalin 150-300 mg/day is given. Duloxetine 60 mg once daily is given.\n';

/** A tree as lines, so that a test reads as what a user sees. */
const lines = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${[node.mark, node.label, node.description].filter((part) => part !== '').join(' | ')}`,
    ...lines(node.children, depth + 1),
  ]);

describe('an article at a glance', () => {
  let client: TestClient;
  let tree: TreeResult;

  beforeAll(async () => {
    client = await inMemory();
    await client.open(URI, ARTICLE);
    tree = await client.request<TreeResult>(ARTICLE_OVERVIEW, { uri: URI });
  });
  afterAll(() => client.close());

  it('shows doses by drug with their verdicts, sources with their uses, governance and coverage', () => {
    const shown = lines(tree.nodes);
    expect(shown[0]).toBe('none | Doses | 4');
    expect(shown).toContain('    good | 60 mg once a day | within the label · Painful diabetic neuropathy');
    expect(shown.some((line) => /good \| \[1\] Lee A\..* \| cited 4 times/.test(line))).toBe(true);
    expect(shown).toContain('  attention | Status | not stated');
    expect(shown).toContain('  good | Last updated | 2026-01-02');
    expect(shown.at(-1)).toMatch(/^none \| Coverage \| 4 of 4 doses judged/);
  });

  it('leads to the text', () => {
    const drug = tree.nodes[0]?.children.find((node) => node.label === 'pregabalin');
    expect(drug?.children[0]?.place).toMatchObject({ uri: URI, range: { start: { line: 6 } } });
  });

  it('is empty for what is not open', async () => {
    expect(await client.request<TreeResult>(ARTICLE_OVERVIEW, { uri: 'memory:///none.md' })).toEqual({ nodes: [] });
  });
});

describe('the status of an article at a glance', () => {
  it.each([
    ['status: approved', 'good | Status | approved'],
    ['status: under-review', 'attention | Status | under review'],
    ['status: final', 'attention | Status | final'],
    ['title: A', 'attention | Status | review pending', 'This article is pending human review.\n\n'],
    ['title: A', 'attention | Status | not stated'],
  ])('%s is %s', async (head, shown, more = '') => {
    const client = await inMemory();
    await client.open(URI, `---\n${head}\n---\n\n${ARTICLE.replace('## Medicines', `${more}## Medicines`)}`);
    const { nodes } = await client.request<TreeResult>(ARTICLE_OVERVIEW, { uri: URI });
    expect(lines(nodes)).toContain(`  ${shown}`);
    await client.close();
  });
});

describe('doses of all articles by drug', () => {
  it('marks the doses that disagree', async () => {
    const client = await inMemory();
    await client.open(URI, THIS_TEXT);
    await client.open(OTHER, OTHER_TEXT);
    await until(() => new Set(client.statuses.map(({ uri }) => uri)).size === 2, 'both articles');
    const { nodes } = await client.request<TreeResult>(DOSES_BY_DRUG, {});
    expect(nodes.map((node) => `${node.mark} ${node.label} ${node.description}`)).toEqual([
      'good duloxetine 2 articles',
      'bad pregabalin 2 articles, they disagree',
    ]);
    expect(nodes[1]?.children.map((article) => [article.label, article.children[0]?.label])).toEqual([
      ['other.md', '300–600 mg a day'],
      ['pain.md', '150–300 mg a day'],
    ]);
    await client.close();
  });
});

describe('the clinical changes of an open article', () => {
  it('are told in words', async () => {
    const client = await inMemory();
    await client.open(URI, ARTICLE);
    const before = ARTICLE.replace('Duloxetine 60 mg', 'Duloxetine 30 mg');
    const result = await client.request<ReviewResult>(REVIEW, { uri: URI, before, name: 'it was saved' });
    expect(result.changes).toBe(1);
    expect(result.markdown).toContain('→ **duloxetine 60 mg once a day**');
    await client.close();
  });
});
