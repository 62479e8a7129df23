import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT } from '../failure.ts';

/** `clinlint lsp --stdio`: the language server is a bundle of its own, loaded only now. */
export async function lsp(): Promise<number> {
  await import(pathToFileURL(join(__dirname, 'server.js')).href);
  // The server lives until its client closes the connection.
  return await new Promise<number>((resolve) => process.once('beforeExit', () => resolve(EXIT.clean)));
}
