import { readFile, stat } from 'node:fs/promises';

/** Larger files are refused: 16 MB is some four thousand printed pages. */
const MAX_BYTES = 16 * 1024 * 1024;

export type Input = { readonly text: string } | { readonly unreadable: string };

/** Reads a file as UTF-8, or says why it cannot be linted. Never replacement characters; the mark stays in the text. */
export async function readInput(path: string): Promise<Input> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { unreadable: `larger than 16 MB (${Math.round(size / 1e6)} MB); split it` };
    return decode(await readFile(path));
  } catch (error) {
    return { unreadable: error instanceof Error ? reasonOf(error) : 'cannot be read' };
  }
}

export function decode(bytes: Uint8Array): Input {
  if (bytes.length > MAX_BYTES) return { unreadable: 'larger than 16 MB; split it' };
  if (bytes.includes(0)) return { unreadable: 'not text (it holds NUL bytes); lint Markdown only' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { unreadable: 'not valid UTF-8; save it as UTF-8' };
  }
}

function reasonOf(error: Error & { readonly code?: string }): string {
  if (error.code === 'ENOENT') return 'does not exist; check the path';
  if (error.code === 'EACCES') return 'may not be read; check its permissions';
  return error.message;
}
