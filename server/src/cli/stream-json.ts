import { JSONParser } from '@streamparser/json';
import { Failure } from './failure.ts';
import { newlines, readChunks } from './formulary/read-chunks.ts';

/**
 * Hands over the values of a JSON file at the given paths, one at a time, until `take` says that it has enough. Memory
 * does not grow with the file.
 */
export async function streamJson(
  path: string,
  name: string,
  paths: readonly string[],
  take: (
    value: unknown,
    key: string | number | undefined,
    parents: readonly (string | number | undefined)[],
  ) => boolean,
): Promise<void> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  let enough = false;
  parser.onValue = ({ value, key, stack }) => {
    if (!enough)
      enough = !take(
        value,
        key,
        stack.map((one) => one.key),
      );
  };
  let before = 0;
  for await (const { bytes, line } of readChunks(path, name)) {
    writeJson(parser, before === 0 ? withoutMark(bytes) : bytes, { name, line, before });
    if (enough) return;
    before += bytes.length;
  }
  if (!parser.isEnded) throw new Failure(`${name}: the JSON ends too early; write the file again`);
}

export const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

interface At {
  readonly name: string;
  readonly line: number;
  readonly before: number;
}

/** Writes a piece to the parser; what is wrong with it is told with its line. */
export function writeJson(parser: JSONParser, bytes: Uint8Array, { name, line, before }: At): void {
  let failure: Error | null = null;
  parser.onError = (error) => {
    failure ??= error;
  };
  try {
    parser.write(bytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    failure ??= error instanceof Error ? error : new Error(String(error));
  }
  if (failure === null) return;
  const { message } = failure as Error;
  const position = /position "?(\d{1,15})/.exec(message)?.[1];
  const at = position === undefined ? line : line + newlines(bytes, Number(position) - before);
  throw new Failure(`${name}:${at}: not JSON (${message.split('\n')[0]}); correct the text`);
}
