import { open, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Found, nameFrom } from './discover.ts';
import { Failure } from './failure.ts';

/** A report must not replace what it is about: throws when the file to write is one of those that are read. */
export async function keepApart(outputFile: string | undefined, inputs: readonly string[]): Promise<void> {
  const target = outputFile === undefined ? null : await realOf(outputFile);
  if (target === null) return;
  for (const input of inputs)
    if ((await realOf(input)) === target)
      throw new Failure(`--output-file: ${outputFile} is what is to be read; write to another file`);
}

/**
 * The same for what was found. A report in Markdown that an earlier run wrote among the articles is none of them: the
 * next one may replace it.
 */
export async function withoutOwnReport(
  found: readonly Found[],
  outputFile: string | undefined,
  cwd: string,
): Promise<readonly Found[]> {
  const target = outputFile === undefined ? null : await realOf(resolve(cwd, outputFile));
  if (outputFile === undefined || target === null) return found;
  const name = nameFrom(target, (await realOf(cwd)) ?? cwd);
  const own = found.find(({ path, explicit }) => !explicit && path === name);
  const isOwn = own !== undefined && (await isReport(target));
  const read = found.filter((one) => one.explicit || (one === own && !isOwn));
  await keepApart(
    outputFile,
    read.map(({ path }) => resolve(cwd, path)),
  );
  return isOwn ? found.filter((one) => one !== own) : found;
}

const realOf = (path: string): Promise<string | null> => realpath(path).catch(() => null);

/** How every report in Markdown begins. */
const HEADING = '# Clinlint report\n';

async function isReport(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADING.length), 0, HEADING.length, 0);
    return buffer.toString('utf8', 0, bytesRead) === HEADING;
  } finally {
    await file.close();
  }
}
