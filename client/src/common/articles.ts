import { type TextDocument, window } from 'vscode';

/** Which documents are articles to the editor: Markdown that is worked on, not the old side of a comparison. */
const LANGUAGES = ['markdown', 'mdx', 'quarto'];
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'github', 'codespace'];

export const ARTICLES = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

export const isArticle = ({ languageId, uri }: TextDocument): boolean =>
  LANGUAGES.includes(languageId) && SCHEMES.includes(uri.scheme);

export function activeArticle(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isArticle(document) ? document : undefined;
}
