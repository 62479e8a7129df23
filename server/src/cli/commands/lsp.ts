import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';

/** `clinlint lsp --stdio`: the language server is a bundle of its own, loaded only now. */
export async function lsp({ stdio }: { readonly stdio?: boolean }): Promise<number> {
  if (stdio !== true) throw new Failure('lsp: add --stdio; an editor starts it and talks to it');
  // Not by `import()`: code that comes out of the compile cache cannot.
  createRequire(__filename)(join(__dirname, 'server.js'));
  // The server lives until its client closes the connection.
  return await new Promise<number>((resolve) => process.once('beforeExit', () => resolve(EXIT.clean)));
}
