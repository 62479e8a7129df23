/** Checks a parsed formulary against its JSON Schema and says in plain words what is wrong and what to do. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { nearestName } from '../text/nearest-name.ts';
import { FORMULARY_SCHEMA } from './formulary-schema.ts';
import type { Problem } from './invariants/problem.ts';

type Node = Readonly<Record<string, unknown>>;

const ROOT = FORMULARY_SCHEMA as Schema;
const WRAPPERS: ReadonlySet<string> = new Set(['properties', 'items', 'false', '$ref']);

let validator: Validator | null = null;

/** Problems in the order of the text; empty when the value has the shape of a formulary. */
export function schemaProblems(value: unknown): readonly Problem[] {
  validator ??= new Validator(ROOT, '2020-12', false);
  const { errors } = validator.validate(value);
  const choices = errors.filter((error) => error.keyword === 'anyOf').map((error) => `${error.keywordLocation}/`);
  const leaves = errors.filter(
    (error) => isLeaf(error) && !choices.some((choice) => error.keywordLocation.startsWith(choice)),
  );
  return leaves.map((error) => ({ path: placeOf(error), message: inWords(error, value) }));
}

/** `additionalProperties` speaks for itself where it forbids, and only passes on where it is a schema. */
function isLeaf(error: OutputUnit): boolean {
  if (error.keyword !== 'additionalProperties') return !WRAPPERS.has(error.keyword);
  return holder(error).additionalProperties === false;
}

const holder = (error: OutputUnit): Node => schemaAt(error.keywordLocation.split('/').slice(1, -1));

const quoted = (error: OutputUnit): string => /"([^"]{0,200})"/.exec(error.error)?.[1] ?? '';

function placeOf(error: OutputUnit): string {
  const path = error.instanceLocation.slice(1);
  return error.keyword === 'additionalProperties' ? `${path}/${quoted(error)}` : path;
}

function inWords(error: OutputUnit, value: unknown): string {
  const schema = holder(error);
  const given = valueAt(value, error.instanceLocation);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(quoted(error), schema);
    case 'required':
      return `"${quoted(error)}" is missing; add it`;
    case 'enum':
      return notInList(given, schema.enum);
    case 'const':
      return `must be ${JSON.stringify(schema.const)}, not ${shown(given)}`;
    case 'type':
      return `must be ${article(String(schema.type))}, not ${shown(given)}`;
    case 'pattern':
      return `${shown(given)} does not have the form it should${example(schema)}`;
    case 'minimum':
      return `${shown(given)} is less than ${String(schema.minimum)}`;
    case 'exclusiveMinimum':
      return `${shown(given)} must be more than ${String(schema.exclusiveMinimum)}`;
    case 'minLength':
      if (schema.minLength !== 1) return `${shown(given)} is shorter than ${String(schema.minLength)} characters`;
      return EMPTY;
    case 'minItems':
    case 'minProperties':
      return EMPTY;
    case 'anyOf':
      return noChoice(error.instanceLocation);
    default:
      return error.error.replace(/\.$/, '');
  }
}

const EMPTY = 'is empty; it needs at least one entry';

function unknownField(name: string, schema: Node): string {
  const known = Object.keys((schema.properties ?? {}) as Node);
  const near = nearestName(name, known);
  return `unknown field "${name}"; ${near === null ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`}`;
}

function notInList(given: unknown, list: unknown): string {
  const allowed = Array.isArray(list) ? list.map(String) : [];
  const near = typeof given === 'string' ? nearestName(given, allowed) : null;
  return `${shown(given)} is not one of ${allowed.join(', ')}${near === null ? '' : `; did you mean "${near}"?`}`;
}

function noChoice(instanceLocation: string): string {
  if (instanceLocation.endsWith('/effect')) return 'must be "avoid", "start-lower", or {factor} or {replace}';
  if (instanceLocation.endsWith('/appliesTo')) return 'must be "all" or a list of ids of dose rules';
  return 'needs at least one of low, usual and high';
}

function example(schema: Node): string {
  const examples = schema.pattern === undefined ? [] : (EXAMPLES[String(schema.pattern)] ?? []);
  return examples.length === 0 ? ` (${String(schema.pattern)})` : `, for example ${examples.join(' or ')}`;
}

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '^https?://': ['https://example.org/label'],
  '^[A-Z]{2,3}$': ['US', 'EU', 'UK', 'INT'],
  '^[A-Z0-9]{10}$': ['55JG375S6M'],
  '^10\\.': ['10.1000/182'],
  '^(?:dose|hour|day|week|month|course|lifetime|rolling\\([1-9][0-9]{0,4}\\))$': [
    'dose',
    'day',
    'week',
    'rolling(168)',
  ],
  '^[a-z0-9][a-z0-9.-]*$': ['insulin-glargine'],
};

/** The schema at a keyword path, `$ref` followed. */
function schemaAt(path: readonly string[]): Node {
  let node: unknown = ROOT;
  for (const step of path) {
    node = typeof node === 'object' && node !== null ? (node as Node)[decode(step)] : undefined;
    if (step === '$ref' && typeof node === 'string') node = schemaAt(node.split('/').slice(1));
  }
  return typeof node === 'object' && node !== null ? (node as Node) : {};
}

function valueAt(value: unknown, pointer: string): unknown {
  let node = value;
  for (const step of pointer.split('/').slice(1))
    node = typeof node === 'object' && node !== null ? (node as Node)[decode(step)] : undefined;
  return node;
}

const decode = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
