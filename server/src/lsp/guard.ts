import type { RemoteConsole } from 'vscode-languageserver';

/**
 * Wraps the handler of one method: a failure is logged and answered with `otherwise`, and never reaches another
 * handler or ends the server.
 */
export function guarded<Params, Result, Otherwise>(
  method: string,
  log: RemoteConsole,
  handle: (params: Params) => Promise<Result>,
  otherwise: (error: unknown) => Otherwise,
): (params: Params) => Promise<Result | Otherwise> {
  return async (params) => {
    try {
      return await handle(params);
    } catch (error) {
      log.error(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return otherwise(error);
    }
  };
}
