/**
 * The page of the preview before anything is in it: its script asks for content and shows it. The policy lets in that
 * script and styles with its nonce, nothing else. `language`: BCP 47, of the words around what the article says.
 */
export function previewPage(title: string, language: string, script: string, nonce: string): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
body { margin: 0; padding: 0; background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); }
.clinlint-message { font-family: var(--vscode-font-family); line-height: 1.5; margin: 0 auto; max-width: 40em; padding: 24px; }
[data-start]:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
</style>
</head>
<body>
<div id="content" aria-live="polite"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** Text as the content of an element, or of an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const newNonce = (): string =>
  Array.from({ length: 32 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
