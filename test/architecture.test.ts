import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(__dirname, '..');
const CORE_ORDER = [
  'text',
  'units',
  'formulary',
  'article',
  'facts',
  'repairs',
  'config',
  'judge',
  'rules',
  'engine',
  'review',
];
const CORE_ENDS = ['features', 'preview', 'report', 'exchange'];
/** Packages that the core may use; each has a decision record. */
const CORE_PACKAGES = [
  'unified',
  'remark-parse',
  '@lezer/common',
  '@lezer/markdown',
  'micromark-util-decode-string',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-task-list-item',
  'micromark-extension-gfm-autolink-literal',
  'mdast-util-gfm-table',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-task-list-item',
  'mdast-util-gfm-autolink-literal',
  'remark-frontmatter',
  'yaml',
  'bibtex-parse',
  'smol-toml',
  'mdast',
  'sarif',
  '@noble/hashes',
  '@cfworker/json-schema',
  'fastest-levenshtein',
  'syllable',
  'ignore',
  'picomatch',
];
/** Files over their size limit, with the reason. It starts empty and should stay so. */
const SIZE_EXCEPTIONS: Readonly<Record<string, string>> = {};

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) =>
      relative(ROOT, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Every kind of import: static, type-only, re-exported, dynamic, `require` and `import()` types. */
function importsOf(file: string): string[] {
  const info = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
  return info.importedFiles.map((imported) => imported.fileName);
}

const resolved = (file: string, target: string): string =>
  normalize(join(dirname(file), target))
    .split(sep)
    .join('/');
const coreFolder = (path: string): string => path.split('/')[3] ?? '';

const SOURCES = [...filesBelow('server/src'), ...filesBelow('client/src')];
const CORE = SOURCES.filter((file) => file.startsWith('server/src/core/'));

describe('who imports whom', () => {
  test('the core imports only leftward, and no host', () => {
    const wrong = CORE.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowedInCore(file, target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['server/src/protocol', []],
    ['server/src/data', []],
    [
      'server/src/lsp',
      [
        'server/src/core/index.ts',
        'server/src/protocol',
        'vscode-languageserver',
        'vscode-languageserver-textdocument',
        'vscode-languageserver-protocol',
        'yaml',
      ],
    ],
    [
      'server/src/node',
      [
        'server/src/core/index.ts',
        'server/src/lsp',
        'server/src/data',
        'server/src/protocol',
        'vscode-languageserver/node',
        'node:',
      ],
    ],
    [
      'server/src/browser',
      [
        'server/src/core/index.ts',
        'server/src/lsp',
        'server/src/data',
        'server/src/protocol',
        'vscode-languageserver/browser',
      ],
    ],
    [
      'server/src/cli',
      [
        'server/src/core/index.ts',
        'server/src/core/config/intended-use.ts',
        'server/src/core/report/format-names.ts',
        'server/src/data',
        'commander',
        '@jmespath-community/jmespath',
        '@streamparser/json',
        'csv-parse',
        'sax',
        'tinyglobby',
        'picomatch/posix',
        'picocolors',
        'yaml',
        'node:',
      ],
    ],
    ['client/src/common', ['server/src/protocol', 'vscode', 'vscode-languageclient']],
    ['client/src/node', ['client/src/common', 'server/src/protocol', 'vscode', 'vscode-languageclient/node', 'node:']],
    ['client/src/browser', ['client/src/common', 'server/src/protocol', 'vscode', 'vscode-languageclient/browser']],
    ['client/src/webview', []],
  ] as const)('%s imports only itself and what it may', (folder, allowed) => {
    const wrong = SOURCES.filter((file) => file.startsWith(`${folder}/`)).flatMap((file) =>
      importsOf(file)
        .filter((target) => !isAllowed(file, target, [folder, ...allowed]))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

function isAllowed(file: string, target: string, allowed: readonly string[]): boolean {
  if (target.startsWith('clinlint:')) return file.startsWith('server/src/data/');
  const name = target.startsWith('.') ? resolved(file, target) : target;
  return allowed.some(
    (one) =>
      name === one || (one.endsWith(':') ? name.startsWith(one) : name.startsWith(`${one}/`) && one.includes('/')),
  );
}

function allowedInCore(file: string, target: string): boolean {
  if (!target.startsWith('.')) return CORE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`));
  const path = resolved(file, target);
  if (file === 'server/src/core/index.ts') return path.startsWith('server/src/core/');
  return path.startsWith('server/src/core/') && allowedFolder(coreFolder(file), coreFolder(path));
}

function allowedFolder(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'article') return to === 'text';
  if (from === 'rules' && to === 'article') return false;
  if (CORE_ENDS.includes(from)) return CORE_ORDER.includes(to);
  return CORE_ORDER.includes(to) && CORE_ORDER.indexOf(to) < CORE_ORDER.indexOf(from);
}

describe('shape', () => {
  test('files are kebab-case and no folder is a drawer', () => {
    const wrong = SOURCES.filter((file) => {
      const folders = file.split('/').slice(0, -1);
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(basename(file)) ||
        folders.some((f) => ['utils', 'helpers', 'shared', 'misc', 'types'].includes(f))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('files stay under their limits', () => {
    const wrong = SOURCES.filter((file) => !(file in SIZE_EXCEPTIONS)).flatMap((file) => {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n').length;
      return lines > limitOf(file) ? [`${file}: ${lines} of ${limitOf(file)} lines`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('functions stay under 60 lines, and nothing is `any` or non-null by assertion', () => {
    const wrong = SOURCES.flatMap((file) => shapeProblems(file));
    expect(wrong).toEqual([]);
  });
});

function limitOf(file: string): number {
  if (/^server\/src\/core\/rules\/[a-z]+\//.test(file)) return 120;
  if (/^server\/src\/(?:node|browser)\/|^server\/src\/cli\/main\.ts|^client\/src\/(?:node|browser)\//.test(file))
    return 120;
  return 350;
}

function shapeProblems(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
  const problems: string[] = [];
  const line = (node: ts.Node, end = false): number =>
    source.getLineAndCharacterOfPosition(end ? node.end : node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) problems.push(`${file}:${line(node)}: any`);
    if (ts.isNonNullExpression(node)) problems.push(`${file}:${line(node)}: non-null assertion`);
    if (ts.isFunctionLike(node) && line(node, true) - line(node) + 1 > 60)
      problems.push(`${file}:${line(node)}: a function over 60 lines`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

describe('the test can fail', () => {
  test.each([
    ['server/src/core/article/a.ts', '../facts/types.ts', false],
    ['server/src/core/rules/dose/a.ts', '../../article/model.ts', false],
    ['server/src/core/facts/a.ts', '../article/model.ts', true],
    ['server/src/core/report/a.ts', '../preview/diagram.ts', false],
    ['server/src/core/text/a.ts', 'node:fs', false],
  ])('%s importing %s is %s', (file, target, allowed) => expect(allowedInCore(file, target)).toBe(allowed));
});
