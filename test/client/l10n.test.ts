import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../harness/environment.ts';
import { messagesIn, messagesOfServer } from '../harness/messages.ts';

type Words = Readonly<Record<string, string>>;
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const words = (path: string): Words => JSON.parse(read(path)) as Words;

const FOLDER = 'client/src/common';
const FILES = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));

/** Words that nobody reads in the editor, or that only make sense in English, each with the reason. */
const UNTRANSLATED: readonly (readonly [file: string, words: RegExp, why: string])[] = [
  [
    'report-finding.ts',
    /^(?:Clinlint: this finding|Read as|Evidence|Formulary|Why it is wrong|: none)/,
    'for maintainers',
  ],
  ['report-finding.ts', /^(?:Rule: |Fingerprint: |Message: |Text: |Page: )/, 'for maintainers'],
  ['compare.ts', /^it was saved$/, 'goes into a sentence of the server'],
  ['serve-files.ts', /^the file is /, 'goes into a finding of the server'],
  ['status-item.ts', /^Clinlint: …\. …$/, 'a name before words that are translated'],
  ['preview-page.ts', /^(?:default-src|<!DOCTYPE)/, 'markup'],
];

/** What an editor shows of the server beyond findings. */
const SERVER_FOLDERS = ['server/src/lsp', 'server/src/core/features', 'server/src/core/preview'];
const SERVER_FILES = SERVER_FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
).filter((name) => name.endsWith('.ts'));

/** Words of the server that stay in English, each with the reason: docs/decisions/0020-languages-of-the-editor.md. */
const IN_ENGLISH: readonly (readonly [file: RegExp, words: RegExp, why: string])[] = [
  [/drug-card-words|dose-label|range-picture/, /./, 'amounts and conditions, said as the article says them'],
  [/render-drug-card/, /^as needed $/, 'part of an amount'],
  [/environments|across-articles/, /./, 'goes into a finding'],
  [/lsp\/(?:server|session)/, /^[a-z ]+(?: …)?(?:: …)?$/, 'names in the log'],
  [/preview\/style/, /./, 'style sheets'],
  [/coverage-html|approve-article|render-mermaid/, /./, 'of the command alone'],
];

interface Said {
  readonly file: string;
  readonly text: string;
}

/** Texts given to `l10n.t`, and other texts that look like words for people. */
function textsIn(
  file: string,
  source: string,
): { readonly translated: readonly Said[]; readonly bare: readonly Said[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const translated: Said[] = [];
  const bare: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [first, ...rest] = node.arguments;
      if (first !== undefined)
        translated.push({ file, text: ts.isStringLiteral(first) ? first.text : first.getText() });
      for (const one of rest) visit(one);
      return;
    }
    if (ts.isCallExpression(node) && /(?:^|\.)output\.\w+$/.test(node.expression.getText())) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) bare.push({ file, text: node.text });
    if (ts.isTemplateExpression(node))
      bare.push({ file, text: [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…') });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { translated, bare: bare.filter(({ text }) => looksLikeWords(text.replace(/<[^>]*>/g, ''))) };
}

/** A sentence or a title, not an id, a key or a command. */
const looksLikeWords = (text: string): boolean => /\p{L}{2,} \p{L}|^\p{Lu}\p{Ll}{2,}(?:$|[ :.…])/u.test(text);

const FOUND = FILES.map((file) => textsIn(file, read(`${FOLDER}/${file}`)));
const SERVER = messagesOfServer();
const used = new Set([...SERVER.found, ...FOUND.flatMap(({ translated }) => translated.map(({ text }) => text))]);
const numbersIn = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join();

describe('words of the extension', () => {
  test('all go through l10n', () => {
    const bare = FOUND.flatMap((one) => one.bare).filter(
      ({ file, text }) => !UNTRANSLATED.some(([where, which]) => where === file && which.test(text)),
    );
    // Names and the languages that `TextDecoder` knows are no words.
    const names = ['Clinlint', 'FileNotFound', 'FileNotADirectory'];
    expect(bare.filter(({ text }) => !names.includes(text))).toEqual([]);
  });

  test.each(['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'])('%s has each of them, and no other', (path) => {
    expect(Object.keys(words(path)).sort()).toEqual([...used].sort());
  });

  test('English is what the code says', () => {
    expect(Object.entries(words('l10n/bundle.l10n.json')).filter(([key, text]) => key !== text)).toEqual([]);
  });

  test('German says something else, and puts the same values in', () => {
    const entries = Object.entries(words('l10n/bundle.l10n.de.json'));
    expect(entries.filter(([key, text]) => text.trim() === '' || text === key)).toEqual([]);
    expect(entries.filter(([key, text]) => numbersIn(key) !== numbersIn(text))).toEqual([]);
  });

  test('the test can fail', () => {
    const { bare, translated } = textsIn(
      'a.ts',
      "window.showInformationMessage('Open it first'); l10n.t('Yes, {0}', b);",
    );
    expect([bare.length, translated[0]?.text]).toEqual([1, 'Yes, {0}']);
  });
});

describe('words of the server', () => {
  test('are written out where they are said', () => expect(SERVER.unknown).toEqual([]));

  test('are found in a choice, and missed where nobody can tell them', () => {
    const path = join(ROOT, 'server/src/core/text/made-up.ts');
    const { found, unknown } = messagesIn([path], {
      [path]: `import { phrase, type Message, type Translate } from './translate.ts';
        const WORDS = { a: 'One', b: 'Two' } as const;
        export const say = (t: Translate, at: 'a' | 'b', anything: string, handed: Message) =>
          [t(WORDS[at]), phrase('Three {0}', at), t(handed), t(anything)];`,
    });
    expect([[...found], unknown.length]).toEqual([['One', 'Two', 'Three {0}'], 1]);
  });

  test('all go through `t`, but for those that are the same in every language', () => {
    const bare = SERVER_FILES.flatMap((file) => textsIn(file, read(file)).bare).filter(
      ({ file, text }) =>
        !SERVER.found.has(text) && !IN_ENGLISH.some(([where, words]) => where.test(file) && words.test(text)),
    );
    expect(bare.filter(({ text }) => text !== 'Clinlint')).toEqual([]);
  });
});

describe('words of the manifest', () => {
  const manifest = JSON.parse(read('package.json')) as { readonly contributes: Readonly<Record<string, unknown>> };
  const keys = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key ?? '');

  test.each(['package.nls.json', 'package.nls.de.json'])('%s has each key, and no other', (path) => {
    expect(Object.keys(words(path)).sort()).toEqual([...new Set(keys)].sort());
    expect(Object.values(words(path)).filter((text) => text.trim() === '')).toEqual([]);
  });

  test('German says something else', () => {
    const english = words('package.nls.json');
    const same = Object.entries(words('package.nls.de.json')).filter(([key, text]) => english[key] === text);
    expect(same).toEqual([]);
  });

  test('titles, names, descriptions and labels are keys, but for names and the summaries of rules', () => {
    const { 'clinlint.rules': _rules, ...properties } = properties_(manifest);
    const shown = { ...manifest.contributes, configuration: { properties } };
    const bare: string[] = [];
    const visit = (value: unknown, name: string): void => {
      if (typeof value === 'string' && SHOWN.has(name) && !value.startsWith('%')) bare.push(value);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? name : key);
    };
    visit(shown, '');
    expect(bare.filter((text) => text !== 'Clinlint')).toEqual([]);
  });
});

const SHOWN = new Set(['title', 'description', 'markdownDescription', 'contents', 'label', 'altText']);

function properties_(manifest: { readonly contributes: Readonly<Record<string, unknown>> }): Record<string, unknown> {
  return (manifest.contributes.configuration as { properties: Record<string, unknown> }).properties;
}
