import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  type QuickPickItem,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { REVIEW, type ReviewParams, type ReviewResult } from '../../../server/src/protocol/requests.ts';
import { activeArticle } from './articles.ts';
import { repositoryOf } from './git.ts';
import { said } from './said.ts';
import type { ServerLink } from './server-link.ts';
import { utf8 } from './utf8.ts';

const SCHEME = 'clinlint-review';
/** The editor's own preview of Markdown, which a host may lack. */
const PREVIEW = 'markdown.showPreviewToSide';

interface Choice extends QuickPickItem {
  /** The text to compare with, and its name; undefined when the user thought better of it. */
  readonly read: () => Promise<{ readonly text: string; readonly name: string } | undefined>;
}

/** "Compare clinical content with…": the clinical changes of the open article, as a page of Markdown beside it. */
export class Compare implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly pages = new Map<string, string>();
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly link: ServerLink) {}

  provideTextDocumentContent(uri: Uri): string {
    return this.pages.get(uri.path) ?? '';
  }

  /** `state` names what to compare with, for callers other than a person: `saved`, or a git revision. */
  async run(state: unknown): Promise<ReviewResult | null> {
    const article = activeArticle();
    if (article === undefined) {
      void window.showInformationMessage(l10n.t('Open a Markdown article first: its clinical content is compared.'));
      return null;
    }
    const before = await (typeof state === 'string' ? stateNamed(state, article) : chosenState(article)).catch(cannot);
    if (before === undefined) return null;
    const params: ReviewParams = { uri: article.uri.toString(), before: before.text, name: before.name };
    const result = await this.link.ask<ReviewParams, ReviewResult | null>(REVIEW, params);
    if (result !== null) await this.show(article, result);
    return result;
  }

  private async show(article: TextDocument, { markdown }: ReviewResult): Promise<void> {
    const name = article.uri.path.split('/').at(-1) ?? 'article';
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Clinical changes of {0}', name)}` });
    this.pages.set(uri.path, markdown);
    this.changed.fire(uri);
    const page = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), 'markdown');
    const known = await commands.getCommands(true);
    if (known.includes(PREVIEW)) await commands.executeCommand(PREVIEW, page.uri);
    else await window.showTextDocument(page, { viewColumn: ViewColumn.Beside, preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function cannot(error: unknown): undefined {
  void window.showErrorMessage(l10n.t('It cannot be compared: {0}', said(error)));
}

function stateNamed(state: string, article: TextDocument) {
  return state === 'saved' ? saved(article) : revision(article, state);
}

async function chosenState(article: TextDocument) {
  const repository = await repositoryOf(article.uri);
  const choices: Choice[] = [
    ...(article.isUntitled
      ? []
      : [
          {
            label: l10n.t('The saved file'),
            description: l10n.t('what you have changed since'),
            read: () => saved(article),
          },
        ]),
    ...(repository === null
      ? []
      : [
          { label: l10n.t('The last commit'), description: 'HEAD', read: () => revision(article, 'HEAD') },
          {
            label: l10n.t('Another revision…'),
            description: l10n.t('a branch, tag or commit'),
            read: () => askRevision(article),
          },
        ]),
    { label: l10n.t('Another file…'), description: l10n.t('an older copy'), read: otherFile },
  ];
  const title = l10n.t('Compare clinical content with…');
  return (await window.showQuickPick(choices, { title }))?.read();
}

async function saved(article: TextDocument) {
  return { text: await textOf(article.uri), name: 'it was saved' };
}

async function askRevision(article: TextDocument) {
  const ref = await window.showInputBox({ title: l10n.t('Compare with which revision?'), value: 'main' });
  return ref === undefined || ref === '' ? undefined : revision(article, ref);
}

async function revision(article: TextDocument, ref: string) {
  const repository = await repositoryOf(article.uri);
  try {
    if (repository === null) throw new Error(l10n.t('this article is in no git repository'));
    return { text: await repository.show(ref, article.uri.fsPath), name: ref };
  } catch (error) {
    void window.showErrorMessage(l10n.t('There is no {0} of this article: {1}', ref, said(error)));
    return undefined;
  }
}

async function otherFile() {
  const [uri] =
    (await window.showOpenDialog({ canSelectMany: false, title: l10n.t('Compare with which file?') })) ?? [];
  return uri === undefined ? undefined : { text: await textOf(uri), name: uri.path.split('/').at(-1) ?? '' };
}

/** Never with replacement characters: they would be told as changes. */
async function textOf(uri: Uri): Promise<string> {
  const text = utf8(await workspace.fs.readFile(uri));
  if (text === null) throw new Error(l10n.t('the file is not valid UTF-8'));
  return text;
}
