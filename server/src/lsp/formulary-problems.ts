import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { FormularyError } from '../core/index.ts';

/** Sends the problems of one formulary file; an empty list takes them back. */
export type SendProblems = (uri: string, problems: readonly Diagnostic[]) => void;

/** What is wrong with formulary files, shown in the files themselves: each list is sent once, and taken back once. */
export class FormularyProblems {
  private readonly shown = new Map<string, string>();

  constructor(private readonly send: SendProblems) {}

  found(uri: string, text: string, errors: readonly FormularyError[]): void {
    const lines = text.split('\n');
    const problems = errors.map((error) => diagnosticOf(error, lines[(error.line ?? 1) - 1] ?? ''));
    const content = problems.length === 0 ? '' : JSON.stringify(problems);
    if (content === (this.shown.get(uri) ?? '')) return;
    this.shown.set(uri, content);
    this.send(uri, problems);
  }

  /** None of the files is in use any more, as far as is known. */
  clear(): void {
    for (const [uri, content] of this.shown) if (content !== '') this.send(uri, []);
    this.shown.clear();
  }
}

function diagnosticOf({ line: number, message }: FormularyError, text: string): Diagnostic {
  const line = (number ?? 1) - 1;
  const words = text.trimEnd();
  const start = words.length - words.trimStart().length;
  return {
    range: { start: { line, character: start }, end: { line, character: words.length } },
    severity: DiagnosticSeverity.Error,
    code: 'internal/formulary',
    source: 'clinlint',
    // The place is where it stands; its name before the message would say it again.
    message: message.replace(/^[^\n]{0,500}?:\d{1,9}: /, ''),
  };
}
