/** What the tests do in the editor: open articles, find places in them, and wait for states, never for time. */
import {
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  type Uri as UriType,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ClinlintApi } from '../../../client/src/common/activate.ts';
import { present } from './check.ts';

/** A machine may be busy: only what never comes fails. */
const PATIENCE = 30_000;

export async function clinlint(): Promise<ClinlintApi> {
  const extension = present(extensions.getExtension<ClinlintApi>('clinlint.clinlint'), 'the extension');
  return extension.activate();
}

export const sample = (name: string): UriType =>
  Uri.joinPath(present(workspace.workspaceFolders?.[0], 'a workspace folder').uri, name);

export async function open(article: UriType | string): Promise<TextEditor> {
  const uri = typeof article === 'string' ? sample(article) : article;
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** Undoes what a test did to an article that it did not save. */
export async function revert(): Promise<void> {
  await commands.executeCommand('workbench.action.files.revert');
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  present((await workspace.applyEdit(edit)) || undefined, `the edit of "${from}"`);
}

export function rangeOf(document: TextDocument, text: string): Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The first value that `look` gives, now or after an event. */
export function until<T>(event: Event<unknown>, look: () => T | undefined, what: () => string): Promise<T> {
  const now = look();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error(`waited in vain for ${what()}`))), PATIENCE);
    const listener = event(() => {
      const value = look();
      if (value !== undefined) finish(() => resolve(value));
    });
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      listener.dispose();
      end();
    };
  });
}

export const found = (uri: UriType): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source === 'clinlint');

export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The first diagnostic of a rule in an article. */
export function withRule(
  uri: UriType,
  rule: string,
  meets: (one: Diagnostic) => boolean = () => true,
): Promise<Diagnostic> {
  const look = (): Diagnostic | undefined => found(uri).find((one) => ruleOf(one) === rule && meets(one));
  return until(languages.onDidChangeDiagnostics, look, () => `${rule} in ${uri.path}; there are: ${rulesIn(uri)}`);
}

/** Waits until no diagnostic meets the condition. */
export async function without(uri: UriType, meets: (one: Diagnostic) => boolean, what: string): Promise<void> {
  const look = (): true | undefined => (found(uri).some(meets) ? undefined : true);
  await until(languages.onDidChangeDiagnostics, look, () => `the end of ${what}; there are: ${rulesIn(uri)}`);
}

/** The rules by name; what the tool says about itself in full. */
function rulesIn(uri: UriType): string {
  const names = found(uri).map((one) => (ruleOf(one).startsWith('internal/') ? one.message : ruleOf(one)));
  return names.length === 0 ? 'none' : [...new Set(names)].join(', ');
}
