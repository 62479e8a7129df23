import { readFileSync, statSync } from 'node:fs';

/** Larger files are refused: 16 MB is some four thousand printed pages. */
const MAX_BYTES = 16 * 1024 * 1024;

export type Input = { readonly text: string } | { readonly unreadable: Unreadable };

/** Why a file was not linted: a message of `internal/unreadable`, and the same in a few words for standard error. */
export interface Unreadable {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly words: string;
}

const TOO_LARGE: Unreadable = { messageId: 'tooLarge', data: { limit: '16 MB' }, words: 'larger than 16 MB; split it' };
const BINARY: Unreadable = {
  messageId: 'binary',
  data: {},
  words: 'not text (it holds NUL bytes); lint Markdown only',
};
const NOT_UTF8: Unreadable = { messageId: 'invalidUtf8', data: {}, words: 'not valid UTF-8; save it as UTF-8' };

/** Reads a file as UTF-8, or says why it cannot be linted. Never replacement characters; the mark stays in the text. */
export async function readInput(path: string): Promise<Input> {
  const bytes = readBytes(path);
  return 'unreadable' in bytes ? bytes : decode(bytes);
}

/**
 * Its bytes, whatever they are: `decode` says whether they are text. Reading at once costs a fifth of what it costs to
 * wait for it, and a run waits anyway.
 */
export function readBytes(path: string): Uint8Array | { readonly unreadable: Unreadable } {
  try {
    const { size } = statSync(path);
    return size > MAX_BYTES ? { unreadable: TOO_LARGE } : readFileSync(path);
  } catch (error) {
    const words = error instanceof Error ? reasonOf(error) : 'cannot be read';
    return { unreadable: { messageId: 'notRead', data: { reason: words }, words } };
  }
}

export function decode(bytes: Uint8Array): Input {
  if (bytes.length > MAX_BYTES) return { unreadable: TOO_LARGE };
  if (bytes.includes(0)) return { unreadable: BINARY };
  return decoded(bytes, { ignoreBOM: true });
}

/** One line of many: a mark at its start is left out. */
export const decodeLine = (bytes: Uint8Array): Input => decoded(bytes, { ignoreBOM: false });

function decoded(bytes: Uint8Array, how: { readonly ignoreBOM: boolean }): Input {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ...how }).decode(bytes) };
  } catch {
    return { unreadable: NOT_UTF8 };
  }
}

/** Why a text that did not come as a file would not be linted as one. */
export function refusalOf(text: string): Unreadable | null {
  if (text.includes('\0')) return BINARY;
  return text.length > MAX_BYTES / 3 && Buffer.byteLength(text) > MAX_BYTES ? TOO_LARGE : null;
}

function reasonOf(error: Error & { readonly code?: string }): string {
  if (error.code === 'ENOENT') return 'does not exist; check the path';
  if (error.code === 'EACCES') return 'may not be read; check its permissions';
  if (error.code === 'EISDIR') return 'is a folder; name a file';
  return error.message;
}
