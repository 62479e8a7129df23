import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type DocumentSymbol,
  type Hover,
  type Location,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import {
  ALGORITHM_PREVIEW,
  type AlgorithmPreview,
  FINDING_DETAILS,
  type FindingDetails,
} from '../../server/src/protocol/requests.ts';
import { ARTICLE, applied, positionOf, URI } from './articles.ts';
import { codes, items, type TestClient, until } from './test-client.ts';
import { inMemory, inWorker, overStdio, type Transport } from './transports.ts';

const TRANSPORTS: readonly (readonly [string, Transport])[] = [
  ['from source, in memory', inMemory],
  ['dist/server.js over stdio', overStdio],
  ['dist/web/server.js in a worker', inWorker],
];

describe.each(TRANSPORTS)('%s', (_name, start) => {
  let client: TestClient;
  const at = (words: string, shift = 0) => ({
    textDocument: { uri: URI },
    position: positionOf(ARTICLE, words, shift),
  });

  beforeAll(async () => {
    client = await start();
    await client.open(URI, ARTICLE);
  }, 120_000);
  afterAll(() => client.close());

  it('offers its features', () => {
    expect(client.capabilities).toMatchObject({
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      diagnosticProvider: { interFileDependencies: true },
    });
  });

  it('reports the sure defects, with page, place and fingerprint', async () => {
    const found = items(await client.pull(URI));
    expect(codes(found)).toEqual(expect.arrayContaining(['citation/dangling', 'ismp/trailing-zero']));
    const dangling = found.find((one) => one.code === 'citation/dangling');
    expect(dangling).toMatchObject({ severity: 1, source: 'clinlint', range: { start: { line: 7 } } });
    expect(dangling?.codeDescription?.href).toContain('citation/dangling');
    expect(dangling?.data).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) });
  });

  it('says "unchanged" when nothing changed', async () => {
    const first = await client.pull(URI);
    expect(await client.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  it('shows the card of a drug', async () => {
    const hover = await client.request<Hover | null>('textDocument/hover', at('pregabalin', 2));
    const text = wordsOf(hover);
    expect(text.toLowerCase()).toContain('pregabalin');
    expect(text).toContain('not a medical device');
  });

  it('shows how a dose was read and judged', async () => {
    const hover = await client.request<Hover | null>('textDocument/hover', at('150 mg/day', 1));
    expect(wordsOf(hover)).toMatch(/150/);
  });

  it('shows the entry that a citation leads to', async () => {
    const hover = await client.request<Hover | null>('textDocument/hover', at('[1]', 1));
    expect(wordsOf(hover)).toContain('Neuropathic pain');
  });

  it('leads from a citation to its entry, and back to every mark', async () => {
    const entry = await client.request<Location[]>('textDocument/definition', at('[1]', 1));
    expect(entry.map((one) => one.range.start.line)).toEqual([positionOf(ARTICLE, '1. Lee').line]);
    const marks = await client.request<Location[]>('textDocument/references', {
      ...at('1. Lee', 5),
      context: { includeDeclaration: false },
    });
    expect(marks.map((one) => one.range.start.line)).toEqual([6, 7, 12, 14]);
  });

  it('lists sections, steps and doses', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    const names = JSON.stringify(symbols);
    for (const name of ['Medicines', 'Start a first-line drug', '150 mg/day']) expect(names).toContain(name);
  });

  it('repairs notation, one by one and all at once', async () => {
    const place = positionOf(ARTICLE, '60.0', 1);
    const params = { textDocument: { uri: URI }, range: { start: place, end: place } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...params,
      context: { diagnostics: [] },
    });
    const fix = actions.find((one) => one.isPreferred);
    expect(applied(ARTICLE, editsOf(fix))).toBe(ARTICLE.replace('60.0', '60'));
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const all = await client.request<CodeAction[]>('textDocument/codeAction', { ...params, context });
    expect(all.map((one) => one.kind)).toEqual(['source.fixAll.clinlint']);
    expect(applied(ARTICLE, editsOf(all[0]))).toBe(ARTICLE.replace('60.0', '60'));
  });

  it('suppresses once the writer has given a reason, and then the finding is gone', async () => {
    const place = positionOf(ARTICLE, '1, 9', 3);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: place, end: place },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const suppress = actions.find((one) => one.title.startsWith('Suppress citation/dangling'));
    const text = applied(ARTICLE, editsOf(suppress));
    expect(text).toContain('<!-- clinlint-disable-next-line citation/dangling -- reason -->');
    await client.open(`${URI}-suppressed`, text.replace('-- reason', '-- the ninth entry follows'));
    expect(codes(items(await client.pull(`${URI}-suppressed`)))).not.toContain('citation/dangling');
  });

  it('offers once what serves two findings of one place, and tells the two apart', async () => {
    const text =
      '# Pain\n\nTake pregabalin 600 mg and duloxetine 120 mg daily: both are FDA-approved for diabetic neuropathy.\n';
    const uri = `${URI}-twice`;
    await client.open(uri, text);
    const twice = items(await client.pull(uri)).filter((one) => one.code === 'label/approval-overstated');
    expect(twice).toHaveLength(2);
    const place = positionOf(text, 'FDA-approved', 2);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const about = actions.filter((one) => one.title.includes('label/approval-overstated'));
    expect(about.map((one) => one.diagnostics?.length ?? 0)).toEqual([2, 0, 0]);
    expect(new Set(about.map((one) => one.title)).size).toBe(3);
    for (const { title } of about.slice(1)) expect(title).toMatch(/\(label\/approval-overstated: \w+ \d+.*…\)$/);
  });

  it('draws the algorithm, with a place for every step', async () => {
    const preview = await client.request<AlgorithmPreview>(ALGORITHM_PREVIEW, { uri: URI });
    const steps = [...preview.html.matchAll(/data-step="(\d)">.{1,400}?data-line="(\d+)"/gs)];
    expect(steps.map((match) => [match[1], Number(match[2])])).toEqual([
      ['1', positionOf(ARTICLE, '1. Start').line + 1],
      ['2', positionOf(ARTICLE, '2. If').line + 1],
    ]);
    expect(preview.html).toContain('<svg');
    expect(preview.css).toContain('.clinlint');
  });

  it('says so where there is no algorithm', async () => {
    await client.open('untitled:Untitled-1', 'Nothing here.');
    expect(await client.request(ALGORITHM_PREVIEW, { uri: 'untitled:Untitled-1' })).toEqual({
      message: expect.stringContaining('No treatment algorithm'),
    });
  });

  it('tells everything about a finding for a report that it is wrong', async () => {
    const [first] = items(await client.pull(URI)).filter((one) => one.code === 'ismp/trailing-zero');
    const fingerprint = String(first?.data?.fingerprint);
    const details = await client.request<FindingDetails>(FINDING_DETAILS, { uri: URI, fingerprint });
    expect(details).toMatchObject({ rule: 'ismp/trailing-zero', fingerprint, formularies: [expect.any(String)] });
    expect(details.text).toContain('60.0');
    expect(await client.request(FINDING_DETAILS, { uri: URI, fingerprint: '0'.repeat(16) })).toBeNull();
  });

  it('tells the status, coverage included', async () => {
    await until(() => client.statuses.some((one) => one.uri === URI), 'a status');
    const status = client.statuses.find((one) => one.uri === URI);
    expect(status).toMatchObject({ state: 'findings', clinical: true, problems: [] });
    expect(status?.doses.found).toBe((status?.doses.checked ?? 0) + (status?.doses.notChecked ?? 0));
    expect(status?.doses.found).toBeGreaterThan(2);
  });

  it('works on text that is not saved anywhere', async () => {
    await client.open('untitled:Untitled-2', ARTICLE);
    expect(codes(items(await client.pull('untitled:Untitled-2')))).toContain('citation/dangling');
  });

  it('leaves what is not clinical alone, and says so', async () => {
    const uri = 'memory:///README.md';
    await client.open(uri, '# A tool\n\nRun 5.0 times. See [4].');
    expect(items(await client.pull(uri))).toEqual([]);
    await until(() => client.statuses.some((one) => one.uri === uri), 'a status');
    expect(client.statuses.find((one) => one.uri === uri)).toMatchObject({ state: 'not-clinical', clinical: false });
  });

  it('follows the newest version', async () => {
    const uri = 'memory:///changing.md';
    await client.open(uri, ARTICLE);
    const old = client.pull(uri);
    await client.change(uri, 2, ARTICLE.replace('60.0', '60').replace(', 9', ''));
    await old;
    const found = codes(items(await client.pull(uri)));
    expect(found).not.toContain('citation/dangling');
    expect(found).not.toContain('ismp/trailing-zero');
  });

  it('asks to be asked for an open article, once, where the answer was about the closed one', async () => {
    const uri = 'memory:///closed-and-opened.md';
    await client.open(uri, ARTICLE);
    expect(items(await client.pull(uri))).not.toEqual([]);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    const late = await client.pull(uri);
    const before = client.refreshes.count;
    await client.open(uri, ARTICLE);
    expect(items(late)).toEqual([]);
    await until(() => client.refreshes.count > before, 'a refresh');
    await client.change(uri, 2, ARTICLE.replace('60.0', '60'));
    expect(codes(items(await client.pull(uri)))).toContain('citation/dangling');
    expect(client.refreshes.count).toBe(before + 1);
  });
});

function wordsOf(hover: Hover | null): string {
  if (hover === null || !MarkupContent.is(hover.contents)) throw new Error('expected a hover in Markdown');
  return hover.contents.value;
}

type Edits = Parameters<typeof applied>[1];

function editsOf(action: CodeAction | undefined): Edits {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('expected an action with edits');
  return change.edits as Edits;
}
