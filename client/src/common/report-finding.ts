import { type Diagnostic, env, l10n, languages, Uri, window } from 'vscode';
import {
  FINDING_DETAILS,
  type FindingDetails,
  type FindingDetailsParams,
  type FindingDetailsResult,
} from '../../../server/src/protocol/requests.ts';
import type { ServerLink } from './server-link.ts';

/**
 * "This finding is wrong": puts what a report of it needs on the clipboard: rule, fingerprint, what was read and the
 * evidence. Sends nothing anywhere. Without arguments it takes the finding at the cursor.
 */
export async function reportFinding(link: ServerLink, uri: unknown, fingerprint: unknown): Promise<void> {
  const params = typeof uri === 'string' && typeof fingerprint === 'string' ? { uri, fingerprint } : await atCursor();
  if (params === null) {
    void window.showInformationMessage(l10n.t('Put the cursor on a finding of Clinlint first.'));
    return;
  }
  const details = await link.ask<FindingDetailsParams, FindingDetailsResult>(FINDING_DETAILS, params);
  if (details === null) {
    void window.showInformationMessage(l10n.t('This finding is gone: the text has changed since.'));
    return;
  }
  await env.clipboard.writeText(reportText(details));
  void window.showInformationMessage(
    l10n.t('The details of {0} are on the clipboard, to paste into a report. Nothing was sent.', details.rule),
  );
}

async function atCursor(): Promise<FindingDetailsParams | null> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return null;
  const { uri } = editor.document;
  const here = languages.getDiagnostics(uri).filter((one) => one.range.contains(editor.selection.active));
  const choices = here.flatMap((diagnostic) => {
    const fingerprint = fingerprintOf(diagnostic);
    return fingerprint === null ? [] : [{ label: ruleOf(diagnostic), description: diagnostic.message, fingerprint }];
  });
  const title = l10n.t('Which finding is wrong?');
  const chosen = choices.length > 1 ? await window.showQuickPick(choices, { title }) : choices[0];
  return chosen === undefined ? null : { uri: Uri.parse(uri.toString()).toString(), fingerprint: chosen.fingerprint };
}

/** The language client keeps the server's data on its diagnostics, beside what the editor declares. */
function fingerprintOf(diagnostic: Diagnostic & { readonly data?: unknown }): string | null {
  const { data } = diagnostic;
  if (typeof data !== 'object' || data === null || !('fingerprint' in data)) return null;
  return typeof data.fingerprint === 'string' ? data.fingerprint : null;
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? 'finding'));
}

/** In English, whatever the editor speaks: it is for the people who look after the rules. */
function reportText(details: FindingDetails): string {
  const { rule, severity, fingerprint, message, text, read, evidence, formularies, docs } = details;
  return [
    `Clinlint: this finding is wrong`,
    '',
    ...[`Rule: ${rule} (${severity})`, `Fingerprint: ${fingerprint}`, `Message: ${message}`, `Text: ${text}`],
    ...section('Read as', read),
    ...section('Evidence', evidence),
    ...section('Formulary', formularies),
    `Page: ${docs}`,
    '',
    'Why it is wrong: ',
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
