import { commands, type Event, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { StatusParams, TreeNode } from '../../../server/src/protocol/requests.ts';
import { COMMANDS } from './commands.ts';
import { Compare } from './compare.ts';
import { Preview } from './preview.ts';
import type { PreviewState } from './preview-panel.ts';
import { renameFirst } from './rename-first.ts';
import { reportFinding } from './report-finding.ts';
import { type Platform, ServerLink } from './server-link.ts';
import { showUses } from './show-uses.ts';
import { StatusItem, type StatusWords } from './status-item.ts';
import { Views } from './views.ts';
import { openSample } from './walkthrough.ts';

/** What `activate` returns to other extensions and to the tests: what is on screen, as data. */
export interface ClinlintApi {
  readonly status: (uri: string) => StatusParams | undefined;
  readonly statusWords: () => StatusWords;
  readonly preview: () => PreviewState | null;
  readonly onStatus: Event<StatusParams>;
  readonly onPreviewShown: Event<void>;
  readonly onArticleTree: Event<readonly TreeNode[]>;
  readonly onDosesTree: Event<readonly TreeNode[]>;
}

/** Starts everything that both hosts share; the server only where the setting allows it, and nobody waits for it. */
export function activateClinlint(context: ExtensionContext, platform: Platform): ClinlintApi {
  const output = window.createOutputChannel('Clinlint', { log: true });
  const link = new ServerLink(platform, output);
  const status = new StatusItem(link);
  const preview = new Preview(link, context.extensionUri);
  const views = new Views(link);
  const compare = new Compare(link);
  const started = { dispose: () => link.stop() };
  context.subscriptions.push(
    ...[output, link, started, status, preview, views, compare],
    commands.registerCommand(COMMANDS.showAlgorithm, (uri: unknown) =>
      // A menu gives an address as an object, a code lens as text.
      preview.show(typeof uri === 'string' ? Uri.parse(uri, true) : uri instanceof Uri ? uri : undefined),
    ),
    commands.registerCommand(COMMANDS.showUses, showUses),
    commands.registerCommand(COMMANDS.compare, (state: unknown) => compare.run(state)),
    commands.registerCommand(COMMANDS.reportFinding, (uri: unknown, fingerprint: unknown) =>
      reportFinding(link, uri, fingerprint),
    ),
    commands.registerCommand(COMMANDS.openSample, () => openSample(context.extensionUri)),
    commands.registerCommand(COMMANDS.showWalkthrough, () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#clinlint.start`, false),
    ),
    commands.registerCommand(COMMANDS.showOutput, () => output.show(true)),
    commands.registerCommand(COMMANDS.restart, () => (isEnabled() ? link.restart() : link.stop())),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('clinlint.enable')) void (isEnabled() ? link.start() : link.stop());
      else if (change.affectsConfiguration('clinlint.checkFolder') && isEnabled()) void link.restart();
    }),
  );
  const first = link.onState((state) => {
    if (state !== 'running') return;
    first.dispose();
    void renameFirst((document) => link.renamesIn(document)).then((registered) =>
      context.subscriptions.push(registered),
    );
  });
  // The editor waits for what stands above, not for the server.
  if (isEnabled()) setTimeout(() => void (isEnabled() && link.start()), 0);
  return {
    status: (uri) => status.statusOf(uri),
    statusWords: () => status.words,
    preview: () => preview.state,
    onStatus: link.onStatus,
    onPreviewShown: preview.onShown,
    onArticleTree: views.article.onLoaded,
    onDosesTree: views.doses.onLoaded,
  };
}

const isEnabled = (): boolean => workspace.getConfiguration('clinlint').get('enable', true);
