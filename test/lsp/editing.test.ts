import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  InlayHint,
  Location,
  SemanticTokens,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { applied, positionOf } from './articles.ts';
import type { TestClient } from './test-client.ts';
import { until } from './test-client.ts';
import { inMemory } from './transports.ts';

const URI = 'file:///guides/pain.md';
const OTHER = 'file:///guides/other.md';
const TEXT = `---
status: sub
aud
---

# Painful diabetic neuropathy

## Medicines

Give pregabalin 75 mg twice daily [1, 2].
Duloxetine 60 mg once daily is an alternative [2].
Another claim [
Start dulo

## Management algorithm

1. Start a first-line drug
   - Duloxetine 60 mg once daily [1]
2. If the response is inadequate, combine two drugs
   - Add pregabalin 150 mg/day [1]

## References

1. Lee A. Neuropathic pain. Pain Medicine. 2021. doi:10.1000/xyz123
2. Ray B. Second source. Pain. 2020. PMID: 12345678
3. Fox C. Never cited. Pain. 2019. https://doi.org/10.1000/abc
`;
const OTHER_TEXT = '# Pain\n\nGive Cymbalta 30 mg once daily. Give ibuprofen 400 mg every 6 hours.\n';

describe('what helps while writing', () => {
  let client: TestClient;
  const document = { textDocument: { uri: URI } };
  const at = (words: string, shift = 0) => ({ ...document, position: positionOf(TEXT, words, shift) });
  const complete = (words: string, shift: number) =>
    client.request<CompletionItem[]>('textDocument/completion', at(words, shift));
  const labels = (items: readonly CompletionItem[]) => items.map((item) => item.label);

  beforeAll(async () => {
    client = await inMemory({
      files: { [OTHER]: OTHER_TEXT },
      roots: ['file:///guides'],
      settings: { inlayHints: true, semanticTokens: true },
      initializationOptions: { status: true, lenses: true },
    });
    await client.open(URI, TEXT);
    await client.open(OTHER, OTHER_TEXT);
    await until(() => client.statuses.some((status) => status.uri === OTHER), 'the other article');
  });
  afterAll(() => client.close());

  it('offers the entries of the list after an open bracket', async () => {
    const items = await complete('claim [', 7);
    expect(labels(items)).toEqual(['1', '2', '3']);
    expect(items[0]?.detail).toContain('Neuropathic pain');
  });
  it('offers drugs by the letters typed, and no dose', async () => {
    const items = await complete('Start dulo', 10);
    expect(labels(items)[0]).toBe('duloxetine');
    expect(items.filter((item) => /\d/.test(item.label))).toEqual([]);
    const edit = items[0]?.textEdit;
    if (edit === undefined || !('range' in edit)) throw new Error('no edit');
    expect(applied(TEXT, [edit])).toContain('Start duloxetine\n');
  });
  it('offers keys of the front matter that are not there yet, and the values of one', async () => {
    expect(labels(await complete('aud\n', 3))).toEqual(['audience']);
    expect(labels(await complete('status: sub', 11))).toEqual(['submitted']);
  });
  it('offers rules in a suppression', async () => {
    const uri = 'file:///guides/draft.md';
    const text = '# Draft\n\n<!-- clinlint-disable-next-line citation/dan';
    await client.open(uri, text);
    const position = positionOf(text, 'citation/dan', 12);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    expect(labels(items)).toEqual(['citation/dangling']);
  });
  it('offers nothing where it would only guess', async () => {
    expect(await complete('is an alternative', 17)).toEqual([]);
  });

  it('marks every use of a source, and every mention of a drug', async () => {
    const marks = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at('[2]', 1));
    expect(marks.map((mark) => mark.range.start.line)).toEqual([
      positionOf(TEXT, '1, 2').line,
      positionOf(TEXT, '[2]').line,
      positionOf(TEXT, '2. Ray').line,
    ]);
    const drugs = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at('pregabalin 75', 2));
    expect(drugs).toHaveLength(2);
  });
  it('finds a drug in all articles, by its brand too', async () => {
    const places = await client.request<Location[]>('textDocument/references', {
      ...at('Duloxetine 60', 2),
      context: { includeDeclaration: true },
    });
    expect(new Set(places.map((place) => place.uri))).toEqual(new Set([URI, OTHER]));
  });
  it('finds doses of all articles by drug', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'ibuprofen 400' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['ibuprofen 400 mg every 6 hours', 'other.md'],
    ]);
  });
  it('links identifiers that are no links yet', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', document);
    expect(links.map((link) => link.target)).toEqual([
      'https://doi.org/10.1000/xyz123',
      'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    ]);
  });
  it('folds sections, steps and the reference list', async () => {
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', document);
    for (const words of ['## Medicines', '1. Start a first', '1. Lee'])
      expect(folds.map((fold) => fold.startLine)).toContain(positionOf(TEXT, words).line);
  });
  it('shows above an entry how often it is cited, and above the algorithm that it can be drawn', async () => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', document);
    expect(lenses.map((lens) => lens.command?.title)).toEqual([
      'Show the treatment algorithm (2 steps)',
      'cited 3 times',
      'cited 2 times',
      'never cited',
    ]);
  });
  it('has what was asked for before the settings came asked for again', () => {
    expect([...client.refreshes.wishes].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
  });
  it('shows what a dose comes to in a day', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { ...document, range });
    expect(hints[0]?.label).toBe('= 150 mg a day');
  });
  it('colours drugs, doses and citations', async () => {
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', document);
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThanOrEqual(50);
  });
  it('does neither unless the settings ask for it', async () => {
    client.settings.value = {};
    await client.notify('workspace/didChangeConfiguration', { settings: {} });
    const colours = async () =>
      (await client.request<SemanticTokens>('textDocument/semanticTokens/full', document)).data.length;
    await expect.poll(colours, { timeout: 5_000 }).toBe(0);
  });
});
