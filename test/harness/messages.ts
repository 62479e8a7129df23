import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './environment.ts';

/** Where words for the person at an editor are said through `t`, or kept as a `phrase`. */
const FOLDERS = ['server/src/core', 'server/src/lsp'];
const CALLED = /(?:^|\.)(?:t|phrase|english)$/;

export interface Messages {
  readonly found: ReadonlySet<string>;
  /** Places that hand over something of which nobody can tell what it will say. */
  readonly unknown: readonly string[];
}

/** All messages of the server, by the types of the code: a literal, or a choice of several. */
export function messagesOfServer(): Messages {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(ROOT, folder, name)),
  );
  return messagesIn(files.filter((file) => /\bt\(|\bphrase\(|: Translate\b/.test(readFileSync(file, 'utf8'))));
}

/** `texts` stand for files that are not there. */
export function messagesIn(files: readonly string[], texts: Readonly<Record<string, string>> = {}): Messages {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => texts[path] ?? readFile(path);
  host.fileExists = (path) => path in texts || fileExists(path);
  const program = ts.createProgram([...files], { ...options, composite: false, noEmit: true }, host);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} was not read`);
    visit(source, (call) => {
      const message = call.arguments[0];
      if (message === undefined || !takesMessage(call, checker)) return;
      const texts = textsOf(checker.getTypeAtLocation(message));
      if (texts !== null) for (const text of texts) found.add(text);
      else if (!isMessage(message, checker)) unknown.push(`${file.slice(ROOT.length)}: ${message.getText()}`);
    });
  }
  return { found, unknown };
}

function visit(node: ts.Node, see: (call: ts.CallExpression) => void): void {
  if (ts.isCallExpression(node) && CALLED.test(node.expression.getText())) see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

const takesMessage = (call: ts.CallExpression, checker: ts.TypeChecker): boolean =>
  checker.getResolvedSignature(call)?.getDeclaration()?.parameters[0]?.type?.getText() === 'Message';

function textsOf(type: ts.Type): readonly string[] | null {
  if (type.isStringLiteral()) return [type.value];
  if (!type.isUnion()) return null;
  const all = type.types.map(textsOf);
  return all.every((one) => one !== null) ? all.flatMap((one) => one ?? []) : null;
}

/** Handed on from where it was written out, and counted there. */
function isMessage(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const declared = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node)?.declarations;
  return (declared ?? []).some(
    (one) =>
      (ts.isParameter(one) || ts.isPropertySignature(one) || ts.isPropertyDeclaration(one)) &&
      one.type?.getText() === 'Message',
  );
}
