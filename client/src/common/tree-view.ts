import {
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { TreeNode } from '../../../server/src/protocol/requests.ts';

/** A native tree of what the server answers: keyboard and screen reader work as everywhere in the editor. */
export class ServerTree implements TreeDataProvider<TreeNode>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly loaded = new EventEmitter<readonly TreeNode[]>();
  /** Fires with the first lines once they are shown. */
  readonly onLoaded = this.loaded.event;
  private readonly view: TreeView<TreeNode>;
  /** Something changed while nobody could see it: the editor shows again what it had, so it is told on the return. */
  private outdated = false;

  constructor(
    id: string,
    private readonly load: () => Promise<readonly TreeNode[]>,
  ) {
    this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.view.onDidChangeVisibility(({ visible }) => {
      if (visible && this.outdated) this.refresh();
    });
  }

  /** Asks again; what is open stays open. */
  refresh(): void {
    this.outdated = !this.view.visible;
    if (this.view.visible) this.changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return [...node.children];
    const nodes = await this.load();
    this.loaded.fire(nodes);
    return [...nodes];
  }

  getTreeItem(node: TreeNode): TreeItem {
    const item = new TreeItem(node.label, stateOf(node));
    item.description = node.description;
    item.tooltip = `${node.label}\n${node.description}`;
    item.accessibilityInformation = {
      label: [markWords(node.mark), node.label, node.description].filter(Boolean).join(', '),
    };
    const icon = ICONS[node.mark];
    if (icon !== undefined) item.iconPath = icon;
    const command = openAt(node);
    if (command !== undefined) item.command = command;
    return item;
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
    this.loaded.dispose();
  }
}

function stateOf({ children }: TreeNode): TreeItemCollapsibleState {
  return children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
}

/** Colour alone says nothing: each mark has its own shape, and words for a screen reader. */
const ICONS: Readonly<Partial<Record<TreeNode['mark'], ThemeIcon>>> = {
  good: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  attention: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  bad: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  open: new ThemeIcon('question'),
};

function markWords(mark: TreeNode['mark']): string {
  if (mark === 'good') return l10n.t('good');
  if (mark === 'attention') return l10n.t('needs attention');
  if (mark === 'bad') return l10n.t('wrong');
  return mark === 'open' ? l10n.t('not checked') : '';
}

function openAt({ place }: TreeNode): Command | undefined {
  if (place === null) return undefined;
  const { start, end } = place.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { title: l10n.t('Open'), command: 'vscode.open', arguments: [Uri.parse(place.uri, true), { selection }] };
}
