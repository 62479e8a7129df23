import { JSONParser } from '@streamparser/json';
import { Failure } from '../failure.ts';
import { withoutMark, writeJson } from '../stream-json.ts';
import { type Chunk, newlines, readChunks } from './read-chunks.ts';

/** A label that is longer than a book holds something else. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Hands over every entry of "results" of an openFDA file, one at a time. Memory does not grow with the file. */
export async function readOpenFda(
  path: string,
  name: string,
  take: (label: unknown, line: number) => void,
): Promise<void> {
  const parser = new JSONParser({ paths: ['$.results.*'], keepStack: false });
  const place = { chunk: null as Chunk | null, before: 0, taken: 0, seen: 0 };
  parser.onValue = ({ value }) => {
    place.seen += 1;
    place.taken = place.before + (place.chunk?.bytes.length ?? 0);
    take(value, place.chunk?.line ?? 1);
  };
  // Thrown by `write`, where the place is known.
  parser.onError = () => undefined;
  for await (const chunk of readChunks(path, name)) {
    place.chunk = chunk;
    writeJson(parser, place.before === 0 ? withoutMark(chunk.bytes) : chunk.bytes, {
      name,
      line: chunk.line,
      before: place.before,
    });
    place.before += chunk.bytes.length;
    if (place.before - place.taken > MOST_BYTES)
      throw new Failure(`${name}:${chunk.line}: one entry is larger than 16 MB; this is no file of labels`);
  }
  if (!parser.isEnded)
    throw new Failure(`${name}:${endLine(place.chunk)}: the JSON ends too early; download the file again`);
  if (place.seen === 0) throw new Failure(`${name}: holds no labels; an openFDA file has them in "results"`);
}

const endLine = (chunk: Chunk | null): number =>
  chunk === null ? 1 : chunk.line + newlines(chunk.bytes, chunk.bytes.length);
