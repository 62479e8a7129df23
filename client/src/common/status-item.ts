import { commands, type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
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
    return wordsFor(this.link.state, this.active());
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
    this.item.command = { title: 'Show output', command: COMMANDS.showOutput };
    void commands.executeCommand('setContext', 'clinlint.clinical', this.active()?.clinical === true);
  }
}

const SEVERITIES = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const;

const LINK_WORDS: Readonly<Record<Exclude<LinkState, 'running'>, StatusWords>> = {
  off: { text: 'Clinlint is off', detail: 'Nothing is checked (setting clinlint.enable)', level: 'information' },
  starting: { text: 'Clinlint is starting', detail: 'Nothing is checked yet', level: 'information' },
  failed: { text: 'Clinlint stopped', detail: 'Nothing is checked; see the output', level: 'error' },
};

export function wordsFor(link: LinkState, status: StatusParams | undefined): StatusWords {
  if (link !== 'running') return LINK_WORDS[link];
  if (status === undefined) return { text: 'Not checked yet', detail: '', level: 'information' };
  if (status.state === 'failed') {
    return {
      text: `Clinlint: ${status.problems.length} problem(s)`,
      detail: status.problems.join('; '),
      level: 'error',
    };
  }
  if (!status.clinical) {
    return { text: 'Not a clinical article', detail: `Nothing is reported: ${status.reason}`, level: 'information' };
  }
  const { found, checked, notChecked } = status.doses;
  const unjudged = notChecked === 0 ? '' : `, ${notChecked} not`;
  const doses = found === 0 ? 'no doses to judge' : `${checked} of ${found} doses judged${unjudged}`;
  return {
    text: countWords(status),
    detail: [doses, ...status.notes].join('; '),
    level: status.notes.length > 0 ? 'warning' : 'information',
  };
}

function countWords({ counts }: StatusParams): string {
  const parts = [
    [counts.errors, 'error'],
    [counts.warnings, 'warning'],
    [counts.infos, 'note'],
    [counts.suppressed, 'suppressed'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word));
  return said.length === 0 ? 'No findings' : said.join(', ');
}

const plural = (count: number, word: string): string =>
  count === 1 || word === 'suppressed' ? `${count} ${word}` : `${count} ${word}s`;
