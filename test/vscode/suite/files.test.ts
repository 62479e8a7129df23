import {
  ConfigurationTarget,
  commands,
  type Disposable,
  extensions,
  languages,
  type Uri,
  ViewColumn,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { includes, isTrue, present, same } from './check.ts';
import { clinlint, found, open, replace, revert, ruleOf, sample, until, without, withRule } from './editor.ts';

const ARTICLE = 'hypertension-in-adults.md';
const CLINICAL = `# Pain

We recommend ibuprofen 400.0 mg three times daily for 5 days [4]. We recommend paracetamol 1 g every 6 hours [1].

## References

1. Lee A. Pain. Pain Medicine. 2021.
`;

describe('files', () => {
  const made: Uri[] = [];
  const parts: Disposable[] = [];
  const make = async (name: string, text: string): Promise<Uri> => {
    const uri = sample(name);
    made.push(uri);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };

  afterEach(async () => {
    await revert();
    for (const name of ['formularies', 'checkFolder']) await set(name, undefined);
    for (const part of parts.splice(0)) part.dispose();
    for (const uri of made.splice(0)) await workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  it('two editors on one file show one list of findings, and both follow the typing', async () => {
    const { document } = await open(ARTICLE);
    const before = await withRule(document.uri, 'ismp/trailing-zero');
    const beside = await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
    same(beside.document === document, true);
    await replace(document, '10.0 mg', '10 mg');
    await without(document.uri, (one) => ruleOf(one) === 'ismp/trailing-zero', 'the finding');
    await replace(document, '10 mg QD', '10.0 mg QD');
    same((await withRule(document.uri, 'ismp/trailing-zero')).range, before.range);
    const ids = found(document.uri).map((one) => `${ruleOf(one)} ${JSON.stringify(one.range)} ${one.message}`);
    same(ids.length, new Set(ids).size);
  });

  it('a file that is changed on disk is judged as it is now', async () => {
    const uri = await make('changing.md', CLINICAL);
    await open(uri);
    await withRule(uri, 'ismp/trailing-zero');
    await make('changing.md', CLINICAL.replace('400.0', '400'));
    await without(uri, (one) => ruleOf(one) === 'ismp/trailing-zero', 'the finding');
    await withRule(uri, 'citation/dangling');
  });

  it('a file that is renamed takes its findings along', async () => {
    const uri = await make('before.md', CLINICAL);
    await open(uri);
    await withRule(uri, 'citation/dangling');
    const after = sample('after.md');
    made.push(after);
    await workspace.fs.rename(uri, after);
    await revert();
    await without(uri, () => true, 'the findings of the old name');
    await open(after);
    await withRule(after, 'citation/dangling');
  });

  it('a file that is deleted leaves no finding behind, and no other article speaks of it', async () => {
    const uri = await make('gone.md', CLINICAL);
    await open(uri);
    await withRule(uri, 'citation/dangling');
    await workspace.fs.delete(uri);
    await revert();
    await without(uri, () => true, 'the findings of the deleted file');
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    isTrue(!found(document.uri).some(({ message }) => message.includes('gone.md')), 'nobody speaks of gone.md');
  });

  it('the old side of a comparison has no findings', async () => {
    const content = CLINICAL;
    parts.push(
      workspace.registerTextDocumentContentProvider('old-side', { provideTextDocumentContent: () => content }),
    );
    const uri = await make('compared.md', CLINICAL);
    const old = uri.with({ scheme: 'old-side', authority: '' });
    await commands.executeCommand('vscode.diff', old, uri, 'old and new');
    await withRule(uri, 'citation/dangling');
    same(workspace.textDocuments.find((one) => one.uri.scheme === 'old-side')?.languageId, 'markdown');
    same(found(old).length, 0);
  });

  it('a formulary edited to nonsense is marked where it is wrong, and the last good one stays in force', async () => {
    const own = await make('house.formulary.json', EMPTY);
    await set('formularies', ['house.formulary.json']);
    const { document } = await open(ARTICLE);
    const api = await clinlint();
    const uri = document.uri.toString();
    const inForce = (): true | undefined =>
      (api.status(uri)?.formularies.some((one) => one.startsWith('house')) ?? false) ? true : undefined;
    await until(api.onStatus, inForce, () => `the house formulary; in force are ${api.status(uri)?.formularies}`);
    await make('house.formulary.json', EMPTY.replace('"schemaVersion": 1', '"schemaVersion": "nonsense"'));
    // While it is being written it can be read when it is still empty, and is marked at its beginning then.
    await withRule(own, 'internal/formulary', ({ range }) => range.start.line === 1);
    includes((await withRule(document.uri, 'internal/formulary')).message, 'last good reading stays in force');
    const failed = await until(
      api.onStatus,
      () => (api.status(uri)?.state === 'failed' ? api.status(uri) : undefined),
      () => 'a status that says so',
    );
    isTrue(
      failed.formularies.some((one) => one.startsWith('house')),
      'the last good one is in force',
    );
    includes(api.statusWords().detail, 'house.formulary.json');
    await make('house.formulary.json', EMPTY);
    await without(own, () => true, 'the mark in the formulary');
    await without(document.uri, (one) => ruleOf(one) === 'internal/formulary', 'the complaint');
  });

  it('the findings of the whole folder are listed where the setting asks for them', async () => {
    const uri = sample('anaphylaxis.md');
    await open(ARTICLE);
    await withRule(sample(ARTICLE), 'citation/dangling');
    same(found(uri).length, 0);
    await set('checkFolder', true);
    await withRule(uri, 'dose/order-of-magnitude');
    isTrue(!workspace.textDocuments.some((one) => one.uri.toString() === uri.toString()), 'it is not open');
    same(found(sample('README.md')).length, 0);
    await set('checkFolder', undefined);
    const gone = (): true | undefined => (found(uri).length === 0 ? true : undefined);
    await until(languages.onDidChangeDiagnostics, gone, () => 'no findings of what is not open');
  });

  it('a citation gets another number in text and list', async () => {
    await open(ARTICLE);
    await withRule(sample(ARTICLE), 'citation/dangling');
    const { document } = await open('postherpetic-neuralgia.md');
    const list = present(/## References\n\n1\. ([^\n]+)\n2\. ([^\n]+)/.exec(document.getText()), 'two entries');
    const at = document.positionAt(document.getText().indexOf('[2]') + 1);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '1',
    );
    isTrue(await workspace.applyEdit(edit), 'the edit');
    includes(document.getText(), `## References\n\n1. ${list[2]}\n2. ${list[1]}`);
  });

  it('a number that the list does not have is refused, and nobody else writes it into the text', async () => {
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    await open(ARTICLE);
    await withRule(sample(ARTICLE), 'citation/dangling');
    const { document } = await open('postherpetic-neuralgia.md');
    const at = document.positionAt(document.getText().indexOf('[2]') + 1);
    const rename = (name: string): Thenable<WorkspaceEdit> =>
      commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, name);
    for (const name of ['17', 'x9']) same((await rename(name)).size, 0);
  });
});

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('clinlint').update(name, value, ConfigurationTarget.Global);

/** A formulary without a drug: it changes no verdict. */
const EMPTY = `{
  "schemaVersion": 1,
  "id": "house",
  "title": "House",
  "release": "2026-01-01",
  "drugs": [],
  "sources": {}
}
`;
