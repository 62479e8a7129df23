// How long the extension itself takes to be loaded and activated, in a process of its own with an editor that answers at
// once: what the window of an editor shows besides is what else it does at that moment. Prints milliseconds.
import { createRequire, Module } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** An editor of which everything can be asked, called and made; each answer is itself. */
const editor = new Proxy(function anything() {}, {
  get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : editor),
  apply: () => editor,
  construct: () => editor,
  set: () => true,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));

const require = createRequire(import.meta.url);
const context = { subscriptions: [], extensionUri: editor, extension: editor, asAbsolutePath: (path) => path };
const started = performance.now();
require(fileURLToPath(new URL('../../dist/client.js', import.meta.url))).activate(context);
console.log((performance.now() - started).toFixed(1));
process.exit(context.subscriptions.length > 0 ? 0 : 1);
