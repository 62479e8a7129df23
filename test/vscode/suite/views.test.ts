import { commands, type Event, window, workspace } from 'vscode';
import type { ReviewResult, TreeNode } from '../../../server/src/protocol/requests.ts';
import { includes, isTrue, present, same } from './check.ts';
import { clinlint, open, replace, revert, until } from './editor.ts';

const ARTICLE = 'painful-diabetic-neuropathy.md';

describe('views', () => {
  afterEach(revert);

  it('the article at a glance lists doses by drug with their verdicts', async () => {
    const api = await clinlint();
    await open(ARTICLE);
    const nodes = await shown(api.onArticleTree, 'clinlint.article', (all) => all.length > 0);
    same(
      nodes.map(({ label }) => label),
      ['Doses', 'References', 'Governance', 'Coverage'],
    );
    const drugs = present(nodes[0], 'the doses').children.map(({ label }) => label);
    isTrue(drugs.includes('pregabalin'), `pregabalin in ${drugs.join(', ')}`);
  });

  it('the article at a glance is that of the active article after the view was hidden', async () => {
    const api = await clinlint();
    const drugs = (all: readonly TreeNode[]): readonly string[] => all[0]?.children.map(({ label }) => label) ?? [];
    await open(ARTICLE);
    await shown(api.onArticleTree, 'clinlint.article', (all) => drugs(all).includes('pregabalin'));
    await commands.executeCommand('workbench.view.explorer');
    await open('hypertension-in-adults.md');
    await shown(api.onArticleTree, 'clinlint.article', (all) => drugs(all).includes('lisinopril'));
  });

  it('the doses of all articles are listed by drug, and those that disagree are marked', async () => {
    const api = await clinlint();
    await open('neuropathic-pain-in-primary-care.md');
    await open(ARTICLE);
    const disagree = (all: readonly TreeNode[]): boolean =>
      all.some(({ label, mark }) => label === 'pregabalin' && mark === 'bad');
    const nodes = await shown(api.onDosesTree, 'clinlint.doses', disagree);
    includes(
      present(
        nodes.find(({ label }) => label === 'pregabalin'),
        'pregabalin',
      ).description,
      'disagree',
    );
  });

  it('a text that was never saved is compared with no saved file, and it is said', async () => {
    const content = '# Pain\n\nGive paracetamol 1 g every 6 hours. Ibuprofen 400 mg three times daily.\n';
    await open((await workspace.openTextDocument({ language: 'markdown', content })).uri);
    same(await commands.executeCommand<ReviewResult | null>('clinlint.compare', 'saved'), null);
  });

  it('the clinical content is compared with the saved file', async () => {
    const { document } = await open(ARTICLE);
    await replace(document, 'then 60 mg once daily', 'then 120 mg once daily');
    const result = await commands.executeCommand<ReviewResult | null>('clinlint.compare', 'saved');
    includes(present(result, 'a comparison').markdown, '→ **duloxetine 120 mg once a day**');
    const page = workspace.textDocuments.find(({ uri }) => uri.scheme === 'clinlint-review');
    includes(present(page, 'the page').getText(), 'Clinical changes');
    const labels = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until(
      window.tabGroups.onDidChangeTabs,
      () => labels().find((label) => label.includes('Clinical changes')),
      () => `the page; open are ${labels().join(', ')}`,
    );
  });
});

/** The lines of a tree, once it shows what the test waits for. */
async function shown(
  event: Event<readonly TreeNode[]>,
  view: string,
  isReady: (nodes: readonly TreeNode[]) => boolean,
): Promise<readonly TreeNode[]> {
  let last: readonly TreeNode[] = [];
  const listener = event((nodes) => {
    last = nodes;
  });
  const ready = until(
    event,
    () => (isReady(last) ? last : undefined),
    () => `${view}; it shows ${last.map(({ label }) => label).join(', ')}`,
  );
  await commands.executeCommand(`${view}.focus`);
  return ready.finally(() => listener.dispose());
}
