import type { ExtensionContext } from 'vscode';
import { activateClinlint, type ClinlintApi } from '../common/activate.ts';

/** Desktop and remote: the language server is a process of its own, on the Node of the editor. */
export function activate(context: ExtensionContext): ClinlintApi {
  const module = context.asAbsolutePath('dist/server.js');
  return activateClinlint(context, {
    load: async () => {
      const library = await import('./library.ts');
      const server = { module, transport: library.TransportKind.ipc };
      const { LanguageClient } = library;
      return {
        library,
        createClient: (options) => new LanguageClient('clinlint', 'Clinlint', { run: server, debug: server }, options),
      };
    },
    release: () => undefined,
  });
}
