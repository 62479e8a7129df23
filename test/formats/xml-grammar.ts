import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** What an element may hold: attributes by pattern (a name with `?` may be absent), children as a pattern over names. */
export interface ElementRule {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly children: RegExp;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

/** Strict: throws on anything that is not well-formed XML 1.0. */
export function parseXml(text: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (words) => {
    const top = stack[stack.length - 1];
    if (top !== undefined) top.text += words;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('no element');
  return only;
}

/** Every way in which an element and what it holds break the grammar. */
export function grammarProblems(element: Element, grammar: Readonly<Record<string, ElementRule>>): readonly string[] {
  const rule = grammar[element.name];
  if (rule === undefined) return [`unknown element ${element.name}`];
  const known = Object.fromEntries(Object.entries(rule.attributes).map(([key, form]) => [key.replace('?', ''), form]));
  const wrong = Object.entries(element.attributes)
    .filter(([key, value]) => !(known[key]?.test(value) ?? false))
    .map(([key, value]) => `${element.name} ${key}="${value}"`);
  const missing = Object.keys(rule.attributes)
    .filter((key) => !key.endsWith('?') && !(key in element.attributes))
    .map((key) => `${element.name} without ${key}`);
  const order = element.children.map(({ name }) => `${name} `).join('');
  const misplaced = rule.children.test(order) ? [] : [`${element.name} holds ${order}`];
  return [...wrong, ...missing, ...misplaced, ...element.children.flatMap((child) => grammarProblems(child, grammar))];
}

const ANY = /^[\s\S]*$/;
const COUNT = /^\d+$/;
const POSITIVE = /^[1-9]\d*$/;
const TEXT_ONLY = { attributes: {}, children: /^$/ };

/**
 * Written from the schema that Checkstyle publishes, config/checkstyle-report-1.0.0.xsd: names, order and the three
 * severities are its own. It requires the name of a file alone; we promise every attribute but the column.
 */
export const CHECKSTYLE: Readonly<Record<string, ElementRule>> = {
  checkstyle: { attributes: { 'version?': ANY }, children: /^(?:file |exception |error )*$/ },
  file: { attributes: { name: /^[\s\S]+$/ }, children: /^(?:error |exception )*$/ },
  error: {
    attributes: {
      line: POSITIVE,
      'column?': POSITIVE,
      severity: /^(?:error|warning|info)$/,
      message: ANY,
      source: /^[\w./-]+$/,
    },
    children: /^$/,
  },
  exception: TEXT_ONLY,
};

const NAMED = { attributes: { 'message?': ANY, 'type?': ANY }, children: /^$/ };

/**
 * JUnit has no schema of its own. Written from the one by which the xUnit plugin of Jenkins reads it, junit-10.xsd, less
 * what only Surefire writes (reruns, flakes, nested suites). Counts are text there and numbers here.
 */
export const JUNIT: Readonly<Record<string, ElementRule>> = {
  testsuites: {
    attributes: { 'name?': ANY, 'time?': /^[\d,]*(?:\.\d*)?$/, 'tests?': COUNT, 'failures?': COUNT, 'errors?': COUNT },
    children: /^(?:testsuite )*$/,
  },
  testsuite: {
    attributes: {
      name: ANY,
      tests: COUNT,
      failures: COUNT,
      errors: COUNT,
      'skipped?': COUNT,
      'time?': /^[\d,]*(?:\.\d*)?$/,
    },
    children: /^(?:properties |testcase |system-out |system-err )*$/,
  },
  properties: { attributes: {}, children: /^(?:property )*$/ },
  property: { attributes: { name: /^[\s\S]+$/, value: ANY }, children: /^$/ },
  testcase: {
    attributes: { name: /^[\s\S]+$/, classname: ANY, 'time?': ANY },
    children: /^(?:skipped |error |failure |system-out |system-err )*$/,
  },
  failure: NAMED,
  error: NAMED,
  skipped: NAMED,
  'system-out': TEXT_ONLY,
  'system-err': TEXT_ONLY,
};
