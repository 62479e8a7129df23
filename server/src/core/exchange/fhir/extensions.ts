/**
 * What FHIR has no element for, as extensions that nest as the facts do: an object's fields are extensions named after
 * them, a list is an extension whose parts are named "item". Empty lists and objects are not written.
 */
export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueString?: string;
  readonly valueDecimal?: number;
  readonly valueBoolean?: boolean;
}

const BASE = 'https://clinlint.github.io/fhir/StructureDefinition/';
const ITEM = 'item';

/** Null where there is nothing to say. */
export function factExtension(name: string, value: unknown): Extension | null {
  return encode(`${BASE}${name}`, value);
}

function encode(url: string, value: unknown): Extension | null {
  if (typeof value === 'string') return { url, valueString: value };
  if (typeof value === 'number') return { url, valueDecimal: value };
  if (typeof value === 'boolean') return { url, valueBoolean: value };
  if (typeof value !== 'object' || value === null) return null;
  const parts = Array.isArray(value)
    ? value.map((each) => encode(ITEM, each))
    : Object.entries(value).map(([name, each]) => encode(name, each));
  const extension = parts.filter((part) => part !== null);
  return extension.length === 0 ? null : { url, extension };
}

/** The facts of one extension of a resource or element; undefined where it has none. */
export function factsIn(extensions: unknown, name: string): unknown {
  if (!Array.isArray(extensions)) return undefined;
  const found: unknown = extensions.find((each) => isObject(each) && each.url === `${BASE}${name}`);
  return isObject(found) ? decode(found, 0) : undefined;
}

/** Deeper than any fact. */
const MAX_DEPTH = 20;

function decode(extension: Readonly<Record<string, unknown>>, depth: number): unknown {
  for (const key of ['valueString', 'valueDecimal', 'valueBoolean'] as const)
    if (extension[key] !== undefined) return extension[key];
  const parts = Array.isArray(extension.extension) && depth < MAX_DEPTH ? extension.extension.filter(isObject) : [];
  if (parts.every((part) => part.url === ITEM)) return parts.map((part) => decode(part, depth + 1));
  return Object.fromEntries(parts.map((part) => [String(part.url), decode(part, depth + 1)]));
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
