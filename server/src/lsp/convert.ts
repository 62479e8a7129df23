import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { byValue, type Finding, LineIndex } from '../core/index.ts';

/**
 * Spans of the core ↔ positions of the protocol. A `View` is one version of a text, frozen: its offsets count, as in
 * the core, from after a byte order mark.
 */
export interface View extends Positions {
  readonly uri: string;
  readonly version: number;
  /** Without a byte order mark. */
  readonly text: string;
  readonly document: Pick<TextDocument, 'positionAt' | 'offsetAt'>;
}
/** What turns offsets into positions; of an article that is not open it is all that is kept of the text. */
export interface Positions {
  readonly document: Pick<TextDocument, 'positionAt'>;
  /** 1 where the document starts with a byte order mark. */
  readonly shift: number;
}
interface Span {
  readonly start: number;
  readonly end: number;
}

export function viewOf(uri: string, version: number, content: string): View {
  const shift = shiftOf(content);
  const { positionAt } = positionsOf(content).document;
  // Positions are asked for by the thousand at every keystroke, offsets where somebody points.
  let known: TextDocument | null = null;
  const offsetAt: TextDocument['offsetAt'] = (position) => {
    known ??= TextDocument.create(uri, 'markdown', version, content);
    return known.offsetAt(position);
  };
  return { uri, version, text: content.slice(shift), document: { positionAt, offsetAt }, shift };
}

/** The same positions without the text. */
export function positionsOf(content: string): Positions {
  const lines = new LineIndex(content);
  const { length } = content;
  const broken = /\r\n/.test(content) ? content : '';
  /** Between the two signs that end a line there is no place. */
  const splits = (offset: number): boolean => broken[offset] === '\n' && broken[offset - 1] === '\r';
  const positionAt = (offset: number): Range['start'] => {
    const within = Math.min(offset, length);
    const { line, column } = lines.position(splits(within) ? within - 1 : within);
    return { line: line - 1, character: column - 1 };
  };
  return { document: { positionAt }, shift: shiftOf(content) };
}

const shiftOf = (content: string): number => (content.charCodeAt(0) === 0xfeff ? 1 : 0);

export function rangeOf(span: Span, { document, shift }: Positions): Range {
  return {
    start: document.positionAt(span.start + shift),
    end: document.positionAt(Math.max(span.start, span.end) + shift),
  };
}

export function spanOf(range: Range, view: View): Span {
  return { start: offsetOf(range.start, view), end: offsetOf(range.end, view) };
}

export function offsetOf(position: Range['start'], { document, shift }: View): number {
  return Math.max(0, document.offsetAt(position) - shift);
}

/** An edit with the line ends of the text. */
export function textEdit(
  edit: { readonly start: number; readonly end: number; readonly text: string },
  view: View,
): TextEdit {
  return { range: rangeOf(edit, view), newText: withLineEnds(edit.text, view.text) };
}

/** Line ends as the text has them: CRLF where its first line ends so. */
export function withLineEnds(inserted: string, text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? inserted.replace(/\r?\n/g, '\r\n') : inserted;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What a diagnostic carries for actions on it. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** The same object for the same page: there are few pages and many findings. */
const descriptionOf = byValue((href: string) => ({ href }));

/** `positionsAt` turns offsets of another article that a finding is related to. */
export function diagnosticOf(
  finding: Finding,
  view: View,
  positionsAt: (uri: string) => Positions | undefined,
): Diagnostic {
  const unused = finding.rule === 'reference/unused';
  const related = (finding.related ?? []).flatMap((one) => {
    const other = one.path === undefined ? view : positionsAt(one.path);
    const location: Location | null =
      other === undefined ? null : { uri: one.path ?? view.uri, range: rangeOf(one.span, other) };
    return location === null ? [] : [{ location, message: one.message }];
  });
  const diagnostic: Diagnostic = {
    range: rangeOf(finding.span, view),
    severity: severityOf(finding),
    code: finding.rule,
    codeDescription: descriptionOf(finding.docs),
    source: 'clinlint',
    message: finding.message,
    data: { fingerprint: finding.fingerprint } satisfies DiagnosticData,
  };
  if (unused) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** An unjudged dose is no defect of the text: it is only hinted at. */
function severityOf(finding: Finding): DiagnosticSeverity {
  const quiet = finding.rule === 'dose/not-checked' && finding.severity === 'info';
  return quiet ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity];
}
