/** Checks a parsed value against a JSON Schema and says in plain words what is wrong; what is right is kept. */
import { nearestName } from '../text/nearest-name.ts';

export type SchemaNode = Readonly<Record<string, unknown>>;

export interface ValueProblem {
  /** Keys and indices down to what is wrong. */
  readonly path: readonly string[];
  readonly message: string;
}

/** The keywords that are understood; a test holds the published schema to them. */
export const KEYWORDS: readonly string[] = [
  ...['type', 'enum', 'anyOf', 'properties', 'required', 'additionalProperties', 'items', 'additionalItems'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minimum', 'exclusiveMinimum', 'maximum', 'minLength', 'pattern'],
  ...['$schema', '$id', 'title', 'description', 'default', 'examples', 'markdownDescription'],
];

/** The value without its faulty parts, in an object; null when nothing of it can be used. */
export function checkValue(
  value: unknown,
  schema: SchemaNode,
  path: readonly string[],
  problems: ValueProblem[],
): { readonly value: unknown } | null {
  const chosen = choose(value, schema);
  const fault = ownFault(value, chosen);
  if (fault !== null) {
    problems.push({ path, message: fault });
    return null;
  }
  if (isRecord(value)) return { value: checkMembers(value, chosen, path, problems) };
  if (Array.isArray(value)) return { value: checkItems(value, chosen, path, problems) };
  return { value: isOff(value, chosen) ? 'off' : value };
}

/** Of several shapes the one for this kind of value; the first where none is. */
function choose(value: unknown, schema: SchemaNode): SchemaNode {
  if (!Array.isArray(schema.anyOf)) return schema;
  const shapes = schema.anyOf as readonly SchemaNode[];
  return (
    shapes.find((shape) => kindFits(value, shape) && ownFault(value, shape) === null) ??
    shapes.find((shape) => kindFits(value, shape)) ??
    shapes[0] ??
    {}
  );
}

const kindFits = (value: unknown, { type }: SchemaNode): boolean =>
  type === undefined ? typeof value !== 'object' : types(type).some((one) => isOfType(value, one));

const types = (type: unknown): readonly string[] => (Array.isArray(type) ? type : [type]).map(String);

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function ownFault(value: unknown, schema: SchemaNode): string | null {
  const { type, enum: list, minimum, exclusiveMinimum, maximum, minLength, minItems, maxItems, pattern } = schema;
  if (Array.isArray(list) && !list.includes(value) && !isOff(value, schema)) return notInList(value, list);
  if (type !== undefined && !types(type).some((one) => isOfType(value, one)))
    return `${shown(value)} is not ${types(type).map(typeName).join(' or ')}`;
  if (typeof value === 'number') {
    if (typeof minimum === 'number' && value < minimum) return `${value} is less than ${minimum}`;
    if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum)
      return `${value} is not more than ${exclusiveMinimum}`;
    if (typeof maximum === 'number' && value > maximum) return `${value} is more than ${maximum}`;
  }
  if (typeof value === 'string') {
    if (typeof minLength === 'number' && value.length < minLength) return 'the text is empty';
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value))
      return `${shown(value)} does not have the form ${pattern}`;
  }
  if (Array.isArray(value)) {
    if (typeof minItems === 'number' && value.length < minItems) return `the list has fewer than ${minItems} entries`;
    if (typeof maxItems === 'number' && value.length > maxItems) return `the list has more than ${maxItems} entries`;
  }
  return null;
}

/** YAML 1.1 tools write `off` as false. */
const isOff = (value: unknown, { enum: list }: SchemaNode): boolean =>
  value === false && Array.isArray(list) && list.includes('off');

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  schema: SchemaNode,
  path: readonly string[],
  problems: ValueProblem[],
): Record<string, unknown> {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const kept: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : schema.additionalProperties;
    const place = [...path, key];
    if (known === false) problems.push({ path: place, message: unknownName(place, Object.keys(properties)) });
    else {
      const checked = isRecord(known) ? checkValue(member, known, place, problems) : { value: member };
      if (checked !== null) kept.push([key, checked.value]);
    }
  }
  for (const key of Array.isArray(schema.required) ? schema.required.map(String) : []) {
    if (!Object.hasOwn(value, key)) problems.push({ path, message: `"${key}" is missing; add it` });
  }
  return Object.fromEntries(kept);
}

function checkItems(
  value: readonly unknown[],
  schema: SchemaNode,
  path: readonly string[],
  problems: ValueProblem[],
): unknown[] {
  const { items } = schema;
  const kept: unknown[] = [];
  for (const [index, item] of value.entries()) {
    const shape: unknown = Array.isArray(items) ? items[index] : items;
    const checked = isRecord(shape) ? checkValue(item, shape, [...path, String(index)], problems) : { value: item };
    if (checked !== null) kept.push(checked.value);
  }
  if (schema.uniqueItems === true && new Set(kept.map((item) => JSON.stringify(item))).size < kept.length)
    problems.push({ path, message: 'the list names something twice' });
  return kept;
}

function unknownName(path: readonly string[], known: readonly string[]): string {
  const name = path[path.length - 1] ?? '';
  const near = nearestName(name, known);
  const what = path[path.length - 2] === 'rules' ? 'rule' : 'key';
  const otherwise = what === 'rule' ? '; see `clinlint rules`' : `; known here: ${known.join(', ')}`;
  return `unknown ${what} "${name}"${near === null ? otherwise : `; did you mean "${near}"?`}`;
}

function notInList(given: unknown, list: readonly unknown[]): string {
  const allowed = list.map(String);
  const near = typeof given === 'string' ? nearestName(given, allowed) : null;
  return `${shown(given)} is not one of ${allowed.join(', ')}${near === null ? '' : `; did you mean "${near}"?`}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  null: 'empty',
  number: 'a number',
  integer: 'a whole number',
};

const typeName = (type: string): string => TYPE_NAMES[type] ?? type;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a mapping';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
