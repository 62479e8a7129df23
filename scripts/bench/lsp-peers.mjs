// Other language servers for Markdown, installed for the measurement alone: the one behind VS Code's own Markdown, as a
// library in this process, and remark with its recommended lint rules in unified-language-server, which is what
// remark-language-server consists of.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildSync } from 'esbuild';

const VERSIONS = {
  'vscode-markdown-languageservice': '0.5.0',
  'vscode-languageserver-textdocument': '1.0.12',
  'vscode-uri': '3.1.0',
  'markdown-it': '14.1.0',
  'unified-language-server': '4.1.0',
  remark: '15.0.1',
  'remark-preset-lint-recommended': '7.0.1',
};

const REMARK_SERVER = `
import remarkPresetLintRecommended from 'remark-preset-lint-recommended'
import {remark} from 'remark'
import {createUnifiedLanguageServer} from 'unified-language-server'
createUnifiedLanguageServer({
  configurationSection: 'remark', ignoreName: '.remarkignore', packageField: 'remarkConfig', pluginPrefix: 'remark',
  processorName: 'remark', processorSpecifier: 'remark', rcName: 'remark', defaultProcessor: remark,
  plugins: [remarkPresetLintRecommended]
})
`;

/** The folder with both; once for all runs on a machine. */
export function installPeers() {
  const folder = join(tmpdir(), 'clinlint-bench-lsp-peers');
  const done = join(folder, 'installed.json');
  const versions = JSON.stringify(VERSIONS);
  const known = existsSync(done) ? createRequire(import.meta.url)(done) : null;
  if (JSON.stringify(known) === versions) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(`the other servers could not be installed: ${npm.stderr.slice(-500)}`);
  writeFileSync(join(folder, 'remark-server.mjs'), REMARK_SERVER);
  writeFileSync(done, versions);
  return folder;
}

/** The library of VS Code's Markdown server as a session: without a process and a protocol, which is to its advantage. */
export function markdownService(folder) {
  const load = createRequire(join(folder, 'package.json'));
  // Its modules mix two systems in a way that Node itself does not take.
  const bundle = join(folder, 'markdown.cjs');
  const entry = `module.exports = require('vscode-markdown-languageservice')`;
  buildSync({
    stdin: { contents: entry, resolveDir: folder },
    ...{ outfile: bundle, bundle: true, platform: 'node', format: 'cjs', mainFields: ['main'] },
    alias: { 'vscode-uri': join(folder, 'node_modules/vscode-uri/lib/umd/index.js') },
  });
  const service = load(bundle);
  const { TextDocument } = load('vscode-languageserver-textdocument');
  const { URI } = load('vscode-uri');
  const markdown = load('markdown-it')({ html: true });
  const never = () => ({ dispose: () => undefined });
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  const documents = new Map();
  const listeners = new Set();
  const started = performance.now();
  const language = service.createLanguageService({
    workspace: {
      workspaceFolders: [],
      getAllMarkdownDocuments: async () => documents.values(),
      hasMarkdownDocument: (uri) => documents.has(uri.toString()),
      openMarkdownDocument: async (uri) => documents.get(uri.toString()),
      stat: async () => undefined,
      readDirectory: async () => [],
      onDidChangeMarkdownDocument: (listener, self) => {
        const bound = listener.bind(self);
        listeners.add(bound);
        return { dispose: () => listeners.delete(bound) };
      },
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
    },
    parser: { slugifier: service.githubSlugifier, tokenize: async (doc) => markdown.parse(doc.getText(), {}) },
    logger: { level: 0, log: () => undefined },
  });
  const activation = performance.now() - started;
  const levels = Object.fromEntries(
    ['validateReferences', 'validateFragmentLinks', 'validateFileLinks', 'validateMarkdownFileLinkFragments'].map(
      (name) => [name, 'warning'],
    ),
  );
  const options = {
    ...levels,
    ...{ validateUnusedLinkDefinitions: 'hint', validateDuplicateLinkDefinitions: 'warning', ignoreLinks: [] },
  };
  const check = (uri) => language.computeDiagnostics(documents.get(uri), options, token);
  return {
    activation,
    async open(uri, text) {
      documents.set(uri, Object.assign(TextDocument.create(uri, 'markdown', 1, text), { $uri: URI.parse(uri) }));
      await check(uri);
    },
    async edit(uri, version, range, text) {
      TextDocument.update(documents.get(uri), [{ range, text }], version);
      for (const listener of listeners) listener(documents.get(uri));
      return check(uri);
    },
    request: (method, { textDocument: { uri }, position }) =>
      method === 'textDocument/hover'
        ? language.getHover(documents.get(uri), position, token)
        : language.getCompletionItems(documents.get(uri), position, {}, token),
    memory: () => null,
    close: async () => language.dispose(),
  };
}
