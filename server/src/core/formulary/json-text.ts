/**
 * Finds where in a JSON text each value stands, so that an error can name its line, and which field is given twice,
 * which `JSON.parse` passes over in silence. The text must already have been parsed without error.
 */
export interface JsonPlaces {
  /** JSON pointer → offset of the value. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Pointers of fields that are given twice. */
  readonly duplicates: readonly string[];
}

interface Scan {
  readonly text: string;
  readonly offsets: Map<string, number>;
  readonly duplicates: string[];
  at: number;
}

/** Deeper than any formulary; below it values have no place. */
const MAX_DEPTH = 40;

export function scanJson(text: string): JsonPlaces {
  const scan: Scan = { text, offsets: new Map(), duplicates: [], at: 0 };
  readValue(scan, '', 0);
  return scan;
}

export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The line, from 1, of the value at a JSON pointer. */
export const lineOfPointer = (text: string, pointer: string): number =>
  lineAt(text, scanJson(text).offsets.get(pointer) ?? 0);

function readValue(scan: Scan, pointer: string, depth: number): void {
  skipSpace(scan);
  scan.offsets.set(pointer, scan.at);
  const first = scan.text[scan.at];
  if (first === '{' || first === '[') {
    if (depth > MAX_DEPTH) scan.at = scan.text.length;
    else readMembers(scan, pointer, depth, first === '{');
  } else if (first === '"') skipString(scan);
  else skipScalar(scan);
}

function readMembers(scan: Scan, pointer: string, depth: number, object: boolean): void {
  scan.at += 1;
  for (let index = 0; scan.at < scan.text.length; index += 1) {
    skipSpace(scan);
    if (scan.text[scan.at] === '}' || scan.text[scan.at] === ']') break;
    const child = `${pointer}/${object ? readKey(scan) : index}`;
    if (scan.offsets.has(child)) scan.duplicates.push(child);
    readValue(scan, child, depth + 1);
    skipSpace(scan);
    if (scan.text[scan.at] === ',') scan.at += 1;
  }
  scan.at += 1;
}

function readKey(scan: Scan): string {
  const start = scan.at;
  skipString(scan);
  const key: unknown = JSON.parse(scan.text.slice(start, scan.at));
  skipSpace(scan);
  scan.at += 1;
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

function skipString(scan: Scan): void {
  scan.at += 1;
  while (scan.at < scan.text.length && scan.text[scan.at] !== '"') scan.at += scan.text[scan.at] === '\\' ? 2 : 1;
  scan.at += 1;
}

const SCALAR_END = /[\s,\]}]/g;
const NOT_SPACE = /[^ \t\r\n]/g;

function skipScalar(scan: Scan): void {
  SCALAR_END.lastIndex = scan.at;
  scan.at = SCALAR_END.exec(scan.text)?.index ?? scan.text.length;
}

function skipSpace(scan: Scan): void {
  NOT_SPACE.lastIndex = scan.at;
  scan.at = NOT_SPACE.exec(scan.text)?.index ?? scan.text.length;
}
