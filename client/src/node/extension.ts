import type { ExtensionContext } from 'vscode';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/**
 * Room for what a keystroke makes and throws away, in MB: in a text of ten thousand lines the slowest keystrokes are those
 * that collect garbage. It is given back at rest.
 */
const ROOM = ['--max-semi-space-size=64'];

/** Desktop and remote: the language server is a process of its own, on the Node of the editor. */
export function activate(context: ExtensionContext): ClinlintApi {
  const module = context.asAbsolutePath('dist/server.js');
  return activateClinlint(context, {
    load: async () => {
      const library = await import('./library.ts');
      const server = { module, transport: library.TransportKind.ipc, options: { execArgv: [...ROOM] } };
      const { LanguageClient } = library;
      return {
        library,
        createClient: (options) => new LanguageClient('clinlint', 'Clinlint', { run: server, debug: server }, options),
      };
    },
    release: () => undefined,
  });
}
