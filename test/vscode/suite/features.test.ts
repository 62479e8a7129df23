import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  env,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Position,
  Range,
  Selection,
  type TextDocument,
  workspace,
} from 'vscode';
import { includes, isTrue, present, same } from './check.ts';
import { found, open, rangeOf, replace, revert, ruleOf, without, withRule } from './editor.ts';

const ARTICLE = 'painful-diabetic-neuropathy.md';
const NOTATION = 'hypertension-in-adults.md';

describe('features', () => {
  afterEach(revert);

  it('hover shows the card of a drug', async () => {
    const { document } = await open(ARTICLE);
    const card = await hoverText(document, rangeOf(document, 'Pregabalin (300').start.translate(0, 3));
    for (const part of ['regabalin', 'US', 'EU', '300', 'draft']) includes(card, part);
  });

  it('hover shows how a dose was read and judged', async () => {
    const { document } = await open(ARTICLE);
    const card = await hoverText(document, rangeOf(document, '60-120 mg').start.translate(0, 2));
    includes(card, '120 mg');
  });

  it('hover shows the reference of a citation', async () => {
    const { document } = await open(ARTICLE);
    const at = rangeOf(document, 'persistent pain').start.line + 1;
    const mark = document.lineAt(at).range.end.translate(0, -1);
    includes(await hoverText(document, mark), 'Finnerup');
  });

  it('a quick fix rewrites dangerous notation', async () => {
    const { document } = await open(NOTATION);
    const diagnostic = await withRule(document.uri, 'ismp/trailing-zero');
    const fix = (await actions(document, diagnostic.range)).find(
      ({ edit, isPreferred }) => edit !== undefined && isPreferred === true,
    );
    await apply(present(fix, 'a fix of the trailing zero'));
    isTrue(document.getText().includes('| 10 mg'), 'the zero is gone');
    await without(document.uri, (one) => ruleOf(one) === 'ismp/trailing-zero', 'the finding');
  });

  it('a quick fix suppresses a finding, once the writer has given a reason', async () => {
    const { document } = await open(NOTATION);
    const diagnostic = await withRule(document.uri, 'citation/dangling');
    const { line } = diagnostic.range.start;
    const fix = (await actions(document, diagnostic.range)).find(({ title }) =>
      title.startsWith('Suppress citation/dangling'),
    );
    await apply(present(fix, 'a suppression'));
    await withRule(document.uri, 'suppression/reasonless');
    await replace(document, '-- reason', '-- the second entry follows');
    const isIt = (one: Diagnostic): boolean => ruleOf(one).startsWith('suppression/') || isDanglingAt(one, line + 1);
    await without(document.uri, isIt, 'the finding');
  });

  it('the outline has the sections', async () => {
    const { document } = await open(ARTICLE);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.flatMap(withChildren).map(({ name }) => name);
    for (const name of ['First-line drugs', 'Treatment algorithm', 'References']) {
      isTrue(names.includes(name), `${name} in ${names.join(' | ')}`);
    }
  });

  it('a citation number leads to its reference', async () => {
    const { document } = await open('postherpetic-neuralgia.md');
    const mark = rangeOf(document, '[2]').start.translate(0, 1);
    const targets = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      mark,
    );
    const first = present(targets[0], 'a target');
    const { line } = ('range' in first ? first.range : first.targetRange).start;
    includes(document.lineAt(line).text, 'Finnerup');
  });

  it('"This finding is wrong" copies rule, fingerprint and evidence', async () => {
    const editor = await open(ARTICLE);
    const { document } = editor;
    const diagnostic = await withRule(document.uri, 'label/approval-overstated');
    editor.selection = new Selection(diagnostic.range.start, diagnostic.range.start);
    const offered = await actions(document, diagnostic.range);
    const report = offered.find(({ title }) => title.includes('(label/approval-overstated:'));
    const { command, arguments: given = [] } = present(report?.command, 'the command of the action');
    await commands.executeCommand(command, ...given);
    const copied = await env.clipboard.readText();
    for (const part of ['Rule: label/approval-overstated', 'Fingerprint: ', 'FDA-approved', 'Evidence']) {
      includes(copied, part);
    }
  });

  it('nothing is offered where nothing is wrong', async () => {
    const { document } = await open('postherpetic-neuralgia.md');
    const offered = await actions(document, new Range(new Position(13, 0), new Position(13, 4)));
    same(
      offered.filter(({ title }) => /clinlint|finding is wrong/i.test(title)).map(({ title }) => title),
      [],
    );
    const serious = found(document.uri).filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
    same(serious.map(ruleOf), []);
  });
});

const isDanglingAt = (one: Diagnostic, line: number): boolean =>
  ruleOf(one) === 'citation/dangling' && one.range.start.line === line;

async function hoverText(document: TextDocument, at: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map(plain)).join('\n');
}

const plain = (content: MarkdownString | string | { readonly value: string }): string =>
  typeof content === 'string' ? content : content.value;

async function actions(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  const kind = 'quickfix';
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind);
}

async function apply({ edit }: CodeAction): Promise<void> {
  isTrue(await workspace.applyEdit(present(edit, 'an edit')), 'the edit was refused');
}

const withChildren = (symbol: DocumentSymbol): readonly DocumentSymbol[] => [
  symbol,
  ...symbol.children.flatMap(withChildren),
];
