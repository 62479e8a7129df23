import { commands, WorkspaceEdit, workspace } from 'vscode';
import type { PreviewState } from '../../../client/src/common/preview-panel.ts';
import { includes, present, same } from './check.ts';
import { clinlint, open, replace, revert, sample, until } from './editor.ts';

const STEPS = [
  '1 Confirm the diagnosis and review glucose control',
  '2 Start one first-line drug',
  '3 Switch to another first-line drug',
  '4 Add a second drug of another class',
  '5 Refer to a pain clinic',
];

describe('the preview', () => {
  afterEach(revert);

  it('shows the steps of the algorithm beside the editor', async () => {
    await open('painful-diabetic-neuropathy.md');
    await commands.executeCommand('clinlint.showAlgorithm');
    const { steps, title } = await shown(({ steps }) => steps.length > 0);
    same(steps.length, 5);
    for (const [at, step] of STEPS.entries()) includes(present(steps[at], step), step);
    includes(title, 'algorithm');
  });

  it('follows the text', async () => {
    const { document } = await open('painful-diabetic-neuropathy.md');
    await commands.executeCommand('clinlint.showAlgorithm');
    await shown(({ steps }) => steps.length === 5);
    await replace(document, '5. Refer to', '5. Review all drugs after three months\n6. Refer to');
    const { steps } = await shown(({ steps }) => steps.length === 6);
    same(steps[4], '5 Review all drugs after three months');
  });

  it('follows the article to its new name', async () => {
    const [before, after] = [sample('before-drawn.md'), sample('drawn/after.md')];
    await workspace.fs.copy(sample('painful-diabetic-neuropathy.md'), before);
    try {
      await open(before);
      await commands.executeCommand('clinlint.showAlgorithm');
      await shown(({ steps, uri }) => steps.length === 5 && uri === before.toString());
      const edit = new WorkspaceEdit();
      edit.renameFile(before, after);
      await workspace.applyEdit(edit);
      const document = await workspace.openTextDocument(after);
      await shown(({ steps, uri }) => steps.length === 5 && uri === after.toString());
      await replace(document, '5. Refer to', '5. Review all drugs after three months\n6. Refer to');
      await shown(({ steps, uri }) => steps.length === 6 && uri === after.toString());
    } finally {
      await revert();
      for (const uri of [before, after]) await workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });

  it('turns to the article that is asked for, and says when it has no algorithm', async () => {
    await open('painful-diabetic-neuropathy.md');
    await commands.executeCommand('clinlint.showAlgorithm');
    await shown(({ steps }) => steps.length === 5);
    await open('hypertension-in-adults.md');
    await commands.executeCommand('clinlint.showAlgorithm');
    const { message, steps } = await shown(({ uri }) => uri.endsWith('hypertension-in-adults.md'));
    includes(present(message, 'a message'), 'No treatment algorithm');
    same(steps, []);
  });
});

async function shown(meets: (state: PreviewState) => boolean): Promise<PreviewState> {
  const api = await clinlint();
  const look = (): PreviewState | undefined => {
    const state = api.preview();
    return state !== null && meets(state) ? state : undefined;
  };
  return until(api.onPreviewShown, look, () => `the preview; it has ${JSON.stringify(api.preview())}`);
}
