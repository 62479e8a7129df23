import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { lineAt, scanJson } from '../formulary/json-text.ts';
import { isRecord } from './check-value.ts';

/** A configuration file as data, with the line of each of its keys. */
export interface ParsedConfig {
  readonly value: unknown;
  /** 1-based line of a key or entry; null where it cannot be told. */
  lineOf(path: readonly string[]): number | null;
}

export interface ParseFault {
  readonly line: number | null;
  readonly message: string;
}

/** A configuration is a page; a file of this size is something else. */
const MAX_LENGTH = 1_000_000;
const MAX_ALIASES = 100;

const isPackageManifest = (name: string): boolean => /(?:^|\/)package\.json$/.test(name);

/** Reads the text of a configuration file by its name. Null for a package.json that says nothing about us. */
export function parseConfigFile(name: string, text: string): ParsedConfig | ParseFault | null {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (isPackageManifest(name)) return fromManifest(body);
  if (body.length > MAX_LENGTH) return { line: null, message: 'the file is too large for a configuration' };
  try {
    return name.endsWith('.json') ? fromJson(body, []) : fromYaml(body);
  } catch (error) {
    return { line: null, message: reason(error) };
  }
}

export const isFault = (parsed: ParsedConfig | ParseFault): parsed is ParseFault => 'message' in parsed;

/** A broken package.json is the package manager's business. */
function fromManifest(text: string): ParsedConfig | ParseFault | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !Object.hasOwn(value, 'clinlint')) return null;
    const parsed = fromJson(text, ['clinlint']);
    return isFault(parsed) ? parsed : { ...parsed, value: value.clinlint };
  } catch {
    return null;
  }
}

function fromJson(text: string, below: readonly string[]): ParsedConfig | ParseFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /at position (\d+)/.exec(reason(error))?.[1];
    return { line: lineAt(text, at === undefined ? text.length : Number(at)), message: reason(error) };
  }
  const { offsets, duplicates } = scanJson(text);
  const prefix = pointer(below);
  const twice = duplicates.find((one) => one.startsWith(`${prefix}/`));
  if (twice !== undefined) {
    const key = twice
      .slice(twice.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    return { line: lineAt(text, offsets.get(twice) ?? 0), message: `the key "${key}" stands there twice; remove one` };
  }
  return {
    value,
    lineOf: (path) => {
      const offset = offsets.get(pointer([...below, ...path]));
      return offset === undefined ? null : lineAt(text, offset);
    },
  };
}

const pointer = (path: readonly string[]): string =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function fromYaml(text: string): ParsedConfig | ParseFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const message = fault.code === 'DUPLICATE_KEY' ? 'a key stands there twice; remove one' : reason(fault);
    return { line: lines.linePos(fault.pos[0]).line, message };
  }
  const lineOf = (path: readonly string[]): number | null => {
    const at = offsetOf(document.contents, path);
    return at === null ? null : lines.linePos(at).line;
  };
  return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), lineOf };
}

function offsetOf(root: Node | null, path: readonly string[]): number | null {
  let node: unknown = root;
  let at = root?.range?.[0] ?? null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) return at;
      at = isScalar(pair.key) ? (pair.key.range?.[0] ?? at) : at;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      at = (node as Node | undefined)?.range?.[0] ?? at;
    } else return at;
    if (isAlias(node)) return at;
  }
  return at;
}

function reason(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Excessive alias count')) return 'its aliases stand for too much; write the values out';
  return message.split('\n')[0] ?? '';
}
