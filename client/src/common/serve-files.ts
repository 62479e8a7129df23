import { FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_ARTICLES,
  type ListArticlesParams,
  type ListArticlesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol/requests.ts';
import { said } from './said.ts';
import { utf8 } from './utf8.ts';

/** Answers the server's requests for files through the editor, which reaches virtual and remote workspaces too. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri)));
  client.onRequest(LIST_ARTICLES, ({ limit }: ListArticlesParams) => listArticles(limit));
}

const LARGEST = 16 * 1024 * 1024;

async function readFile(uri: Uri): Promise<ReadFileResult> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LARGEST) return { error: 'the file is larger than 16 MB' };
    return decoded(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && MISSING.includes(error.code)) return { missing: true };
    return { error: said(error) };
  }
}

const MISSING = ['FileNotFound', 'FileNotADirectory'];

function decoded(bytes: Uint8Array): ReadFileResult {
  const text = utf8(bytes);
  return text === null ? { error: 'the file is not valid UTF-8' } : { text };
}

async function listArticles(limit: number): Promise<ListArticlesResult> {
  const found = await workspace.findFiles('**/*.{md,markdown,mdx,qmd}', '**/{node_modules,.git}/**', limit);
  return { uris: found.map(String) };
}
