import {
  type Disposable,
  extensions,
  languages,
  type RenameProvider,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import { ARTICLES } from './articles.ts';
import { said } from './said.ts';

/** What comes with the editor renames labels of links, and takes a citation in brackets for one. */
const MARKDOWN = 'vscode.markdown-language-features';

/**
 * Renumbers citations before anybody else is asked: of providers for the same documents the editor asks the one that
 * came last, so ours comes once more when the editor's own has come. A refusal is said and is the end of it; the editor
 * would hand the name on, and the next provider would write it into the text alone.
 */
export async function renameFirst(find: (document: TextDocument) => RenameProvider | undefined): Promise<Disposable> {
  await Promise.resolve(extensions.getExtension(MARKDOWN)?.activate()).catch(() => undefined);
  return languages.registerRenameProvider(ARTICLES, {
    prepareRename: (document, position, token) => find(document)?.prepareRename?.(document, position, token),
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
