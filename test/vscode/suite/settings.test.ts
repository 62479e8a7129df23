import { ConfigurationTarget, commands, DiagnosticSeverity, workspace } from 'vscode';
import { includes, isTrue, same } from './check.ts';
import { clinlint, found, open, revert, ruleOf, sample, until, without, withRule } from './editor.ts';

const ARTICLE = 'hypertension-in-adults.md';
const FILE = '.clinlintrc.json';

describe('settings and state', () => {
  afterEach(async () => {
    await revert();
    for (const name of ['rules', 'enable', 'jurisdictions']) await set(name, undefined);
  });

  it('the status item counts what the Problems list has, and the doses', async () => {
    await open('painful-diabetic-neuropathy.md');
    const { document } = await open('neuropathic-pain-in-primary-care.md');
    const api = await clinlint();
    await withRule(document.uri, 'cross/dose-conflict');
    const count = (severity: DiagnosticSeverity): number =>
      found(document.uri).filter((one) => one.severity === severity).length;
    const status = await until(
      api.onStatus,
      () => {
        const one = api.status(document.uri.toString());
        return one !== undefined && one.counts.infos === count(DiagnosticSeverity.Information) ? one : undefined;
      },
      () => `a status with the conflict; it is ${JSON.stringify(api.status(document.uri.toString()))}`,
    );
    same(
      [status.counts.errors, status.counts.warnings, status.counts.infos],
      [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Information].map(count),
    );
    isTrue(status.doses.found > 0 && status.doses.found === status.doses.checked + status.doses.notChecked, 'coverage');
    const words = api.statusWords();
    includes(words.text, 'note');
    includes(words.detail, `${status.doses.checked} of ${status.doses.found} doses judged`);
  });

  it('a setting switches a rule off and on', async () => {
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    await set('rules', { 'citation/dangling': 'off' });
    await without(document.uri, (one) => ruleOf(one) === 'citation/dangling', 'the rule that is off');
    await set('rules', undefined);
    await withRule(document.uri, 'citation/dangling');
  });

  it('switched off it says nothing, and says that it is off', async () => {
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    await set('enable', false);
    await without(document.uri, () => true, 'all findings');
    same((await clinlint()).statusWords().text, 'Clinlint is off');
    await set('enable', undefined);
    await withRule(document.uri, 'citation/dangling');
  });

  it('a restart finds the same again', async () => {
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    await commands.executeCommand('clinlint.restart');
    await withRule(document.uri, 'citation/dangling');
  });

  it('a configuration file in the workspace holds as soon as it is saved', async () => {
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    await workspace.fs.writeFile(sample(FILE), bytes('{ "rules": { "citation/dangling": "off" } }'));
    await without(document.uri, (one) => ruleOf(one) === 'citation/dangling', 'the rule that is off');
    await workspace.fs.delete(sample(FILE));
    await withRule(document.uri, 'citation/dangling');
  });

  it('a formulary that is missing is a finding, not silence', async () => {
    const { document } = await open(ARTICLE);
    await set('formularies', ['nowhere.formulary.json']);
    const diagnostic = await withRule(document.uri, 'internal/formulary');
    includes(diagnostic.message, 'nowhere.formulary.json');
    await set('formularies', undefined);
    await without(document.uri, (one) => ruleOf(one) === 'internal/formulary', 'the complaint');
  });
});

const set = (name: string, value: unknown): Thenable<void> =>
  workspace.getConfiguration('clinlint').update(name, value, ConfigurationTarget.Global);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
