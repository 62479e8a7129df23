import { commands, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const SAMPLE = 'samples/painful-diabetic-neuropathy.md';

/** Opens the sample of the package as a text of its own: whatever is done to it changes no file. */
export async function openSample(extension: Uri): Promise<void> {
  try {
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE)),
    );
    const article = await workspace.openTextDocument({ language: 'markdown', content });
    // Beside a page that is no text, such as the walkthrough, so that both can be seen.
    const beside = window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.activeTab !== undefined;
    await window.showTextDocument(article, beside ? ViewColumn.Beside : ViewColumn.Active);
  } catch (error) {
    void window.showErrorMessage(l10n.t('The sample could not be opened: {0}', String(error)));
  }
}

/** Ticks the step of the walkthrough that asks to hover, once a card was shown. */
export const noteHover: NonNullable<Middleware['provideHover']> = async (document, position, token, next) => {
  const card = await next(document, position, token);
  if (card) void commands.executeCommand('setContext', 'clinlint.cardShown', true);
  return card;
};
