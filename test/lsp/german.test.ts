import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, CompletionItem, Hover } from 'vscode-languageserver-protocol';
import {
  ALGORITHM_PREVIEW,
  type AlgorithmPreview,
  ARTICLE_OVERVIEW,
  DOSES_BY_DRUG,
  type TreeResult,
} from '../../server/src/protocol/requests.ts';
import { ROOT } from '../harness/environment.ts';
import { ARTICLE, positionOf, URI } from './articles.ts';
import { items, type TestClient, until } from './test-client.ts';
import { inMemory, inWorker, overStdio, type Transport } from './transports.ts';

const TEXT = `${ARTICLE}
<!-- clinlint-disable-next-line ismp/qd -- it is quoted until=2020-01-01 by=A -->
Gabapentin .5 mg QD is given.
`;
const PLAIN = 'memory:///guides/plain.md';

const options = { status: true, reportFinding: true, lenses: true };
const at = (words: string, shift = 1) => ({
  textDocument: { uri: URI },
  position: positionOf(TEXT, words, shift),
});
const hoverOf = async (client: TestClient, words: string, shift = 1): Promise<string> =>
  JSON.stringify((await client.request<Hover>('textDocument/hover', at(words, shift))).contents);

async function open(start: Transport, locale?: string): Promise<TestClient> {
  const client = await start({ initializationOptions: options, ...(locale !== undefined && { locale }) });
  await client.open(URI, TEXT);
  await client.open(PLAIN, '# Notes\n\nNothing about medicines.\n');
  await until(() => new Set(client.statuses.map(({ uri }) => uri)).size === 2, 'both texts');
  return client;
}

/** What an editor shows besides findings, and besides what is said of an amount. */
async function shownBy(client: TestClient): Promise<Readonly<Record<string, string>>> {
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const textDocument = { uri: URI };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    ...{ textDocument, range: whole },
    context: { diagnostics: [] },
  });
  const preview = await client.request<AlgorithmPreview>(ALGORITHM_PREVIEW, { uri: URI });
  const rename = client.request('textDocument/rename', { ...at('1. Lee', 0), newName: '77' }).then(String, String);
  return {
    drug: await hoverOf(client, 'pregabalin'),
    source: await hoverOf(client, '[1]'),
    dangling: await hoverOf(client, ', 9]', 2),
    disclaimer: await hoverOf(client, 'It does not replace'),
    suppression: await hoverOf(client, 'clinlint-disable'),
    actions: actions.map(({ title }) => title).join('\n'),
    lenses: JSON.stringify(await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })),
    tree: JSON.stringify(await client.request<TreeResult>(ARTICLE_OVERVIEW, { uri: URI })),
    doses: JSON.stringify(await client.request<TreeResult>(DOSES_BY_DRUG, {})),
    symbols: JSON.stringify(await client.request('textDocument/documentSymbol', { textDocument })),
    completion: JSON.stringify(await client.request<CompletionItem[]>('textDocument/completion', at('pregabalin', 5))),
    preview: preview.html,
    none: JSON.stringify(await client.request(ALGORITHM_PREVIEW, { uri: PLAIN })),
    rename: await rename,
    status: client.statuses.map(({ reason }) => reason).join('\n'),
  };
}

describe.each([
  ['in memory', inMemory, 'de'],
  ['over standard input and output', overStdio, 'de-AT'],
  ['in a worker', inWorker, 'de'],
] as const)('the server in German, %s', (_, start, locale) => {
  it('says around findings what the German texts say', { timeout: 120_000 }, async () => {
    const client = await open(start, locale);
    const shown = await shownBy(client);
    expect(shown).toMatchObject({
      drug: expect.stringContaining('**Nierenfunktion**'),
      source: expect.stringContaining('**Quelle 1**'),
      dangling: expect.stringContaining('Das Literaturverzeichnis hat 1 Eintrag.'),
      disclaimer: expect.stringContaining('dass er das klinische Urteil nicht ersetzt'),
      suppression: expect.stringContaining('Sie ist abgelaufen und gilt nicht mehr.'),
      actions: expect.stringMatching(
        /Null am Ende entfernen[\s\S]*ismp\/trailing-zero hier unterdrücken, mit Begründung[\s\S]*Dieser Hinweis ist falsch … \(/,
      ),
      lenses: expect.stringContaining('4-mal zitiert'),
      tree: expect.stringContaining('im Rahmen der Fachinformation'),
      doses: expect.stringContaining('1 Artikel'),
      symbols: expect.stringContaining('2 Schritte'),
      completion: expect.stringContaining('im Arzneimittelverzeichnis'),
      preview: expect.stringContaining('Nicht freigegeben (Prüfstand: nicht angegeben)'),
      none: expect.stringContaining('kein Behandlungsalgorithmus'),
      rename: expect.stringContaining('1 bis 1'),
      status: expect.stringContaining('es wurde keine Dosis gelesen'),
    });
    await client.close();
  });
});

describe('in German', () => {
  it('no message is left in English', async () => {
    const client = await open(inMemory, 'de');
    const german = JSON.parse(readFileSync(join(ROOT, 'l10n/bundle.l10n.de.json'), 'utf8')) as Record<string, string>;
    // Short ones are words of the article, too.
    const plain = Object.keys(german).filter((text) => text.length > 11 && !/[{"]/.test(text));
    const left = Object.entries(await shownBy(client)).flatMap(([where, words]) =>
      plain.filter((text) => words.includes(text)).map((text) => `${where}: ${text}`),
    );
    expect(left).toEqual([]);
    await client.close();
  });

  it('findings are the same, to the letter, and so is what was read of a dose', async () => {
    const [german, english] = [await open(inMemory, 'de'), await open(inMemory)];
    expect(items(await german.pull(URI))).toEqual(items(await english.pull(URI)));
    const [here, there] = [await hoverOf(german, '150 mg/day'), await hoverOf(english, '150 mg/day')];
    const reading = /Read: [^\n]+?\\n/;
    expect(reading.exec(here)?.[0]).toBe(reading.exec(there)?.[0]);
    await Promise.all([german.close(), english.close()]);
  });

  it.each([undefined, 'en', 'en-GB', 'xx', '../../etc'])('%s is English', async (locale) => {
    const client = await open(inMemory, locale);
    expect((await shownBy(client)).lenses).toContain('cited 4 times');
    await client.close();
  });
});
