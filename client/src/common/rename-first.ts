import {
  type Disposable,
  extensions,
  l10n,
  languages,
  type RenameProvider,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { ARTICLES } from './articles.ts';
import { said } from './said.ts';

/** What comes with the editor renames labels of links, and takes a citation in brackets for one. */
const MARKDOWN = 'vscode.markdown-language-features';

/** The editor puts together why each provider refuses; from the library it would be "The element can't be renamed.". */
export const sayWhatIsRenamed: NonNullable<Middleware['prepareRename']> = async (document, position, token, next) => {
  try {
    return await next(document, position, token);
  } catch {
    throw new Error(l10n.t('No number or key of a citation stands here.'));
  }
};

/**
 * Renumbers citations before anybody else is asked: of providers for the same documents the editor asks the one that
 * came last, so ours comes once more when the editor's own has come. A refusal is said and is the end of it; the editor
 * would hand the name on, and the next provider would write it into the text alone.
 */
export async function renameFirst(find: (document: TextDocument) => RenameProvider | undefined): Promise<Disposable> {
  await Promise.resolve(extensions.getExtension(MARKDOWN)?.activate()).catch(() => undefined);
  return languages.registerRenameProvider(ARTICLES, {
    // Said once, by the provider that was there first.
    prepareRename: (document, position, token) =>
      Promise.resolve(find(document)?.prepareRename?.(document, position, token)).catch(() => undefined),
    provideRenameEdits: async (document, position, newName, token) => {
      try {
        return await find(document)?.provideRenameEdits(document, position, newName, token);
      } catch (error) {
        void window.showWarningMessage(said(error));
        return new WorkspaceEdit();
      }
    },
  });
}
