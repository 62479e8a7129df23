import { DiagnosticSeverity, languages, workspace } from 'vscode';
import { includes, isTrue, present, same } from './check.ts';
import { clinlint, found, open, rangeOf, replace, revert, ruleOf, sample, until, without, withRule } from './editor.ts';

const ARTICLE = 'painful-diabetic-neuropathy.md';

describe('diagnostics', () => {
  afterEach(revert);

  it('underline the words that are wrong, with the rule and its page', async () => {
    const { document } = await open(ARTICLE);
    const diagnostic = await withRule(document.uri, 'label/approval-overstated');
    same(diagnostic.severity, DiagnosticSeverity.Error);
    includes(document.getText(diagnostic.range), 'FDA-approved');
    const code = diagnostic.code;
    isTrue(typeof code === 'object' && /approval-overstated/.test(code.target.toString()), 'the code is a link');
  });

  it('name every rule that the sample breaks', async () => {
    const { document } = await open(ARTICLE);
    await withRule(document.uri, 'citation/dangling');
    const rules = new Set(found(document.uri).map(ruleOf));
    const expected = ['dose/above-label-max', 'reference/duplicate', 'reference/unnumbered', 'status/contradiction'];
    same(
      expected.filter((rule) => !rules.has(rule)),
      [],
    );
  });

  it('follow the typing', async () => {
    const { document } = await open('postherpetic-neuralgia.md');
    const clinical = (): true | undefined =>
      (api.status(document.uri.toString())?.clinical ?? false) ? true : undefined;
    const api = await clinlint();
    await until(api.onStatus, clinical, () => 'the first analysis');
    await replace(document, '[1,2]', '[1,7]');
    const diagnostic = await withRule(document.uri, 'citation/dangling');
    same(diagnostic.range.start.line, rangeOf(document, '[1,7]').start.line);
    await replace(document, '[1,7]', '[1,2]');
    await without(document.uri, (one) => ruleOf(one) === 'citation/dangling', 'the dangling citation');
  });

  it('are given for an article that was never saved', async () => {
    const content = '# Pain\n\nGive paracetamol 1 g every 6 hours. Ibuprofen 400.0 mg three times daily.\n';
    const { document } = await open((await workspace.openTextDocument({ language: 'markdown', content })).uri);
    await withRule(document.uri, 'ismp/trailing-zero');
  });

  it('are not given for a page that is not clinical, and the status says so', async () => {
    const { document } = await open('README.md');
    const api = await clinlint();
    const uri = document.uri.toString();
    const status = await until(
      api.onStatus,
      () => api.status(uri),
      () => 'the status of README.md',
    );
    same([status.state, found(document.uri).length], ['not-clinical', 0]);
    same(api.statusWords().text, 'Not a clinical article');
  });

  it('say where two articles disagree', async () => {
    await open(ARTICLE);
    const other = await open('neuropathic-pain-in-primary-care.md');
    const conflict = await withRule(other.document.uri, 'cross/dose-conflict');
    const related = present(conflict.relatedInformation?.[0], 'the place in the other article');
    isTrue(related.location.uri.path !== other.document.uri.path, 'the related place is in another article');
  });

  it('go when the article is closed', async () => {
    await open(ARTICLE);
    await withRule(sample(ARTICLE), 'citation/dangling');
    await revert();
    const gone = (): true | undefined => (found(sample(ARTICLE)).length === 0 ? true : undefined);
    await until(languages.onDidChangeDiagnostics, gone, () => 'no diagnostics');
  });
});
