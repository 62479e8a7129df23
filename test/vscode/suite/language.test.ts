/** What the editor offers while one writes: each is asked for as the editor itself asks. */
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  type Location,
  Position,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { includes, isTrue, present, same } from './check.ts';
import { clinlint, open, rangeOf, replace, revert, ruleOf, until, without, withRule } from './editor.ts';

const ARTICLE = 'painful-diabetic-neuropathy.md';
const LIST = 'postherpetic-neuralgia.md';
const NOTATION = 'hypertension-in-adults.md';

describe('language features', () => {
  afterEach(async () => {
    await revert();
    for (const name of ['inlayHints', 'semanticTokens']) await set(name, undefined);
  });

  it('completion offers the numbers of the reference list with their entries', async () => {
    const document = await ready(ARTICLE);
    await replace(document, 'are combined 1, 2', 'are combined [');
    const at = rangeOf(document, 'are combined [').end;
    const { items } = await ask<CompletionList>('CompletionItem', document, at);
    const entry = present(
      items.find(({ detail }) => detail?.includes('Finnerup')),
      `Finnerup among ${items.map(({ label }) => JSON.stringify(label)).join(', ')}`,
    );
    isTrue(entry.preselect !== true, 'nothing is chosen beforehand');
  });

  it('completion offers drugs by their first letters', async () => {
    const document = await ready(ARTICLE);
    await replace(document, 'Refer to a pain clinic', 'Give pregab');
    const at = rangeOf(document, 'Give pregab').end;
    const { items } = await ask<CompletionList>('CompletionItem', document, at);
    isTrue(
      items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'pregabalin'),
      'pregabalin is offered',
    );
  });

  it('all mentions of a drug are found', async () => {
    const document = await ready(ARTICLE);
    const at = rangeOf(document, 'uloxetine (60').start;
    const places = await ask<Location[]>('Reference', document, at);
    const here = places.filter(({ uri }) => uri.toString() === document.uri.toString());
    isTrue(here.length >= 3, `three or more places, not ${here.length}`);
    for (const { range } of here) includes(document.getText(range).toLowerCase(), 'duloxetine');
  });

  it('the same citation is marked in text and list', async () => {
    const document = await ready(LIST);
    const at = document.positionAt(document.getText().indexOf('[2]') + 1);
    const marks = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    isTrue(marks.length >= 2, `two or more places, not ${marks.length}`);
  });

  it('doses of the workspace are found by drug', async () => {
    const document = await ready(ARTICLE);
    const all = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'duloxetine',
    );
    const doses = all.filter(({ location }) => location.uri.toString() === document.uri.toString());
    isTrue(
      doses.some(({ name }) => name.includes('60')),
      `a dose of duloxetine in ${all.map(({ name }) => name).join('; ')}`,
    );
  });

  it('sections, the algorithm and the reference list fold', async () => {
    const document = await ready(ARTICLE);
    const folds = await ask<FoldingRange[]>('FoldingRange', document);
    for (const heading of ['## Treatment algorithm', '## References']) {
      const { line } = rangeOf(document, heading).start;
      isTrue(
        folds.some(({ start, end }) => start === line && end > line),
        `${heading} folds`,
      );
    }
  });

  it('a DOI is a link', async () => {
    const document = await ready(ARTICLE);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
    const targets = links.map(({ target }) => decodeURIComponent(String(target)));
    isTrue(
      targets.some((target) => target.startsWith('https://doi.org/10.1212/wnl')),
      `the DOI among ${targets.join(', ')}`,
    );
  });

  it('lenses draw the algorithm and count the uses of a source', async () => {
    const document = await ready(ARTICLE);
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const ours = lenses.flatMap(({ command }) => (command === undefined ? [] : [command]));
    isTrue(
      ours.some(({ command }) => command === 'clinlint.showAlgorithm'),
      'a lens for the algorithm',
    );
    isTrue(
      ours.some(({ command }) => command === 'clinlint.showUses'),
      'a lens with uses',
    );
  });

  it('hints stand beside doses only where they are asked for', async () => {
    const document = await ready(ARTICLE);
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const hints = (): Thenable<InlayHint[]> =>
      commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    same((await hints()).length, 0);
    await set('inlayHints', true);
    const shown = await onceTyped(document, async () => {
      const found = await hints();
      return found.length > 0 ? found : undefined;
    });
    const labels = shown.map(({ label }) => (typeof label === 'string' ? label : ''));
    isTrue(
      labels.some((label) => label.includes('150 mg')),
      `the daily total of 75 mg twice daily in ${labels.join('; ')}`,
    );
  });

  it('drugs and doses are coloured only where it is asked for', async () => {
    const document = await ready(ARTICLE);
    const tokens = async (): Promise<number> =>
      (await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri))?.data
        .length ?? 0;
    same(await tokens(), 0);
    await set('semanticTokens', true);
    isTrue((await onceTyped(document, async () => (await tokens()) || undefined)) > 0, 'tokens');
  });

  it('all safe repairs at once leave the others alone', async () => {
    const document = await ready(NOTATION);
    await withRule(document.uri, 'ismp/trailing-zero');
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.clinlint',
    );
    const all = present(
      actions.find(({ kind }) => kind?.value === 'source.fixAll.clinlint'),
      'the action',
    );
    isTrue(await workspace.applyEdit(present(all.edit, 'an edit')), 'the edit was refused');
    await without(document.uri, (one) => ruleOf(one) === 'ismp/trailing-zero', 'trailing zeros');
    await withRule(document.uri, 'citation/dangling');
  });
});

/** An open article whose findings are there. */
async function ready(name: string): Promise<TextDocument> {
  const { document } = await open(name);
  const api = await clinlint();
  await until(
    api.onStatus,
    () => api.status(document.uri.toString()),
    () => `a status of ${name}`,
  );
  return document;
}

/** A setting reaches the server a while after it is set: what is typed meanwhile asks again. */
async function onceTyped<T>(document: TextDocument, look: () => Promise<T | undefined>): Promise<T> {
  const api = await clinlint();
  for (let typed = 0; typed < 20; typed += 1) {
    const value = await look();
    if (value !== undefined) return value;
    let told = false;
    const listener = api.onStatus(({ uri }) => {
      told ||= uri === document.uri.toString();
    });
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nMore words.\n');
    await workspace.applyEdit(edit);
    await until(
      api.onStatus,
      () => told || undefined,
      () => 'an analysis of what was typed',
    ).finally(() => listener.dispose());
  }
  throw new Error('the setting never held');
}

const ask = <T>(what: string, document: TextDocument, ...more: readonly unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${what}Provider`, document.uri, ...more);

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('clinlint').update(name, value, ConfigurationTarget.Global);
