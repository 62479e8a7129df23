import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { LIST_ARTICLES, type ListArticlesResult, READ_FILE, type ReadFileResult } from '../protocol/requests.ts';
import type { Host } from './host.ts';

/** Files by way of the client: for a worker, and for files of a virtual workspace. */
export function clientFiles(connection: Connection): Pick<Host, 'readFile' | 'listArticles'> {
  return {
    readFile: async (uri) => {
      try {
        return await connection.sendRequest<ReadFileResult>(READ_FILE, { uri });
      } catch (error) {
        if (isUnknown(error)) return { missing: true };
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    listArticles: async (_roots, limit) => {
      try {
        return (await connection.sendRequest<ListArticlesResult>(LIST_ARTICLES, { limit })).uris;
      } catch (error) {
        if (isUnknown(error)) return [];
        throw error;
      }
    },
  };
}

/** A client that does not know the request has no files to give. */
const isUnknown = (error: unknown): boolean =>
  error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
