import { commands, type Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { StatusParams } from '../../../server/src/protocol/requests.ts';
import { ARTICLES, activeArticle } from './articles.ts';
import { COMMANDS } from './commands.ts';
import type { LinkState, ServerLink } from './server-link.ts';

/** What the status item says, in words. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly level: 'information' | 'warning' | 'error';
}

/** Keeps the language status item, and the condition that shows the preview's button, at the active article. */
export class StatusItem implements Disposable {
  private readonly item = languages.createLanguageStatusItem('clinlint.status', ARTICLES);
  private readonly statuses = new Map<string, StatusParams>();
  private readonly parts: Disposable[];

  constructor(private readonly link: ServerLink) {
    this.item.name = 'Clinlint';
    this.parts = [
      this.item,
      link.onState(() => this.show()),
      link.onStatus((status) => {
        this.statuses.set(status.uri, status);
        this.show();
      }),
      window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  statusOf(uri: string): StatusParams | undefined {
    return this.statuses.get(uri);
  }

  get words(): StatusWords {
    return wordsFor(this.link.state, this.link.failure, this.active());
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private active(): StatusParams | undefined {
    const article = activeArticle();
    return article === undefined ? undefined : this.statuses.get(article.uri.toString());
  }

  private show(): void {
    const { text, detail, level } = this.words;
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = SEVERITIES[level];
    this.item.busy = this.link.state === 'starting';
    this.item.accessibilityInformation = { label: `Clinlint: ${text}. ${detail}` };
    this.item.command =
      this.link.state === 'failed'
        ? { title: l10n.t('Start again'), command: COMMANDS.restart }
        : { title: l10n.t('Show log'), command: COMMANDS.showOutput };
    void commands.executeCommand('setContext', 'clinlint.clinical', this.active()?.clinical === true);
  }
}

const SEVERITIES = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const;

function linkWords(link: Exclude<LinkState, 'running'>, why: string | null): StatusWords {
  if (link === 'off') {
    const detail = l10n.t('Nothing is checked (setting clinlint.enable)');
    return { text: l10n.t('Clinlint is off'), detail, level: 'information' };
  }
  if (link === 'starting') {
    return { text: l10n.t('Clinlint is starting'), detail: l10n.t('Nothing is checked yet'), level: 'information' };
  }
  const detail = why ?? l10n.t('Nothing is checked; see the log');
  return { text: l10n.t('Clinlint has stopped'), detail, level: 'error' };
}

/** `why` the link has failed, where that is known. */
export function wordsFor(link: LinkState, why: string | null, status: StatusParams | undefined): StatusWords {
  if (link !== 'running') return linkWords(link, why);
  if (status === undefined) return { text: l10n.t('Not checked yet'), detail: '', level: 'information' };
  const { problems } = status;
  if (status.state === 'failed') {
    const text =
      problems.length === 1 ? l10n.t('Clinlint: 1 problem') : l10n.t('Clinlint: {0} problems', problems.length);
    return { text, detail: problems.join('; '), level: 'error' };
  }
  if (!status.clinical) {
    const detail = l10n.t('Nothing is reported: {0}', status.reason);
    return { text: l10n.t('Not a clinical article'), detail, level: 'information' };
  }
  return {
    text: countWords(status),
    detail: [doseWords(status), ...unreadWords(status), ...status.notes].join('; '),
    level: status.notes.length > 0 ? 'warning' : 'information',
  };
}

function doseWords({ doses: { found, checked, notChecked } }: StatusParams): string {
  if (found === 0) return l10n.t('no doses to judge');
  if (notChecked === 0) return l10n.t('{0} of {1} doses judged', checked, found);
  return l10n.t('{0} of {1} doses judged, {2} not', checked, found, notChecked);
}

function unreadWords({ doses: { unread } }: StatusParams): string[] {
  if (unread === 0) return [];
  return [unread === 1 ? l10n.t('1 amount in code not read') : l10n.t('{0} amounts in code not read', unread)];
}

function countWords({ counts: { errors, warnings, infos, suppressed } }: StatusParams): string {
  const parts = [
    [errors, errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)],
    [warnings, warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)],
    [infos, infos === 1 ? l10n.t('1 note') : l10n.t('{0} notes', infos)],
    [suppressed, l10n.t('{0} suppressed', suppressed)],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length === 0 ? l10n.t('No findings') : said.join(', ');
}
